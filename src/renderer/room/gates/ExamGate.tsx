import type { RoomView } from '../../../contract/room-views.ts';
import { gateText } from '../../messages/gates.ts';
import { RuleCard } from '../RuleCard.tsx';
import styles from './gate.module.css';
import { LeftOpen } from './LeftOpen.tsx';

/** Before the whole exam ends, from its last page or from anywhere before. */
export function ExamGate({ view: { sections, terms } }: { view: RoomView }) {
  const { endExam, endPractice } = gateText;
  const open = sections.filter(({ state }) => state !== 'closed').length;
  return (
    <div className={styles.gate}>
      {open > 0 && <p>{(terms.practice ? endPractice : endExam).open(open)}</p>}
      <LeftOpen sections={sections} />
      <RuleCard>{open > 0 ? endExam.door : endExam.lastDoor}</RuleCard>
    </div>
  );
}
