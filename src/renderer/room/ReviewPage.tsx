import { ArrowLeft, ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { ItemStatus, RoomView } from '../../contract/room-views.ts';
import { roomText } from '../messages/room.ts';
import { Button } from '../ui/Button.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { useDocumentTitle } from '../ui/useDocumentTitle.ts';
import { useHeadingFocus } from '../ui/useHeadingFocus.ts';
import { askFirst } from './furniture.ts';
import { ItemMarks } from './ItemMarks.tsx';
import { goTo } from './moving.ts';
import { currentSection } from './place.ts';
import styles from './room-review.module.css';
import room from './room.module.css';
import { StateMark } from './StateMark.tsx';
import {
  countOf,
  filterSegments,
  fits,
  inOrder,
  type StatusFilter,
  type StatusOrder,
} from './statuses.ts';
import { useRoom } from './store.ts';

const { review, list } = roomText;

/** The review screen at the end of a section: what is answered, what is marked, and the way out. */
export function ReviewPage({ view }: { view: RoomView }) {
  const [filter, setFilter] = useState<StatusFilter>('all');
  const [order, setOrder] = useState<StatusOrder>('number');
  const section = currentSection(view);
  useDocumentTitle(review.title);
  const heading = useHeadingFocus(section?.id ?? '');
  const { items } = view;
  const shown = inOrder(
    items.filter((item) => fits(item, filter)),
    order,
  );
  const closed = countOf(items, 'closed');

  return (
    <div className={room.page}>
      <p className={room.eyebrow}>{section?.title}</p>
      <h1 ref={heading} tabIndex={-1}>
        {review.title}
      </h1>
      <p className={room.facts}>
        {review.counts(countOf(items, 'answered'), items.length, countOf(items, 'marked'))}
      </p>
      {closed > 0 && (
        <p className={styles.closed}>
          {closed === items.length ? review.allClosed : review.someClosed(closed)}
        </p>
      )}
      <div className={styles.filter}>
        <SegmentedControl
          label={list.filter}
          value={filter}
          onChange={setFilter}
          segments={filterSegments(items, filter, review.filters)}
        />
      </div>
      {shown.length === 0 ? (
        <p className={styles.none}>{list.none}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <SortedColumn by="number" name={review.columns.question} {...{ order, setOrder }} />
              <SortedColumn by="state" name={review.columns.state} {...{ order, setOrder }} />
              <SortedColumn by="marks" name={review.columns.marks} {...{ order, setOrder }} />
            </tr>
          </thead>
          <tbody>
            {shown.map((item) => (
              <tr key={item.id} className={item.closed ? styles.shut : styles.open}>
                <th scope="row">
                  {item.closed ? (
                    list.question(item.number)
                  ) : (
                    <button
                      type="button"
                      className={styles.jump}
                      onClick={() => goTo(view, item.id)}
                    >
                      {list.question(item.number)}
                    </button>
                  )}
                </th>
                <td>
                  <StateMark status={item} />
                </td>
                <td>
                  <ItemMarks status={item} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** The ways on from the review screen, in the bar. */
export function ReviewWays({ view }: { view: RoomView }) {
  const lastItem = useRoom((state) => state.lastItem);
  const back = wayBack(view.items, lastItem);
  return (
    <>
      {back && (
        <Button icon={<ArrowLeft />} onPress={() => goTo(view, back.id)}>
          {review.back}
        </Button>
      )}
      <Button variant="primary" onPress={() => askFirst('end-section')}>
        {review.end}
      </Button>
    </>
  );
}

/** The item that was in view last; after a restart, when nobody remembers, the last one seen. */
function wayBack(items: readonly ItemStatus[], lastItem: string | null): ItemStatus | null {
  const open = items.filter((item) => !item.closed);
  return (
    open.find((item) => item.id === lastItem) ??
    open.findLast((item) => item.seen) ??
    open[0] ??
    null
  );
}

interface SortedColumnProps {
  by: StatusOrder;
  name: string;
  order: StatusOrder;
  setOrder: (order: StatusOrder) => void;
}

function SortedColumn({ by, name, order, setOrder }: SortedColumnProps) {
  const isSorted = order === by;
  return (
    <th scope="col" {...(isSorted && { 'aria-sort': 'ascending' as const })}>
      <button type="button" className={styles.sort} onClick={() => setOrder(by)}>
        {name}
        <ChevronDown aria-hidden className={isSorted ? styles.sorted : styles.unsorted} />
      </button>
    </th>
  );
}
