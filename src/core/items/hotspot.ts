import { z } from 'zod';
import { commonItemFields, idSchema, titleSchema, whySchema } from '../exam/fields.ts';
import { checkRegions, selectableOf } from './hotspot-regions.ts';
import { type CommonItem, type CommonView, type ItemType, idList } from './item-type.ts';

/** Each region has a letter, and there are 26. */
const maxRegions = 26;

const percent = z.number().min(0).max(100);
const extent = z.number().min(2).max(100);

const pictureSchema = z.strictObject({
  file: z.string().min(1).max(300).meta({
    description: 'The path of a picture of the package: assets/name.svg.',
  }),
  alt: z.string().trim().min(1).max(1000).meta({
    description: 'What the picture shows, in words that do not give the key away.',
  }),
  width: z.int().min(48).max(4000).meta({
    description: 'Its natural width in CSS pixels: the most that it is shown at.',
  }),
  height: z.int().min(48).max(4000).meta({ description: 'Its natural height in CSS pixels.' }),
});

const regionSchema = z.strictObject({
  id: idSchema,
  label: titleSchema.meta({ description: 'What a screen reader and the review call it.' }),
  x: percent.meta({ description: 'Its left edge, in percent of the width of the picture.' }),
  y: percent.meta({ description: 'Its upper edge, in percent of the height of the picture.' }),
  width: extent.meta({ description: 'In percent of the width of the picture.' }),
  height: extent.meta({ description: 'In percent of the height of the picture.' }),
  why: whySchema,
});

const cellTextSchema = z.string().trim().min(1).max(500);

const tableSchema = z.strictObject({
  corner: titleSchema.optional().meta({ description: 'What stands above the row headers.' }),
  columns: z.array(titleSchema).min(1).max(8),
  rows: z
    .array(
      z.strictObject({
        id: idSchema,
        header: cellTextSchema.meta({ description: 'Markdown' }),
        cells: z
          .array(
            z.union([
              cellTextSchema,
              z.strictObject({ id: idSchema, text: cellTextSchema, why: whySchema }),
            ]),
          )
          .min(1)
          .max(8)
          .meta({ description: 'A text, or a cell with an id, which can be chosen (Markdown).' }),
      }),
    )
    .min(1)
    .max(20),
});

const schema = z.strictObject({
  ...commonItemFields,
  type: z.literal('hotspot'),
  picture: pictureSchema.optional(),
  regions: z.array(regionSchema).min(2).max(maxRegions).optional().meta({
    description: 'The regions of the picture that can be chosen.',
  }),
  table: tableSchema.optional().meta({ description: 'Instead of a picture and its regions.' }),
  key: z.array(idSchema).min(1).max(12).meta({
    description: 'The ids of all right regions or cells.',
  }),
  choose: z.int().min(1).max(12).optional().meta({
    description: 'How many to choose, as the stem says. The number of right ones when left out.',
  }),
});

export type HotspotItem = z.infer<typeof schema> & CommonItem;
export type HotspotPicture = z.infer<typeof pictureSchema>;
export type HotspotRegion = z.infer<typeof regionSchema>;

const responseSchema = z.strictObject({ regions: z.array(idSchema).max(maxRegions) });

export type HotspotResponse = z.infer<typeof responseSchema>;

/** A region of a picture as the room may show it; the numbers are percent of the picture. */
export type RegionView = Omit<HotspotRegion, 'why'>;

export interface CellView {
  /** Null for a cell that cannot be chosen. */
  id: string | null;
  text: string;
}

export interface TableView {
  corner: string | null;
  columns: string[];
  rows: { id: string; header: string; cells: CellView[] }[];
}

export type HotspotSurface =
  | { kind: 'picture'; picture: HotspotPicture; regions: RegionView[] }
  | { kind: 'table'; table: TableView };

export interface HotspotView extends CommonView {
  type: 'hotspot';
  /** How many to choose. */
  choose: number;
  surface: HotspotSurface;
}

