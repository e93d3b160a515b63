import { ArrowLeft, Flag } from 'lucide-react';
import { useState } from 'react';
import type { RoomView } from '../../contract/views.ts';
import { roomText } from '../messages/room.ts';
import { Button } from '../ui/Button.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { useDocumentTitle } from '../ui/useDocumentTitle.ts';
import { useHeadingFocus } from '../ui/useHeadingFocus.ts';
import { currentSection } from './commands.ts';
import { askFirst } from './furniture.ts';
import styles from './room-review.module.css';
import room from './room.module.css';
import { StateMark } from './StateMark.tsx';
import { countOf, filterSegments, fits, type StatusFilter } from './statuses.ts';
import { act, useRoom } from './store.ts';

const { review, list, states } = roomText;

/** The review screen at the end of a section: what is answered, what is marked, and the way out. */
export function ReviewPage({ view }: { view: RoomView }) {
  const [filter, setFilter] = useState<StatusFilter>('all');
  const lastItem = useRoom((state) => state.lastItem);
  const section = currentSection(view);
  useDocumentTitle(review.title);
  const heading = useHeadingFocus(section?.id ?? '');
  const shown = view.items.filter((item) => fits(item, filter));
  const back = view.items.find((item) => item.id === lastItem) ?? view.items[0];
  const answered =
    countOf(view.items, 'all') - countOf(view.items, 'unanswered') - countOf(view.items, 'partly');
  const goTo = (item: string): void => void act({ type: 'moved', item });

  return (
    <div className={room.page}>
      <p className={room.eyebrow}>{section?.title}</p>
      <h1 ref={heading} tabIndex={-1}>
        {review.title}
      </h1>
      <p className={room.facts}>
        {review.counts(answered, view.items.length, countOf(view.items, 'marked'))}
      </p>
      <div className={styles.filter}>
        <SegmentedControl
          label={list.filter}
          value={filter}
          onChange={setFilter}
          segments={filterSegments(view.items, ['all', 'unanswered', 'partly', 'marked'], filter)}
        />
      </div>
      {shown.length === 0 ? (
        <p className={styles.none}>{list.none}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{review.columns.question}</th>
              <th scope="col">{review.columns.state}</th>
              <th scope="col">{review.columns.marked}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((item) => (
              <tr key={item.id}>
                <th scope="row">
                  <button type="button" className={styles.jump} onClick={() => goTo(item.id)}>
                    {list.question(item.number)}
                  </button>
                </th>
                <td>
                  <StateMark status={item} />
                </td>
                <td>
                  {item.marked && (
                    <span className={styles.mark}>
                      <Flag aria-hidden />
                      {states.marked}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.foot}>
        {back && (
          <Button icon={<ArrowLeft />} onPress={() => goTo(back.id)}>
            {review.back}
          </Button>
        )}
        <Button variant="primary" onPress={() => askFirst('end-section')}>
          {review.end}
        </Button>
      </div>
    </div>
  );
}
