import type { RoomView } from '../../contract/room-views.ts';
import { commandText } from '../messages/commands.ts';
import { roomText } from '../messages/room.ts';
import { Button } from '../ui/Button.tsx';
import { useDocumentTitle } from '../ui/useDocumentTitle.ts';
import { useHeadingFocus } from '../ui/useHeadingFocus.ts';
import { hasFlagged } from '../app/after-end.ts';
import { askFirst } from './furniture.ts';
import styles from './room.module.css';
import { SectionTable } from './SectionTable.tsx';

/** All sections are closed; only the end is left. */
export function EndPage({ view }: { view: RoomView }) {
  const { end } = roomText;
  const { practice } = view.terms;
  useDocumentTitle(end.title);
  const heading = useHeadingFocus('end');
  return (
    <div className={styles.page}>
      <h1 ref={heading} tabIndex={-1}>
        {end.title}
      </h1>
      <p className={styles.lead}>
        {practice ? end.practiceBody : end.body}
        {hasFlagged(view) && ` ${end.comments}`}
      </p>
      <SectionTable sections={view.sections} shows="answered" />
      <div className={styles.actions}>
        <Button variant="primary" size="large" onPress={() => askFirst('end-exam')}>
          {practice ? commandText.endPractice : commandText.endExam}
        </Button>
      </div>
    </div>
  );
}
