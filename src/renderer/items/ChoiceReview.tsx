import type { ChoiceItem, ChoiceResponse, ChoiceView } from '../../core/items/choice.ts';
import type { ItemReviewProps } from './item-props.ts';
import { OptionsReview } from './OptionsReview.tsx';

export function ChoiceReview({
  item,
  view,
  response,
  keyed,
  examHash,
}: ItemReviewProps<ChoiceItem, ChoiceView, ChoiceResponse>) {
  return (
    <OptionsReview
      options={view.options}
      reasons={item.options}
      chosen={response.option === null ? [] : [response.option]}
      keyed={keyed.option === null ? [] : [keyed.option]}
      examHash={examHash}
    />
  );
}
