import { appText } from '../messages/app.ts';
import styles from './Waiting.module.css';

/** A quiet ground while something comes in. */
export function Waiting() {
  return (
    <div className={styles.waiting} role="status">
      <span className={styles.word}>{appText.loading}</span>
    </div>
  );
}
