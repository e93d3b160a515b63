import { z } from 'zod';
import {
  commonItemFields,
  idSchema,
  markdownSchema,
  titleSchema,
  whySchema,
} from '../exam/fields.ts';
import { optionViews, type OptionView } from './choice.ts';
import {
  idList,
  type CommonItem,
  type CommonView,
  type ItemType,
  reportTwins,
} from './item-type.ts';

const blankSchema = z.strictObject({
  id: idSchema,
  label: titleSchema.optional().meta({
    description: 'What a screen reader calls this blank. "Blank 1" when left out.',
  }),
  choices: z
    .array(z.strictObject({ id: idSchema, text: titleSchema, why: whySchema }))
    .min(2)
    .max(12),
  key: idSchema.meta({ description: 'The id of the right choice.' }),
  why: whySchema,
});

const schema = z.strictObject({
  ...commonItemFields,
  type: z.literal('dropdown'),
  body: markdownSchema.meta({
    description: 'Text or a code block in which each [[blank-id]] becomes a list of choices.',
  }),
  blanks: z.array(blankSchema).min(1).max(12),
});

export type DropdownItem = z.infer<typeof schema> & CommonItem;

const responseSchema = z.strictObject({ blanks: z.record(idSchema, idSchema) });

export type DropdownResponse = z.infer<typeof responseSchema>;

export interface BlankView {
  id: string;
  label: string;
  choices: OptionView[];
}

export interface DropdownView extends CommonView {
  type: 'dropdown';
  body: string;
  blanks: BlankView[];
}

/** How a blank is written in a body. */
export function blankMarker(id: string): string {
  return `[[${id}]]`;
}

/** Blanks inside text or a code block, each with its own choices. A point per blank. */
export const dropdown: ItemType<DropdownItem, DropdownResponse, DropdownView> = {
  schema,
  responseSchema,
  check(item, report) {
    reportTwins(item.blanks, 'blanks', report);
    item.blanks.forEach((blank, index) => {
      reportTwins(blank.choices, 'choices', (path, message, hint) =>
        report(['blanks', index, ...path], message, hint),
      );
      if (!blank.choices.some((choice) => choice.id === blank.key)) {
        report(
          ['blanks', index, 'key'],
          `the key \`${blank.key}\` is not a choice of blank \`${blank.id}\``,
          `Name one of: ${idList(blank.choices)}.`,
        );
      }
      const places = item.body.split(blankMarker(blank.id)).length - 1;
      if (places !== 1) {
        report(
          ['blanks', index, 'id'],
          places === 0
            ? `blank \`${blank.id}\` does not stand in the body`
            : `blank \`${blank.id}\` stands ${places} times in the body`,
          `Write ${blankMarker(blank.id)} exactly once in \`body\`.`,
        );
      }
    });
  },
  blank: () => ({ blanks: {} }),
  completeness(item, response) {
    const filled = item.blanks.filter((blank) => response.blanks[blank.id] !== undefined).length;
    if (filled === 0) return 'none';
    return filled < item.blanks.length ? 'some' : 'all';
  },
  refusal(item, response) {
    const fits = Object.entries(response.blanks).every(([id, choice]) =>
      item.blanks
        .find((blank) => blank.id === id)
        ?.choices.some((candidate) => candidate.id === choice),
    );
    return fits ? null : 'bad-response';
  },
  maximum: (item) => item.blanks.length * item.points,
  score: (item, response) =>
    item.blanks.filter((blank) => response.blanks[blank.id] === blank.key).length * item.points,
  keyed: (item) => ({
    blanks: Object.fromEntries(item.blanks.map((blank) => [blank.id, blank.key])),
  }),
  lists: (item) =>
    Object.fromEntries(
      item.blanks.map((blank) => [blank.id, blank.choices.map((choice) => choice.id)]),
    ),
  view: (item, arrangement) => ({
    type: 'dropdown',
    id: item.id,
    stem: item.stem,
    maximum: dropdown.maximum(item),
    credit: 'each',
    body: item.body,
    blanks: item.blanks.map((blank, index) => ({
      id: blank.id,
      label: blank.label ?? `Blank ${index + 1}`,
      choices: optionViews(blank.choices, arrangement[blank.id]),
    })),
  }),
};
