import { type ReportFault, reportTwins } from '../item-type.ts';
import { type Asked, evaluate } from './evaluate.ts';
import { type Meaning, readMeaning, sameMeaning } from './meaning.ts';
import { compilePath } from './path.ts';
import { compilePattern } from './pattern.ts';
import type { Look } from './schema.ts';
import { allowance, createWork } from './work.ts';

type Path = (string | number)[];

/** Looks in all checks and guards of an item together. */
const mostLooks = 80;

/** Values inside one `equals` or `contains`. */
const mostWanted = 500;

/** How much of the allowed work the solution may take: a candidate may write the same at length. */
const solutionShare = 1 / 4;

const valueForms = ['exists', 'equals', 'contains', 'length', 'matches'] as const;

const formList = '`exists`, `equals`, `contains`, `length` or `matches`';

/** What is wrong with the checks of an item, and with its files measured against them. */
export function authorFaults(
  item: Asked & { starter: string; solution: string },
  report: ReportFault,
): void {
  let faults = 0;
  const counted: ReportFault = (...fault) => {
    faults += 1;
    report(...fault);
  };
  if (item.comments && item.format !== 'text') {
    counted(
      ['comments'],
      '`comments` belongs to `format: text`',
      'Take it out: YAML and JSON have comments of their own.',
    );
  }
  reportTwins([...item.checks, ...item.guards], 'checks', (path, message, hint) => {
    const index = Number(path[1]);
    const inGuards = index - item.checks.length;
    counted(inGuards < 0 ? path : ['guards', inGuards, 'id'], message, hint);
  });
  const looks = [
    ...item.checks.map((check, index) => lookFaults(check, ['checks', index], item, counted)),
    ...item.guards.map((guard, index) => lookFaults(guard, ['guards', index], item, counted)),
  ].reduce((sum, count) => sum + count, 0);
  if (looks > mostLooks) {
    counted(
      ['checks'],
      `the checks look at the file ${looks} times`,
      `Keep to ${mostLooks}, those inside \`any\` and \`all\` counted one by one.`,
    );
  }
  // A broken check says nothing about the files.
  if (faults === 0) fileFaults(item, counted);
}

/** @returns how many times a check looks at the file */
function lookFaults(look: Look, at: Path, item: Asked, report: ReportFault): number {
  const groups = (['any', 'all'] as const).filter((name) => look[name] !== undefined);
  const forms = [...groups, ...(['path', 'pattern'] as const).filter((name) => name in look)];
  if (forms.length !== 1) {
    const wanted = item.format === 'text' ? '`pattern`' : '`path`';
    report(
      at,
      forms.length === 0
        ? 'this check does not say what to look at'
        : `this check has both \`${forms[0]}\` and \`${forms[1]}\``,
      `Give it one of ${wanted}, \`any\` and \`all\`.`,
    );
    return 1;
  }
  const [form] = forms;
  if (form === 'path') pathFaults(look, at, item, report);
  else if (form === 'pattern') patternFaults(look, at, item, report);
  else if (form !== undefined) {
    strayFaults(look, [...valueForms, 'unordered', 'absent', 'ignoreCase'], form, at, report);
    return (look[form] ?? []).reduce(
      (sum, one, index) => sum + lookFaults(one, [...at, form, index], item, report),
      0,
    );
  }
  return 1;
}

function pathFaults(look: Look, at: Path, item: Asked, report: ReportFault): void {
  if (item.format === 'text') {
    report(
      [...at, 'path'],
      '`format: text` has no paths',
      'Look for a `pattern`, or say `format: yaml` or `json`.',
    );
    return;
  }
  const compiled = compilePath(look.path ?? '', createWork());
  if (!compiled.ok) {
    report(
      [...at, 'path'],
      `this path cannot be read: ${compiled.error}`,
      'Write a JSONPath as RFC 9535 has it, such as `$.jobs[0].steps`.',
    );
  }
  const forms = valueForms.filter((name) => name in look);
  if (forms.length !== 1) {
    report(
      [...at, forms[1] ?? 'path'],
      forms.length === 0
        ? 'this check does not say what the path must lead to'
        : `this check has both \`${forms[0]}\` and \`${forms[1]}\``,
      `Give it one of ${formList}.`,
    );
  }
  strayFaults(look, ['absent'], 'path', at, report);
  if ('unordered' in look && !Array.isArray(look.equals)) {
    report(
      [...at, 'unordered'],
      '`unordered` belongs to a list under `equals`',
      'Take it out: keys of mappings have no order anyway.',
    );
  }
  if ('ignoreCase' in look && !('matches' in look)) {
    report(
      [...at, 'ignoreCase'],
      '`ignoreCase` belongs to `matches`',
      'Use `matches`, or take it out.',
    );
  }
  for (const name of ['equals', 'contains'] as const) {
    if (!(name in look)) continue;
    const wanted = readMeaning(look[name], mostWanted);
    if (!wanted.ok) {
      report([...at, name], `\`${name}\` is too large`, 'Ask for the part that matters.');
    } else if (!isKept(look[name], wanted.value)) {
      report(
        [...at, name],
        `\`${name}\` holds something that cannot be kept`,
        'Use text, numbers, true and false, lists and mappings.',
      );
    } else if (name === 'contains' && wanted.value === null) {
      report([...at, name], '`contains` is empty', 'Say what must be in there.');
    }
  }
  if (typeof look.length === 'object' && Object.keys(look.length).length === 0) {
    report([...at, 'length'], '`length` is empty', 'Write a number, or `min` and `max`.');
  }
  if (look.matches !== undefined) compileFaults(look, look.matches, [...at, 'matches'], report);
}

