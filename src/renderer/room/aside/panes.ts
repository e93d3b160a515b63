import type { RoomView } from '../../../contract/room-views.ts';
import type { Exhibit } from '../../../core/exam/fields.ts';
import { asideText } from '../../messages/aside.ts';

/** What can stand beside the question. An exhibit is named by its owner, since ids are unique there only. */
export type PaneId = 'case' | 'reference' | `exhibit:${string}`;

/** An exhibit that belongs to what is in view now. */
export interface ExhibitHere {
  pane: PaneId;
  owner: 'item' | 'case';
  exhibit: Exhibit;
}

export type Pane =
  | { id: PaneId; kind: 'case'; title: string }
  | { id: PaneId; kind: 'exhibit'; title: string; exhibit: Exhibit }
  | { id: PaneId; kind: 'reference' };

/** What the candidate has asked to see beside the question; what of it can be seen is `panesHere`. */
export interface Asked {
  /** The pane asked for last. */
  pane: PaneId | null;
  /** The exhibits that are open, in the order in which they were opened. */
  exhibits: readonly PaneId[];
  /** Whether the reference keeps its place among the panes while another is in view. */
  keepsReference: boolean;
}

type Seen = Pick<RoomView, 'item' | 'scenario' | 'reference'>;

/** The exhibits of the item in view, then those of its case study. */
export function exhibitsHere({ item, scenario }: Pick<Seen, 'item' | 'scenario'>): ExhibitHere[] {
  const ofItem = (item?.exhibits ?? []).map((exhibit): ExhibitHere => ({
    pane: `exhibit:item:${item?.view.id}:${exhibit.id}`,
    owner: 'item',
    exhibit,
  }));
  if (scenario?.kind !== 'case') return ofItem;
  const ofCase = scenario.exhibits.map((exhibit): ExhibitHere => ({
    pane: `exhibit:case:${scenario.source}:${exhibit.id}`,
    owner: 'case',
    exhibit,
  }));
  return [...ofItem, ...ofCase];
}

/**
 * The panes that are open at this item, and the one in view, or null for none. A page of the
 * reference is in view exactly when main says so, since main counts how long it is. An exhibit of
 * another item waits until the candidate comes back to that item.
 */
export function panesHere(view: Seen, asked: Asked): { panes: Pane[]; shown: Pane | null } {
  const { scenario, reference } = view;
  const exhibits = exhibitsHere(view);
  const panes: Pane[] = [];
  if (scenario?.kind === 'case') panes.push({ id: 'case', kind: 'case', title: scenario.title });
  for (const id of asked.exhibits) {
    const found = exhibits.find((candidate) => candidate.pane === id);
    if (found)
      panes.push({ id, kind: 'exhibit', title: found.exhibit.title, exhibit: found.exhibit });
  }
  const isReferenceOpen = reference.open !== null;
  if (isReferenceOpen || asked.keepsReference) panes.push({ id: 'reference', kind: 'reference' });

  const wanted = isReferenceOpen ? 'reference' : asked.pane;
  const others = panes.filter((pane) => isReferenceOpen || pane.kind !== 'reference');
  const shown =
    others.find((pane) => pane.id === wanted) ??
    others.find((pane) => pane.kind === 'case') ??
    others.at(-1) ??
    null;
  return { panes, shown };
}

/** What kind of thing a pane is, in a candidate's words. */
export function kindName({ kind }: Pane): string {
  switch (kind) {
    case 'case':
      return asideText.caseStudy;
    case 'exhibit':
      return asideText.exhibit;
    case 'reference':
      return asideText.reference;
  }
}

/** What a pane is called among others. */
export function paneName(pane: Pane): string {
  return pane.kind === 'exhibit' ? pane.title : kindName(pane);
}
