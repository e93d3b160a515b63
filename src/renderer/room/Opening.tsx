import { ArrowRight } from 'lucide-react';
import type { RoomView } from '../../contract/room-views.ts';
import { roomText } from '../messages/room.ts';
import { Button } from '../ui/Button.tsx';
import { useDocumentTitle } from '../ui/useDocumentTitle.ts';
import { useHeadingFocus } from '../ui/useHeadingFocus.ts';
import { Rules } from './Rules.tsx';
import styles from './room.module.css';
import { act } from './store.ts';

/** The page before a section: what its rules are, said before they bind. */
export function Opening({ view, section: index }: { view: RoomView; section: number }) {
  const section = view.sections[index];
  const { opening, kinds } = roomText;
  useDocumentTitle(section?.title ?? '');
  const heading = useHeadingFocus(section?.id ?? '');
  if (!section) return null;
  const kind = kinds[section.kind];
  return (
    <div className={styles.page}>
      <p className={styles.eyebrow}>{opening.section(index + 1, view.sections.length)}</p>
      <h1 ref={heading} tabIndex={-1}>
        {section.title}
      </h1>
      <p className={styles.facts}>{opening.facts(kind.name, section.items)}</p>
      <Rules
        title={opening.rules}
        kind={section.kind}
        mode={view.terms.practice ? 'practice' : 'exam'}
      />
      <div className={styles.actions}>
        <Button
          variant="primary"
          size="large"
          iconAfter={<ArrowRight />}
          onPress={() => void act({ type: 'entered', section: section.id })}
        >
          {opening.begin}
        </Button>
        {view.clock.running && <span className={styles.note}>{opening.clockRuns}</span>}
      </div>
    </div>
  );
}
