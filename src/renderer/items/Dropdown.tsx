import type { DropdownResponse, DropdownView } from '../../core/items/dropdown.ts';
import { itemText } from '../messages/items.ts';
import { MarkdownWithBlanks } from '../ui/markdown/MarkdownWithBlanks.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './dropdown.module.css';
import type { ItemProps } from './item-props.ts';

/** Stands in a list of choices for none of them, and takes a choice back; no id looks like this. */
const none = '*';

export function Dropdown({
  view,
  response,
  onRespond,
  examHash,
  isClosed,
}: ItemProps<DropdownView, DropdownResponse>) {
  const choose = (blank: string, choice: string): void => {
    const { [blank]: _before, ...others } = response.blanks;
    onRespond({ blanks: choice === none ? others : { ...others, [blank]: choice } });
  };
  return (
    <MarkdownWithBlanks
      text={view.body}
      examHash={examHash}
      blanks={view.blanks}
      renderBlank={(index, place) => {
        const blank = view.blanks[index];
        if (!blank) return null;
        const chosen = response.blanks[blank.id] ?? null;
        const choices = blank.choices.map(({ id, text }) => ({ value: id, label: text }));
        return (
          <span
            className={styles.blank}
            data-place={place}
            data-empty={chosen === null}
            data-blank={blank.id}
          >
            <Select
              label={blank.label}
              caption="hidden"
              face={place}
              options={[{ value: none, label: itemText.dropdown.none }, ...choices]}
              value={chosen ?? none}
              isDisabled={isClosed}
              onChange={(choice) => choose(blank.id, choice)}
            />
          </span>
        );
      }}
    />
  );
}
