import type { TextResponse, TextView } from '../../core/items/text.ts';
import type { ItemProps } from './item-props.ts';
import { TypedField } from './TypedField.tsx';
import { useTypedResponse } from './use-typed-response.ts';

/** A short typed answer. */
export function ShortText({
  view,
  response,
  onRespond,
  isClosed,
}: ItemProps<TextView, TextResponse>) {
  const typed = useTypedResponse(response.text, (text) => onRespond({ text }));
  return (
    <TypedField
      typed={typed}
      kind="text"
      label={view.label}
      placeholder={view.placeholder}
      maxLength={view.maxLength}
      isClosed={isClosed}
    />
  );
}
