import { refusalText, roomText } from '../messages/room.ts';
import { Notice } from './Notice.tsx';
import styles from './room.module.css';
import { dismissRefusal, useRoom } from './store.ts';

/** Says calmly that main did not take the last act. The region stands ready before it has words. */
export function RefusalNote() {
  const refusal = useRoom((state) => state.refusal);
  const count = useRoom((state) => state.refusals);
  return (
    <div role="status">
      {refusal && (
        // Refused again, it is said again.
        <div key={count} className={styles.refusal}>
          <Notice kind="problem" title={roomText.refusal.title} onDismiss={dismissRefusal}>
            <p>
              {refusalText(refusal.code)} {roomText.refusal.saved}
            </p>
          </Notice>
        </div>
      )}
    </div>
  );
}
