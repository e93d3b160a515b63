import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { allItems, domainsByObjective, type Exam } from '../core/exam/exam.ts';
import { formatProblem } from '../core/exam/problem.ts';
import { drawDisjoint } from '../core/form/disjoint.ts';
import { type Form, formItems } from '../core/form/form.ts';
import { openPackage } from '../main/library/package-source.ts';

/** More forms than anyone hands out; each draw looks at the whole bank. */
const mostForms = 100;

/** The exams that ship with the program. */
const shipped = join(import.meta.dirname, '../../exams');

/**
 * `form EXAM [--disjoint N] [--seed S] [--json]`: draws one form, or N forms that have no standalone
 * item in common. EXAM is a package, or the name of one that ships with the program.
 */
export async function form(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      disjoint: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new TypeError('Name one exam to draw from.');
  const count = wholeNumber('--disjoint', values.disjoint, 1, mostForms);
  const seed = wholeNumber('--seed', values.seed, 0, 2 ** 31 - 1);

  const path = existsSync(name) ? name : join(shipped, name);
  if (!existsSync(path)) {
    return refused(`${name} is neither a package nor an exam that ships with the program.`);
  }
  const { exam, problems } = await openPackage(path);
  if (!exam) return refused(problems.map(formatProblem).join('\n'));
  const forms = drawDisjoint(exam, count, seed);
  if (!forms.ok) {
    return refused(
      `${forms.error.drawn} of ${count} forms can be drawn without a standalone item twice: ${forms.error.message}.`,
    );
  }
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ forms: forms.value.map((one) => drawnOf(exam, one)) }, null, 2)}\n`
      : forms.value.map((one) => describe(exam, one)).join('\n'),
  );
  return 0;
}

/** A form as `--json` writes it. */
interface DrawnForm {
  seed: number;
  items: { id: string; domain: string; section: string }[];
}

function drawnOf(exam: Exam, { seed, sections }: Form): DrawnForm {
  const domains = domainsByObjective(exam);
  const objectives = new Map(allItems(exam).map((item) => [item.id, item.objective]));
  return {
    seed,
    items: sections.flatMap(({ kind, items }) =>
      items.map(({ id }) => ({
        id,
        domain: domains.get(objectives.get(id) ?? '') ?? '',
        section: kind,
      })),
    ),
  };
}

function describe(exam: Exam, one: Form): string {
  const drawn = drawnOf(exam, one).items;
  const shares = exam.domains.map(({ id, weight }) => {
    const own = drawn.filter(({ domain }) => domain === id).length;
    return `  ${id}: ${own} items (${Math.round((own / drawn.length) * 100)} %), weight ${weight.join('-')} %`;
  });
  const sections = one.sections.map(
    ({ title, items }) => `  ${title}: ${items.map(({ id }) => id).join(' ')}`,
  );
  return `${[`Form ${one.seed}: ${formItems(one).length} items`, ...shares, ...sections].join('\n')}\n`;
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new TypeError(`${option} takes a whole number from ${least} to ${most}, not ${text}.`);
}

function refused(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}
