import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { SnippetReader } from '../../core/lint/snippets.ts';

/** The part of Kusto's language service that is used; it was made from C#, hence the names. */
interface KustoGlobals {
  Kusto: {
    Language: {
      KustoCode: { Parse(query: string): { GetSyntaxDiagnostics(): unknown } };
    };
  };
  Bridge: { toArray(list: unknown): Diagnostic[] };
}

interface Diagnostic {
  Message: string;
  Start: number;
  Severity: string;
}

/**
 * Reads queries with the parser that Azure's own editors have. Its scripts make globals, so they run
 * in a context of their own.
 */
export function kustoReader(): SnippetReader {
  const folder = dirname(createRequire(import.meta.url).resolve('@kusto/language-service-next'));
  const globals = createContext({}) as unknown as KustoGlobals;
  for (const file of ['bridge.min.js', 'Kusto.Language.Bridge.min.js']) {
    runInContext(readFileSync(join(folder, file), 'utf8'), globals, { filename: file });
  }
  return (text) => {
    const found = globals.Bridge.toArray(
      globals.Kusto.Language.KustoCode.Parse(text).GetSyntaxDiagnostics(),
    );
    const fault = found.find(({ Severity }) => Severity === 'Error');
    return fault
      ? { message: fault.Message, line: text.slice(0, fault.Start).split('\n').length }
      : null;
  };
}
