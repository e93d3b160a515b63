import { type KeyboardEvent, useState } from 'react';
import type { ItemStatus, RoomView } from '../../contract/room-views.ts';
import { roomText } from '../messages/room.ts';
import { classes } from '../ui/classes.ts';
import { Select } from '../ui/Select.tsx';
import { focusQuestion } from './aside/use-focus-back.ts';
import { putPanelAway } from './furniture.ts';
import { ItemMarks } from './ItemMarks.tsx';
import { goTo } from './moving.ts';
import { isInSeries } from './place.ts';
import styles from './question-list.module.css';
import { StateMark } from './StateMark.tsx';
import { filterSegments, fits, type StatusFilter } from './statuses.ts';

const { list } = roomText;

/** As in side-panel.module.css. */
const overlay = window.matchMedia('(max-width: 74rem)');

/** This section's questions with their states. A question that is open can be gone to. */
export function QuestionList({ view }: { view: RoomView }) {
  const [filter, setFilter] = useState<StatusFilter>('all');
  const isSeries = isInSeries(view);
  const current = view.item?.view.id;
  const shown = view.items.filter((item) => fits(item, filter));
  const go = (item: string): void => {
    // A panel that lies over the question would hide what was asked for.
    if (overlay.matches) putPanelAway();
    if (item === current) focusQuestion();
    else goTo(view, item);
  };
  return (
    <div className={styles.list}>
      {isSeries ? (
        <p className={styles.note}>{list.forwardOnly}</p>
      ) : (
        <Select
          label={list.filter}
          caption="hidden"
          value={filter}
          onChange={setFilter}
          options={filterSegments(view.items, filter).map(({ value, label, count }) => ({
            value,
            label: list.filterCount(label, count),
          }))}
        />
      )}
      {shown.length === 0 ? (
        <p className={styles.note}>{list.none}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys, besides Tab, over the buttons inside
        <ol role="list" className={styles.items} onKeyDown={stepThrough}>
          {shown.map((item) => (
            <li key={item.id}>
              <Line
                item={item}
                isCurrent={item.id === current}
                onGo={isSeries || item.closed ? null : () => go(item.id)}
              />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** Arrow keys, Home and End go through the questions that can be gone to. */
function stepThrough(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const to = {
    ArrowDown: at + 1,
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: buttons.length - 1,
  }[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  buttons[Math.min(to, buttons.length - 1)]?.focus();
}

/** The list goes along with the question in view. */
function bringIntoView(line: HTMLElement | null): void {
  line?.scrollIntoView({ block: 'nearest' });
}

function Line({
  item,
  isCurrent,
  onGo,
}: {
  item: ItemStatus;
  isCurrent: boolean;
  /** null where it leads nowhere. */
  onGo: (() => void) | null;
}) {
  const content = (
    <>
      <span className={styles.number}>{list.question(item.number)}</span>
      <span className={styles.states}>
        <StateMark status={item} />
        <ItemMarks status={item} />
      </span>
    </>
  );
  const shared = {
    className: classes(styles.line, isCurrent && styles.current),
    ...(isCurrent && { 'aria-current': 'true' as const, ref: bringIntoView }),
  };
  return onGo ? (
    <button type="button" {...shared} onClick={onGo}>
      {content}
    </button>
  ) : (
    <span {...shared}>{content}</span>
  );
}
