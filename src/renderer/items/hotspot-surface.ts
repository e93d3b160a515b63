import type {
  HotspotPicture,
  HotspotSurface,
  RegionView,
  TableView,
} from '../../core/items/hotspot.ts';

/** What can be chosen, in the order of the letters and of Tab. Texts are Markdown. */
export function choosable(surface: HotspotSurface): { id: string; text: string }[] {
  if (surface.kind === 'picture') {
    return surface.regions.map(({ id, label }) => ({ id, text: asMarkdown(label) }));
  }
  const { columns, rows } = surface.table;
  return rows.flatMap(({ header, cells }) =>
    cells.flatMap(({ id, text }, index) =>
      id === null ? [] : [{ id, text: `${header}, ${asMarkdown(columns[index] ?? '')}: ${text}` }],
    ),
  );
}

/** The ids of the cells that can be chosen, in reading order. */
export function choosableCells({ rows }: TableView): string[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ id }) => (id === null ? [] : [id])));
}

/** Plain text as Markdown that shows it unchanged. */
function asMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>()#+\-.!|~&]/g, '\\$&');
}

/**
 * How many times as wide as the smallest target the picture must be, so that none of its regions is
 * narrower or lower than one.
 */
export function leastWidth(picture: HotspotPicture, regions: readonly RegionView[]): number {
  const shape = picture.width / picture.height;
  return Math.max(
    ...regions.map(({ width, height }) => Math.max(100 / width, (shape * 100) / height)),
  );
}
