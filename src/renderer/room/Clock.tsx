import { Clock as ClockIcon, Eye, EyeOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { clockText } from '../messages/format.ts';
import { roomText } from '../messages/room.ts';
import { classes } from '../ui/classes.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './clock.module.css';
import { mayHide, remainingNow, toggleClock, useClock } from './clock.ts';

/** The clock at the top right. It counts between main's readings, so that seconds pass evenly. */
export function Clock() {
  const remaining = useRemaining();
  const isHidden = useClock((state) => state.isHidden) && mayHide(remaining);
  const { clock, commands } = roomText;
  if (remaining === null) return <span className={styles.clock}>{clock.noLimit}</span>;
  return (
    <div className={styles.box}>
      {isHidden ? (
        <span className={classes(styles.clock, styles.soft)}>{clock.hidden}</span>
      ) : (
        <span className={classes(styles.clock, !mayHide(remaining) && styles.low)}>
          <ClockIcon aria-hidden />
          <span role="timer" aria-label={clock.label}>
            {clockText(remaining)}
          </span>
        </span>
      )}
      {mayHide(remaining) && (
        <IconButton
          label={isHidden ? commands.clockShow : commands.clockHide}
          icon={isHidden ? <Eye /> : <EyeOff />}
          onPress={toggleClock}
        />
      )}
    </div>
  );
}

/** Milliseconds left, drawn anew whenever another second is to be shown. */
function useRemaining(): number | null {
  const [remaining, setRemaining] = useState(() =>
    remainingNow(useClock.getState(), performance.now()),
  );
  useEffect(() => {
    const look = (): void => {
      const now = remainingNow(useClock.getState(), performance.now());
      setRemaining((before) =>
        before !== null && now !== null && Math.ceil(before / 1000) === Math.ceil(now / 1000)
          ? before
          : now,
      );
    };
    look();
    const timer = setInterval(look, 200);
    const stop = useClock.subscribe(look);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, []);
  return remaining;
}
