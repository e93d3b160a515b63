import { create } from 'zustand';
import { appText } from '../messages/app.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './FaultNote.module.css';

/** What main said of an error of its own; null when there is nothing to say. */
export const useFault = create<{ fault: { isSaving: boolean } | null }>(() => ({ fault: null }));

/** Says that something went wrong in the program. The region stands ready before it has words. */
export function FaultNote() {
  const fault = useFault((state) => state.fault);
  const words = fault && (fault.isSaving ? appText.fault.saving : appText.fault.notSaving);
  return (
    <div role="status" className={styles.note}>
      {words && (
        <Banner
          kind="warning"
          title={words.title}
          actions={
            <Button variant="quiet" size="small" onPress={() => useFault.setState({ fault: null })}>
              {appText.dismiss}
            </Button>
          }
        >
          <p>{words.body}</p>
        </Banner>
      )}
    </div>
  );
}
