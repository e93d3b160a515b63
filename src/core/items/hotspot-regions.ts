import type { HotspotItem, HotspotRegion } from './hotspot.ts';
import { type ReportFault, reportTwins } from './item-type.ts';

/** The smallest side of a region in CSS pixels: what WCAG 2.5.8 asks of a target. */
const smallestSide = 24;

/** How much of the smaller of two regions the other may cover. */
const mostCover = 0.2;

/** A region or a cell that can be chosen, whatever it stands in. */
export interface Selectable {
  id: string;
  why?: string | undefined;
}

/** All that can be chosen, in the order of the author, which is that of the letters and of Tab. */
export function selectableOf({ regions, table }: HotspotItem): Selectable[] {
  return (
    regions ??
    table?.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (typeof cell === 'string' ? [] : [cell])),
    ) ??
    []
  );
}

/** Whether each region has an id of its own, lies where it can be pressed, and each row is whole. */
export function checkRegions(item: HotspotItem, report: ReportFault): void {
  if (item.table) checkTable(item.table, report);
  const { regions, picture } = item;
  if (!regions) return;
  reportTwins(regions, 'regions', report);
  regions.forEach((region, index) => {
    for (const [start, size] of [
      ['x', 'width'],
      ['y', 'height'],
    ] as const) {
      if (region[start] + region[size] > 100.001) {
        report(
          ['regions', index, size],
          `region \`${region.id}\` ends outside the picture (${start} ${region[start]} + ${size} ${region[size]} is more than 100)`,
          'Let it end inside: the numbers are percent of the picture.',
        );
      }
      const pixels = picture ? (picture[size] * region[size]) / 100 : Infinity;
      if (pixels < smallestSide) {
        report(
          ['regions', index, size],
          `region \`${region.id}\` has a ${size} of ${Math.floor(pixels)} pixels, too small to press`,
          `Make it at least ${smallestSide} pixels, or show the picture larger.`,
        );
      }
    }
    const covered = regions
      .slice(0, index)
      .find((other) => sharedArea(region, other) > mostCover * Math.min(area(region), area(other)));
    if (covered) {
      report(
        ['regions', index],
        `regions \`${covered.id}\` and \`${region.id}\` lie over each other`,
        'Move them apart, so that each can be pressed.',
      );
    }
  });
}

function checkTable(table: NonNullable<HotspotItem['table']>, report: ReportFault): void {
  const inTable: ReportFault = (path, message, hint) => report(['table', ...path], message, hint);
  reportTwins(table.rows, 'rows', inTable);
  const seen = new Set<string>();
  table.rows.forEach((row, index) => {
    if (row.cells.length !== table.columns.length) {
      inTable(
        ['rows', index, 'cells'],
        `row \`${row.id}\` has ${row.cells.length} cells, but the table has ${table.columns.length} columns`,
        'Give each row one cell for each column.',
      );
    }
    row.cells.forEach((cell, at) => {
      if (typeof cell === 'string') return;
      if (seen.has(cell.id)) {
        inTable(
          ['rows', index, 'cells', at, 'id'],
          `two cells have the id \`${cell.id}\``,
          'Give each cell an id of its own.',
        );
      }
      seen.add(cell.id);
    });
  });
}

function area({ width, height }: HotspotRegion): number {
  return width * height;
}

/** What two regions share, in the unit of `area`. */
function sharedArea(a: HotspotRegion, b: HotspotRegion): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
