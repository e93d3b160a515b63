import { roomText } from '../messages/room.ts';
import { dismissStandstill, useClock } from './clock.ts';
import { Notice } from './Notice.tsx';
import styles from './room.module.css';
import { useRoom } from './store.ts';

/** Says that the clock did not run while the computer slept. The region stands ready before it has words. */
export function StandstillNote() {
  const stood = useRoom((state) => state.view?.stood ?? null);
  const seen = useClock((state) => state.standstillSeen);
  return (
    <div role="status">
      {stood && stood.seq > seen && (
        <div key={stood.seq} className={styles.refusal}>
          <Notice title={roomText.stood.title} onDismiss={() => dismissStandstill(stood.seq)}>
            <p>{roomText.stood.body(stood.away)}</p>
          </Notice>
        </div>
      )}
    </div>
  );
}
