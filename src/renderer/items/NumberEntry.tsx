import type { NumberResponse, NumberView } from '../../core/items/number.ts';
import { readNumber } from '../../core/written-number.ts';
import { itemText } from '../messages/items.ts';
import type { ItemProps } from './item-props.ts';
import { TypedField } from './TypedField.tsx';
import { useTypedResponse } from './use-typed-response.ts';

/** No number that an item could ask for is longer. */
const maxLength = 40;

/** A typed number. */
export function NumberEntry({
  view,
  response,
  onRespond,
  isClosed,
}: ItemProps<NumberView, NumberResponse>) {
  const typed = useTypedResponse(response.text, (text) => onRespond({ text }));
  // A number that is still being typed is left in peace.
  const hint = typed.isWaiting || isClosed ? null : hintOn(response.text, view.unit);
  return (
    <TypedField
      typed={typed}
      kind="number"
      label={view.label}
      unit={view.unit}
      maxLength={maxLength}
      hint={hint}
      isClosed={isClosed}
    />
  );
}

function hintOn(text: string, unit: string | null): string | null {
  if (text.trim() === '') return null;
  const read = readNumber(text, unit);
  if (read.ok) return null;
  return read.error.code === 'two-ways'
    ? itemText.number.twoWays(read.error.grouped, read.error.decimal)
    : itemText.number.unreadable;
}
