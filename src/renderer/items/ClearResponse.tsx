import { itemText } from '../messages/items.ts';
import { Button } from '../ui/Button.tsx';
import styles from './options.module.css';

/** Takes the whole response back. Idle while there is none, so that the press keeps its focus. */
export function ClearResponse({ isIdle, onClear }: { isIdle: boolean; onClear: () => void }) {
  return (
    <Button variant="quiet" size="small" className={styles.clear} isIdle={isIdle} onPress={onClear}>
      {itemText.clear}
    </Button>
  );
}
