import { useEffect } from 'react';
import { roomText } from '../messages/room.ts';
import { dismissWarning, useClock } from './clock.ts';
import { Notice } from './Notice.tsx';
import styles from './room.module.css';

/** The warnings up to here are urgent enough to be read out at once. */
const urgentMinutes = 5;
/** How long a warning that is not urgent stays, in milliseconds. */
const calmFor = 60_000;

/** Says at 30, 15, 5 and 1 minutes how much time is left. It covers nothing. */
export function TimeWarning() {
  const warning = useClock((state) => state.warning);
  const isUrgent = warning !== null && warning <= urgentMinutes;
  useEffect(() => {
    if (warning === null || isUrgent) return;
    const timer = setTimeout(dismissWarning, calmFor);
    return () => clearTimeout(timer);
  }, [warning, isUrgent]);

  const banner = warning !== null && (
    <Notice
      kind={isUrgent ? 'warning' : 'info'}
      title={roomText.clock.warning(warning)}
      onDismiss={dismissWarning}
    >
      {isUrgent && <p>{roomText.clock.lastWords}</p>}
    </Notice>
  );
  // Both regions are there from the start: a region that comes with its words is often not read.
  return (
    <div className={styles.warning}>
      <div role="status">{!isUrgent && banner}</div>
      <div role="alert">{isUrgent && banner}</div>
    </div>
  );
}
