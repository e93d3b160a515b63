import { Clock as ClockIcon, Eye, EyeOff } from 'lucide-react';
import { clockText } from '../messages/format.ts';
import { roomText } from '../messages/room.ts';
import { classes } from '../ui/classes.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './clock.module.css';
import { mayHide, toggleClock, useClock } from './clock.ts';
import { useRemaining } from './use-clock-time.ts';

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
