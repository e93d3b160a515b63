import type { Draft } from '../../core/exam/read-package.ts';
import { type Item, typeOf } from '../../core/items/index.ts';
import { randomFrom, shuffled } from '../../core/random.ts';

const intro = `# Questions to answer without their keys

Answer as a candidate would, from what stands here alone. Write a YAML file with one entry per question:

    - item: some-item
      response: { option: a }
      sure: sure        # sure, unsure or guess
      note: what is ambiguous, if anything

The form of \`response\` stands at each question. Pictures are named by their path in the package.
`;

/** How an answer to each type is written, as the program itself keeps it. */
const forms: Readonly<Record<Item['type'], string>> = {
  choice: '{ option: ID }',
  multiple: '{ options: [ID, ID] }',
  dropdown: '{ blanks: { BLANK: CHOICE } }',
  match: '{ targets: { TARGET: SOURCE } }',
  order: '{ steps: [ID, ID] }',
  statements: '{ rows: { ROW: yes-or-no, in quotes } }',
  hotspot: '{ regions: [ID, ID] }',
  text: '{ text: "..." }',
  number: '{ text: "..." }',
  code: '{ text: the whole file }',
};

/** Fields of a view that are said otherwise, or that say nothing to somebody who reads. */
const apart = new Set(['id', 'type', 'stem', 'maximum', 'credit', 'parts', 'longest']);

/** Candidate views of items, with no key, reason or reference, lists in an order drawn by `seed`. */
export function reviewSheet(draft: Draft, wanted: ReadonlySet<string>, seed: number): string {
  const random = randomFrom(seed);
  const question = (item: Item): string => {
    const type = typeOf(item);
    const arrangement = item.shuffle
      ? Object.fromEntries(
          Object.entries(type.lists(item)).map(([name, ids]) => [name, shuffled(ids, random)]),
        )
      : {};
    const view = type.view(item, arrangement);
    // The file to work on is no part of a view: the room opens it as the answer that stands so far.
    const starter = item.type === 'code' ? item.starter : undefined;
    const rest = Object.entries({ ...view, starter, exhibits: item.exhibits }).filter(
      ([name, value]) => !apart.has(name) && value !== undefined,
    );
    return [
      `## ${item.id} (${item.type})`,
      view.stem,
      ...rest.map(([name, value]) => `*${name}*\n\n${written(value)}`),
      `Response: \`${forms[item.type]}\``,
    ].join('\n\n');
  };
  const blocks = [...draft.caseStudies, ...draft.series]
    .filter(({ value }) => value.items.some(({ id }) => wanted.has(id)))
    .map(({ value }) => {
      const { items, ...scenario } = value;
      return [
        `# ${scenario.title}`,
        ...Object.entries(scenario)
          .filter(([name]) => !['id', 'title'].includes(name))
          .map(([name, part]) => `*${name}*\n\n${written(part)}`),
        ...items.filter(({ id }) => wanted.has(id)).map(question),
      ].join('\n\n');
    });
  const inBlocks = new Set(
    [...draft.caseStudies, ...draft.series].flatMap(({ value }) => value.items),
  );
  const standalone = draft.items
    .map(({ value }) => value)
    .filter((item) => wanted.has(item.id) && !inBlocks.has(item))
    .map(question);
  return `${[intro, ...standalone, ...blocks].join('\n\n')}\n`;
}

/** A value of a view for somebody who reads it: texts as they are, all else as a list of fields. */
function written(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) && value.every((entry) => isShort(entry))
    ? value.map((entry) => `- ${line(entry)}`).join('\n')
    : JSON.stringify(value, null, 1).replaceAll(String.raw`\n`, '\n');
}

function isShort(entry: unknown): boolean {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    Object.values(entry).every((part) => typeof part === 'string')
  );
}

function line(entry: unknown): string {
  const { id, ...rest } = entry as Record<string, string>;
  return `\`${id ?? ''}\` ${Object.values(rest).join(' / ')}`;
}
