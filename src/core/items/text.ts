import { z } from 'zod';
import { commonItemFields, titleSchema } from '../exam/fields.ts';
import { compilePattern } from './code/pattern.ts';
import type { CommonItem, CommonView, ItemType } from './item-type.ts';

const schema = z.strictObject({
  ...commonItemFields,
  type: z.literal('text'),
  key: z.array(titleSchema).min(1).max(20).meta({
    description: 'Accepted answers. The first is the one that the review shows.',
  }),
  caseSensitive: z.boolean().default(false).meta({
    description: 'true when upper and lower case make a difference.',
  }),
  pattern: z.string().min(1).max(500).optional().meta({
    description:
      'A regular expression (RE2 syntax) that accepts further answers. The whole answer must match.',
  }),
  maxLength: z.int().min(1).max(500).default(200).meta({
    description: 'How many characters the candidate may type.',
  }),
  label: titleSchema.optional().meta({
    description: 'What stands above the field. "Your answer" when left out.',
  }),
  placeholder: titleSchema.optional().meta({
    description: 'What stands in the empty field, such as the form of an answer.',
  }),
});

export type TextItem = z.infer<typeof schema> & CommonItem;

const responseSchema = z.strictObject({ text: z.string().max(500) });

export type TextResponse = z.infer<typeof responseSchema>;

export interface TextView extends CommonView {
  type: 'text';
  label: string | null;
  placeholder: string | null;
  /** In characters (UTF-16 units, as the field counts). */
  maxLength: number;
}

/** A short typed answer. All or nothing. */
export const text: ItemType<TextItem, TextResponse, TextView> = {
  schema,
  responseSchema,
  check(item, report) {
    const seen = new Set<string>();
    item.key.forEach((answer, index) => {
      const plain = comparable(answer, item);
      if (seen.has(plain)) {
        report(
          ['key', index],
          `\`${answer}\` is accepted already`,
          'Take it out: spaces around and, unless `caseSensitive`, case make no difference.',
        );
      }
      seen.add(plain);
      if (answer.length > item.maxLength) {
        report(
          ['key', index],
          `this answer is longer than \`maxLength\` (${item.maxLength}), so nobody could type it`,
          'Raise `maxLength`.',
        );
      }
    });
    if (item.pattern === undefined) return;
    const compiled = compilePattern(item.pattern, lettersOf(item));
    if (!compiled.ok) {
      report(
        ['pattern'],
        `the pattern does not compile: ${compiled.error}`,
        'Write it in RE2 syntax, which has no look-around and no back references.',
      );
    }
  },
  blank: () => ({ text: '' }),
  completeness: (_item, response) => (response.text.trim() === '' ? 'none' : 'all'),
  refusal: (item, response) => (response.text.length > item.maxLength ? 'bad-response' : null),
  maximum: (item) => item.points,
  score: (item, response) => (isAccepted(item, response.text) ? item.points : 0),
  keyed: (item) => ({ text: item.key[0] ?? '' }),
  outcome: (item, response) => ({ type: 'typed', isRight: isAccepted(item, response.text) }),
  lists: () => ({}),
  view: (item) => ({
    type: 'text',
    id: item.id,
    stem: item.stem,
    maximum: item.points,
    credit: 'whole',
    label: item.label ?? null,
    placeholder: item.placeholder ?? null,
    maxLength: item.maxLength,
  }),
};

function isAccepted(item: TextItem, written: string): boolean {
  const given = collapsed(written);
  if (given === '') return false;
  const plain = comparable(given, item);
  if (item.key.some((answer) => comparable(answer, item) === plain)) return true;
  if (item.pattern === undefined) return false;
  const pattern = compilePattern(item.pattern, lettersOf(item));
  return pattern.ok && pattern.value.testExact(given);
}

function lettersOf({ caseSensitive }: Pick<TextItem, 'caseSensitive'>): 'as-written' | 'any-case' {
  return caseSensitive ? 'as-written' : 'any-case';
}

/** What of an answer counts: its words, however they are spaced and, mostly, in whatever case. */
function comparable(answer: string, { caseSensitive }: Pick<TextItem, 'caseSensitive'>): string {
  const plain = collapsed(answer);
  return caseSensitive ? plain : plain.toLowerCase();
}

/** One form of each accented letter, single spaces, none around. */
function collapsed(answer: string): string {
  return answer.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}