/** Regions of a picture, or cells of a table: choose N. A point per right one. */
export const hotspot: ItemType<HotspotItem, HotspotResponse, HotspotView> = {
  schema,
  responseSchema,
  check(item, report) {
    checkSurface(item, report);
    checkRegions(item, report);
    const known = selectableOf(item);
    item.key.forEach((key, index) => {
      if (!known.some(({ id }) => id === key)) {
        report(
          ['key', index],
          `the key \`${key}\` is not a region`,
          `Name some of: ${idList(known)}.`,
        );
      } else if (item.key.indexOf(key) < index) {
        report(
          ['key', index],
          `\`${key}\` stands twice in the key`,
          'Name each right region once.',
        );
      }
    });
    const right = new Set(item.key).size;
    if (item.choose !== undefined && item.choose !== right) {
      report(
        ['choose'],
        `\`choose\` is ${item.choose} but the key has ${right}`,
        'Let `choose` be the number of right regions, or leave it out.',
      );
    }
    if (known.length > 0 && known.every(({ id }) => item.key.includes(id))) {
      report(
        ['key'],
        'the key names every region, so there is nothing to decide',
        'Add regions that are wrong.',
      );
    }
  },
  blank: () => ({ regions: [] }),
  completeness(item, response) {
    if (response.regions.length === 0) return 'none';
    return response.regions.length < chooseOf(item) ? 'some' : 'all';
  },
  refusal(item, response) {
    const known = new Set(selectableOf(item).map(({ id }) => id));
    if (new Set(response.regions).size !== response.regions.length) return 'bad-response';
    if (!response.regions.every((region) => known.has(region))) return 'bad-response';
    return response.regions.length > chooseOf(item) ? 'too-many' : null;
  },
  maximum: (item) => item.key.length * item.points,
  score: (item, response) =>
    response.regions.filter((region) => item.key.includes(region)).length * item.points,
  keyed: (item) => ({ regions: [...item.key] }),
  // Regions stand where they stand.
  lists: () => ({}),
  view: (item) => ({
    type: 'hotspot',
    id: item.id,
    stem: item.stem,
    maximum: hotspot.maximum(item),
    credit: 'each',
    choose: chooseOf(item),
    surface: surfaceView(item),
  }),
};

function chooseOf(item: HotspotItem): number {
  return item.choose ?? item.key.length;
}

function checkSurface(item: HotspotItem, report: Parameters<typeof hotspot.check>[1]): void {
  const { picture, regions, table } = item;
  if (table && (picture || regions)) {
    report(
      [picture ? 'picture' : 'regions'],
      'a picture with regions and a table stand together',
      'Keep `picture` and `regions`, or `table`.',
    );
  } else if (!table && !picture) {
    report(
      [],
      'there is nothing to choose in: no `picture` and no `table`',
      'Add a `picture` with `regions`, or a `table`.',
    );
  } else if (picture && !regions) {
    report(['picture'], 'the picture has no `regions`', 'Add the regions that can be chosen.');
  } else if (table && selectableOf(item).length < 2) {
    report(
      ['table', 'rows'],
      'fewer than two cells can be chosen',
      'Give each cell that can be chosen an id: { id: ..., text: ... }.',
    );
  } else if (table && selectableOf(item).length > maxRegions) {
    report(
      ['table', 'rows'],
      `more than ${maxRegions} cells can be chosen`,
      `Give ids to at most ${maxRegions} cells: each has a letter.`,
    );
  }
}

function surfaceView({ picture, regions = [], table }: HotspotItem): HotspotSurface {
  if (picture) {
    return {
      kind: 'picture',
      picture,
      regions: regions.map(({ why: _why, ...region }) => region),
    };
  }
  return {
    kind: 'table',
    table: {
      corner: table?.corner ?? null,
      columns: table?.columns ?? [],
      rows: (table?.rows ?? []).map(({ id, header, cells }) => ({
        id,
        header,
        cells: cells.map((cell) =>
          typeof cell === 'string' ? { id: null, text: cell } : { id: cell.id, text: cell.text },
        ),
      })),
    },
  };
}
