import { Flag, X } from 'lucide-react';
import { useState } from 'react';
import type { ItemStatus, RoomView } from '../../contract/views.ts';
import { useEscape } from '../items/use-escape.ts';
import { roomText } from '../messages/room.ts';
import { classes } from '../ui/classes.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { useHeadingFocus } from '../ui/useHeadingFocus.ts';
import { currentSection } from './commands.ts';
import { toggleList } from './furniture.ts';
import { StateMark } from './StateMark.tsx';
import { filterSegments, fits, type StatusFilter } from './statuses.ts';
import { act } from './store.ts';
import styles from './question-list.module.css';

const { list } = roomText;

/** A panel beside the item: this section's questions, and where the exam stands. */
export function QuestionList({ view }: { view: RoomView }) {
  const [filter, setFilter] = useState<StatusFilter>('all');
  const heading = useHeadingFocus('list');
  useEscape(toggleList);
  const isSeries = currentSection(view)?.kind === 'series';
  const shown = view.items.filter((item) => fits(item, filter));
  return (
    <aside className={styles.panel} aria-label={list.title}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {list.title}
        </h2>
        <IconButton label={list.close} icon={<X />} onPress={toggleList} />
      </div>
      {isSeries ? (
        <p className={styles.note}>{list.forwardOnly}</p>
      ) : (
        <Select
          label={list.filter}
          caption="hidden"
          value={filter}
          onChange={setFilter}
          options={filterSegments(
            view.items,
            ['all', 'unanswered', 'partly', 'marked', 'unseen'],
            filter,
          ).map(({ value, label, count }) => ({ value, label: list.filterCount(label, count) }))}
        />
      )}
      <ol role="list" className={styles.items}>
        {shown.map((item) => (
          <li key={item.id}>
            <Line item={item} isCurrent={item.id === view.item?.view.id} isFixed={isSeries} />
          </li>
        ))}
      </ol>
      {shown.length === 0 && <p className={styles.note}>{list.none}</p>}
      <section aria-label={list.progress} className={styles.progress}>
        <h3>{list.progress}</h3>
        <ol role="list">
          {view.sections.map((section) => (
            <li
              key={section.id}
              className={classes(styles.section, section.state === 'current' && styles.here)}
            >
              <span>{section.title}</span>
              <span className={styles.soft}>
                {list.sectionState[section.state]} ·{' '}
                {list.answered(section.answered, section.items)}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </aside>
  );
}

function Line({
  item,
  isCurrent,
  isFixed,
}: {
  item: ItemStatus;
  isCurrent: boolean;
  isFixed: boolean;
}) {
  const content = (
    <>
      <span className={styles.number}>{list.question(item.number)}</span>
      <StateMark status={item} />
      {item.marked && (
        <span className={styles.mark}>
          <Flag aria-hidden />
          {roomText.states.marked}
        </span>
      )}
    </>
  );
  const className = classes(styles.line, isCurrent && styles.current);
  return isFixed ? (
    <span className={className} {...(isCurrent && { 'aria-current': 'true' })}>
      {content}
    </span>
  ) : (
    <button
      type="button"
      className={className}
      {...(isCurrent && { 'aria-current': 'true' })}
      onClick={() => void act({ type: 'moved', item: item.id })}
    >
      {content}
    </button>
  );
}
