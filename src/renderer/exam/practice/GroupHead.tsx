import { practiceText as text } from '../../messages/practice.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './builder.module.css';

/** The heading of a list of check boxes, with the two ends of it. */
export function GroupHead({
  title,
  onAll,
  onNone,
}: {
  title: string;
  onAll: () => void;
  onNone: () => void;
}) {
  return (
    <div className={styles.groupHead}>
      <h3>{title}</h3>
      <div className={styles.ends}>
        <Button size="small" variant="link" aria-label={text.selectAllOf(title)} onPress={onAll}>
          {text.selectAll}
        </Button>
        <Button size="small" variant="link" aria-label={text.clearOf(title)} onPress={onNone}>
          {text.clear}
        </Button>
      </div>
    </div>
  );
}
