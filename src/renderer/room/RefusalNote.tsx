import { refusalText, roomText } from '../messages/room.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './room.module.css';
import { dismissRefusal, useRoom } from './store.ts';

/** Says calmly that main did not take the last act. The region stands ready before it has words. */
export function RefusalNote() {
  const refusal = useRoom((state) => state.refusal);
  return (
    <div role="status">
      {refusal && (
        <div className={styles.refusal}>
          <Banner
            kind="problem"
            title={roomText.refusal.title}
            actions={
              <Button variant="quiet" size="small" onPress={dismissRefusal}>
                {roomText.refusal.dismiss}
              </Button>
            }
          >
            <p>
              {refusalText(refusal.code)} {roomText.refusal.saved}
            </p>
          </Banner>
        </div>
      )}
    </div>
  );
}
