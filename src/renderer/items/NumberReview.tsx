import type { NumberItem, NumberResponse, NumberView } from '../../core/items/number.ts';
import { itemText } from '../messages/items.ts';
import type { ItemReviewProps } from './item-props.ts';
import { TypedReview } from './TypedReview.tsx';

export function NumberReview({
  item,
  view,
  response,
  keyed,
  outcome,
}: ItemReviewProps<NumberItem, NumberView, NumberResponse>) {
  return (
    <TypedReview
      label={view.label}
      given={response.text}
      isRight={outcome?.type === 'typed' && outcome.isRight}
      keyed={keyWords(item, keyed.text)}
    />
  );
}

/** The key with its unit, and how far from it a number may be. */
function keyWords(item: NumberItem, key: string): string {
  const { number } = itemText;
  const { tolerance, tolerancePercent } = item;
  const unit = item.unit ?? null;
  const right = number.withUnit(key, unit);
  if (tolerancePercent) return number.within(right, number.percent(tolerancePercent));
  return tolerance ? number.within(right, number.withUnit(String(tolerance), unit)) : right;
}
