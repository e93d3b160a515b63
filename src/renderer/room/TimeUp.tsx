import { useEffect } from 'react';
import type { RoomView } from '../../contract/room-views.ts';
import { hasFlagged } from '../app/after-end.ts';
import { roomText } from '../messages/room.ts';
import { Button } from '../ui/Button.tsx';
import { useDocumentTitle } from '../ui/useDocumentTitle.ts';
import { useHeadingFocus } from '../ui/useHeadingFocus.ts';
import { leaveEnded } from './store.ts';
import styles from './time-up.module.css';

/** Time ran out: main has saved and ended the attempt already. */
export function TimeUp({ view }: { view: RoomView }) {
  const { timeUp } = roomText;
  const hasComments = hasFlagged(view);
  useDocumentTitle(timeUp.title);
  const heading = useHeadingFocus('time-up');
  useEffect(() => {
    // A dialog that was open gives the focus back to a button that is gone, two frames later.
    let frames = 3;
    let handle = requestAnimationFrame(function again() {
      heading.current?.focus();
      frames -= 1;
      if (frames > 0) handle = requestAnimationFrame(again);
    });
    return () => cancelAnimationFrame(handle);
  }, [heading]);
  return (
    <main className={styles.screen}>
      <div className={styles.words}>
        <h1 ref={heading} tabIndex={-1}>
          {timeUp.title}
        </h1>
        <p>{view.terms.practice ? timeUp.practiceBody : timeUp.body}</p>
        {hasComments && <p>{timeUp.comments}</p>}
        <Button variant="primary" size="large" onPress={() => leaveEnded(view)}>
          {hasComments ? timeUp.toComments : timeUp.action}
        </Button>
      </div>
    </main>
  );
}
