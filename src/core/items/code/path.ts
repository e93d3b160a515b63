import {
  FunctionExpressionType,
  type JSONPathQuery,
  JSONPathEnvironment,
  JSONPathError,
  type JSONValue,
  jsonpath,
} from 'json-p3';
import { fail, ok, type Result } from '../../result.ts';
import { asText, deepest, type Meaning, scalarMeaning } from './meaning.ts';
import { compilePattern, fits, fitsWhole } from './pattern.ts';
import type { Work } from './work.ts';

/** The values that a path leads to, each of them once. */
export type Path = (file: Meaning) => Meaning[];

/**
 * Reads a path as RFC 9535 has it, with three differences that untrusted exams and generous checks
 * ask for: `match` and `search` run on RE2 instead of the backtracking expressions of the runtime;
 * a text in a comparison is read for what it means, as the file is; all of it counts as work.
 */
export function compilePath(path: string, work: Work): Result<Path, string> {
  const environment = new JSONPathEnvironment({ maxRecursionDepth: deepest + 10 });
  environment.functionRegister.set('match', patternFunction(fitsWhole, work));
  environment.functionRegister.set('search', patternFunction(fits, work));
  try {
    const query = environment.compile(path);
    readLiterals(query);
    return ok((file) => [...new Set(query.query(file as JSONValue).values() as Meaning[])]);
  } catch (error) {
    if (!(error instanceof JSONPathError)) throw error;
    return fail(error.message);
  }
}

function patternFunction(test: typeof fits, work: Work) {
  return {
    argTypes: [FunctionExpressionType.ValueType, FunctionExpressionType.ValueType],
    returnType: FunctionExpressionType.LogicalType,
    call(value: unknown, pattern: unknown): boolean {
      const isScalar =
        typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
      if (!isScalar || typeof pattern !== 'string' || pattern.length > 300) return false;
      // Reading a pattern costs more than most files do, and it may come out of the file itself.
      work.spend(10 + 10 * pattern.length);
      const compiled = compilePattern(pattern, 'as-written');
      return compiled.ok && test(compiled.value, asText(value), work);
    },
  };
}

const { expressions, selectors } = jsonpath;

/** Reads each text that a filter compares with something for what it means: `'5'` as 5. */
function readLiterals(query: JSONPathQuery): void {
  for (const segment of query.segments) {
    for (const selector of segment.selectors) {
      if (selector instanceof selectors.FilterSelector) readIn(selector.expression);
    }
  }
}

function readIn(expression: unknown): void {
  if (expression instanceof expressions.LogicalExpression) readIn(expression.expression);
  else if (expression instanceof expressions.PrefixExpression) readIn(expression.right);
  else if (expression instanceof expressions.FilterQuery) readLiterals(expression.path);
  else if (expression instanceof expressions.FunctionExtension) expression.args.forEach(readIn);
  else if (expression instanceof expressions.InfixExpression) {
    for (const side of [expression.left, expression.right]) {
      if (side instanceof expressions.StringLiteral) {
        Object.assign(side, { value: scalarMeaning(side.value) });
      } else readIn(side);
    }
  }
}