/** Whether a value means the same when it comes out of the store, which keeps exams as JSON. */
function isKept(value: unknown, meaning: Meaning): boolean {
  const kept = readMeaning(JSON.parse(JSON.stringify(value ?? null)), mostWanted);
  return kept.ok && sameMeaning(kept.value, meaning, 'ordered');
}

function patternFaults(look: Look, at: Path, item: Asked, report: ReportFault): void {
  if (item.format !== 'text') {
    report(
      [...at, 'pattern'],
      '`pattern` belongs to `format: text`',
      'Say where to look with `path`, and what to find with `matches`.',
    );
  }
  strayFaults(look, [...valueForms, 'unordered'], 'pattern', at, report);
  compileFaults(look, look.pattern ?? '', [...at, 'pattern'], report);
}

function compileFaults(look: Look, pattern: string, at: Path, report: ReportFault): void {
  const compiled = compilePattern(pattern, look.ignoreCase === true ? 'any-case' : 'as-written');
  if (compiled.ok) return;
  report(
    at,
    `this pattern cannot be used: ${compiled.error}`,
    'Write it in RE2 syntax: no look-around, no back references, few and short repetitions.',
  );
}

/** Fields that mean nothing beside the form that a check has. */
function strayFaults(
  look: Look,
  names: readonly (keyof Look)[],
  form: string,
  at: Path,
  report: ReportFault,
): void {
  for (const name of names.filter((candidate) => candidate in look)) {
    report(
      [...at, name],
      `\`${name}\` does not go with \`${form}\``,
      `Take it out, or write a check with \`${name}\` of its own.`,
    );
  }
}

/** The solution must earn every point, and the file as it is found none. */
function fileFaults(
  item: Asked & { starter: string; solution: string },
  report: ReportFault,
): void {
  const solved = evaluate(item, item.solution);
  const found = evaluate(item, item.starter);
  if (solved.fault) {
    const { line, column, message } = solved.fault;
    report(
      ['solution'],
      `the solution cannot be read: ${message} (its line ${line}, column ${column})`,
      'Repair it, or say another `format`.',
    );
    return;
  }
  // In the order in which they are looked at: behind one that takes all the work, all others fail.
  const verdicts = [
    ...item.guards.map(({ id }, index) => ({
      at: ['guards', index],
      name: `guard \`${id}\``,
      verdict: solved.guards.get(id),
    })),
    ...item.checks.map(({ id }, index) => ({
      at: ['checks', index],
      name: `check \`${id}\``,
      verdict: solved.checks.get(id),
    })),
  ];
  const tiring = verdicts.find(({ verdict }) => verdict === 'too-long');
  if (tiring) {
    report(
      tiring.at,
      `${tiring.name} takes too much work`,
      'Make the paths and patterns simpler; `..` looks at everything.',
    );
    return;
  }
  if (solved.spent > allowance * solutionShare) {
    report(
      ['checks'],
      'the checks take so much work on the solution that a longer right answer would fail',
      'Make the paths and patterns simpler; `..` looks at everything.',
    );
  }
  for (const { at, name, verdict } of verdicts) {
    if (verdict === 'passed') continue;
    report(at, `the solution does not pass ${name}`, 'Correct the one or the other.');
  }
  item.checks.forEach(({ id }, index) => {
    if (found.checks.get(id) !== 'passed') return;
    report(
      ['checks', index],
      `the starter passes check \`${id}\` already, so its point is free`,
      'Look for what the candidate has to write, or move the check to `guards`.',
    );
  });
}
