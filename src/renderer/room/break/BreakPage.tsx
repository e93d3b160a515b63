import { Coffee, Pause } from 'lucide-react';
import type { RoomView } from '../../../contract/room-views.ts';
import { clockText } from '../../messages/format.ts';
import { breakText as text } from '../../messages/gates.ts';
import { Button } from '../../ui/Button.tsx';
import { useDocumentTitle } from '../../ui/useDocumentTitle.ts';
import { useHeadingFocus } from '../../ui/useHeadingFocus.ts';
import { act } from '../store.ts';
import { useRemaining } from '../use-clock-time.ts';
import styles from './break.module.css';

/** A break, or the pause of a practice: the time, what remains, and the way back. */
export function BreakPage({ view }: { view: RoomView }) {
  const isPause = view.terms.practice !== null;
  const title = isPause ? text.pausedTitle : text.title;
  const ahead = view.sections.filter(({ state }) => state === 'ahead').length;
  useDocumentTitle(title);
  const heading = useHeadingFocus('break');
  return (
    <div className={styles.page}>
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {isPause ? <Pause aria-hidden /> : <Coffee aria-hidden />}
        {title}
      </h1>
      <BreakClock stands={view.break.stopsClock} />
      <p>{isPause ? text.nothingClosed : text.closed}</p>
      <p>
        {text.remaining(view.break.remaining)}
        {ahead > 0 && <> · {text.sections(ahead)}</>}
      </p>
      <p className={styles.soft}>{text.hidden}</p>
      <Button variant="primary" size="large" onPress={() => void act({ type: 'returned' })}>
        {isPause ? text.backToPractice : text.back}
      </Button>
    </div>
  );
}

function BreakClock({ stands }: { stands: boolean }) {
  const remaining = useRemaining();
  if (remaining === null) return <p className={styles.soft}>{text.untimed}</p>;
  return (
    <div>
      <p className={styles.soft} id="break-clock">
        {text.timeLeft}
      </p>
      <p className={styles.clock} role="timer" aria-labelledby="break-clock">
        {clockText(remaining)}
      </p>
      <p>{stands ? text.stands : text.runs}</p>
    </div>
  );
}
