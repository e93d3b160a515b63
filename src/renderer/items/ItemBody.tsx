import type { ComponentType } from 'react';
import { stemPart } from '../../core/attempt/text-parts.ts';
import type { ItemResponse, ItemView } from '../../core/items/index.ts';
import { itemText } from '../messages/items.ts';
import { HighlightedText } from '../ui/markdown/HighlightedText.tsx';
import { Choice } from './Choice.tsx';
import { Code } from './Code.tsx';
import { Dropdown } from './Dropdown.tsx';
import { Hotspot } from './Hotspot.tsx';
import styles from './item-body.module.css';
import type { ItemProps } from './item-props.ts';
import { Match } from './Match.tsx';
import { Multiple } from './Multiple.tsx';
import { NumberEntry } from './NumberEntry.tsx';
import { Order } from './Order.tsx';
import { instruction, pointsNote } from './points.ts';
import { ShortText } from './ShortText.tsx';
import { Statements } from './Statements.tsx';

export const itemComponents = {
  choice: Choice,
  multiple: Multiple,
  dropdown: Dropdown,
  match: Match,
  order: Order,
  statements: Statements,
  hotspot: Hotspot,
  text: ShortText,
  number: NumberEntry,
  code: Code,
} satisfies Record<ItemView['type'], unknown>;

/** One item: stem, instruction, points, interaction. */
export function ItemBody(props: ItemProps<ItemView, ItemResponse>) {
  const { view, examHash } = props;
  // The parameters of a component cannot follow the view's `type`, so this is the one place that
  // widens them: main only ever sends a response of the item's own type.
  const Interaction = itemComponents[view.type] as unknown as ComponentType<typeof props>;
  return (
    <div className={styles.item} data-type={view.type} data-item={view.id}>
      <div className={styles.stem}>
        <HighlightedText
          part={stemPart(view.id)}
          label={itemText.stem}
          text={view.stem}
          examHash={examHash}
        />
      </div>
      <p className={styles.note}>
        {instruction(view)} {pointsNote(view)}
      </p>
      <Interaction {...props} />
    </div>
  );
}
