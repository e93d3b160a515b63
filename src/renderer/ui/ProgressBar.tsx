import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import type { Tone } from './Badge.tsx';
import { classes } from './classes.ts';
import styles from './ProgressBar.module.css';

export interface ProgressBarProps {
  /** What the bar measures. */
  label: string;
  value: number;
  maximum: number;
  /** The value in words, such as "12 of 50". */
  text: string;
  /** `visible` writes label and text over the bar. Default: `hidden`, for screen readers only. */
  caption?: 'visible' | 'hidden';
  tone?: Exclude<Tone, 'neutral'>;
}

/** How much of something is done or reached. */
export function ProgressBar({
  label,
  value,
  maximum,
  text,
  caption = 'hidden',
  tone = 'accent',
}: ProgressBarProps) {
  const share = maximum > 0 ? Math.min(100, Math.max(0, (100 * value) / maximum)) : 0;
  return (
    <AriaProgressBar
      aria-label={label}
      value={value}
      maxValue={Math.max(maximum, 1)}
      valueLabel={text}
    >
      {caption === 'visible' && (
        <div className={styles.head} aria-hidden>
          <span>{label}</span>
          <span>{text}</span>
        </div>
      )}
      <div className={styles.track}>
        <div
          className={classes(styles.fill, tone !== 'accent' && styles[tone])}
          style={{ width: `${share}%` }}
        />
      </div>
    </AriaProgressBar>
  );
}
