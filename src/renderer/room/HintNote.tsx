import { sayHint, useFurniture } from './furniture.ts';
import { Notice } from './Notice.tsx';
import styles from './room.module.css';

/** Says why something cannot be done here. The region stands ready before it has words. */
export function HintNote() {
  const hint = useFurniture((state) => state.hint);
  return (
    <div role="status">
      {hint && (
        // Asked for again, it is said again.
        <div key={hint.count} className={styles.refusal}>
          <Notice onDismiss={() => sayHint(null)}>
            <p>{hint.words}</p>
          </Notice>
        </div>
      )}
    </div>
  );
}
