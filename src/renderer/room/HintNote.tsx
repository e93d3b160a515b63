import { roomText } from '../messages/room.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { sayHint, useFurniture } from './furniture.ts';
import styles from './room.module.css';

/** Says why something cannot be done here. The region stands ready before it has words. */
export function HintNote() {
  const hint = useFurniture((state) => state.hint);
  return (
    <div role="status">
      {hint !== null && (
        <div className={styles.refusal}>
          <Banner
            actions={
              <Button variant="quiet" size="small" onPress={() => sayHint(null)}>
                {roomText.refusal.dismiss}
              </Button>
            }
          >
            <p>{hint}</p>
          </Banner>
        </div>
      )}
    </div>
  );
}
