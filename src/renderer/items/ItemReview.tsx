import type { ComponentType } from 'react';
import type { Item, ItemResponse, ItemView } from '../../core/items/index.ts';
import { ChoiceReview } from './ChoiceReview.tsx';
import { CodeReview } from './CodeReview.tsx';
import { DropdownReview } from './DropdownReview.tsx';
import { HotspotReview } from './HotspotReview.tsx';
import type { ItemReviewProps } from './item-props.ts';
import { MatchReview } from './MatchReview.tsx';
import { MultipleReview } from './MultipleReview.tsx';
import { NumberReview } from './NumberReview.tsx';
import { OrderReview } from './OrderReview.tsx';
import { ShortTextReview } from './ShortTextReview.tsx';
import { StatementsReview } from './StatementsReview.tsx';

export const itemReviews = {
  choice: ChoiceReview,
  multiple: MultipleReview,
  dropdown: DropdownReview,
  match: MatchReview,
  order: OrderReview,
  statements: StatementsReview,
  hotspot: HotspotReview,
  text: ShortTextReview,
  number: NumberReview,
  code: CodeReview,
} satisfies Record<Item['type'], unknown>;

type Props = ItemReviewProps<Item, ItemView, ItemResponse>;

/** The review of an item of any type. Item, view and response are of one type: main pairs them. */
export function ItemReview(props: Props) {
  const Review = itemReviews[props.item.type] as unknown as ComponentType<Props>;
  return <Review {...props} />;
}
