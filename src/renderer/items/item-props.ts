import type { ItemOutcome } from '../../core/items/index.ts';

/** What the component of an item type takes. A component never keeps a response of its own. */
export interface ItemProps<View, Response> {
  view: View;
  response: Response;
  onRespond: (response: Response) => void;
  examHash: string;
  isClosed: boolean;
}

/** What the review of an item type takes: the item with its key and reasons. */
export interface ItemReviewProps<Item, View, Response> {
  item: Item;
  /** As the candidate saw it: lists in the order drawn. */
  view: View;
  response: Response;
  keyed: Response;
  /** What main found in the response; null for types whose review needs no more than the key. */
  outcome: ItemOutcome | null;
  examHash: string;
}
