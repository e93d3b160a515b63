import { accommodationLine, accommodationWords } from '../messages/accommodations.ts';
import { examText as text } from '../messages/exam.ts';
import { useSettings } from '../settings/store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ExamScreen.module.css';

/** What is on, with the way to where it is changed. */
export function InForce({ onChange }: { onChange: () => void }) {
  const accommodations = useSettings((state) => state.settings.accommodations);
  return (
    <section className={styles.inForce}>
      <div className={styles.inForceHead}>
        <h2>{text.accommodations}</h2>
        <Button
          variant="link"
          size="small"
          aria-label={text.changeAccommodations}
          onPress={onChange}
        >
          {text.change}
        </Button>
      </div>
      <p>{accommodationLine(accommodations)}</p>
      {accommodationWords(accommodations).length > 0 && <small>{text.accommodationsNote}</small>}
    </section>
  );
}
