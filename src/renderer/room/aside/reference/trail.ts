/** The pages that were read one after the other, and where on that way the reader is. */
export interface Trail {
  pages: readonly string[];
  at: number;
}

export const noTrail: Trail = { pages: [], at: -1 };

/** The trail with this page in view: what lay ahead of another page is forgotten. */
export function turned(trail: Trail, page: string): Trail {
  if (trail.pages[trail.at] === page) return trail;
  const pages = [...trail.pages.slice(0, trail.at + 1), page];
  return { pages, at: pages.length - 1 };
}

export function stepped(trail: Trail, by: 1 | -1): Trail {
  return trail.pages[trail.at + by] === undefined ? trail : { ...trail, at: trail.at + by };
}

export function pageOf(trail: Trail): string | null {
  return trail.pages[trail.at] ?? null;
}
