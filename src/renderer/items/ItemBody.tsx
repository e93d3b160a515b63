import type { ComponentType } from 'react';
import type { ItemResponse, ItemView } from '../../core/items/index.ts';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import { Choice } from './Choice.tsx';
import { Dropdown } from './Dropdown.tsx';
import styles from './item-body.module.css';
import type { ItemProps } from './item-props.ts';
import { Match } from './Match.tsx';
import { Multiple } from './Multiple.tsx';
import { Order } from './Order.tsx';
import { instruction, pointsNote } from './points.ts';
import { Statements } from './Statements.tsx';

export const itemComponents = {
  choice: Choice,
  multiple: Multiple,
  dropdown: Dropdown,
  match: Match,
  order: Order,
  statements: Statements,
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
        <Markdown text={view.stem} examHash={examHash} />
      </div>
      <p className={styles.note}>
        {instruction(view)} {pointsNote(view)}
      </p>
      <Interaction {...props} />
    </div>
  );
}
