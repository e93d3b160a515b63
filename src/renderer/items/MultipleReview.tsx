import type { MultipleItem, MultipleResponse, MultipleView } from '../../core/items/multiple.ts';
import type { ItemReviewProps } from './item-props.ts';
import { OptionsReview } from './OptionsReview.tsx';

export function MultipleReview({
  item,
  view,
  response,
  keyed,
  examHash,
}: ItemReviewProps<MultipleItem, MultipleView, MultipleResponse>) {
  return (
    <OptionsReview
      options={view.options}
      reasons={item.options}
      chosen={response.options}
      keyed={keyed.options}
      examHash={examHash}
    />
  );
}
