import type { RoomView } from '../../../contract/room-views.ts';
import { gateText } from '../../messages/gates.ts';
import { currentSection } from '../place.ts';
import { RuleCard } from '../RuleCard.tsx';
import { countOf } from '../statuses.ts';
import styles from './gate.module.css';
import { LeftOpen } from './LeftOpen.tsx';

const { endSection } = gateText;

/** Before a section closes for good. */
export function SectionGate({ view }: { view: RoomView }) {
  const section = currentSection(view);
  if (!section) return null;
  const closed = countOf(view.items, 'closed');
  return (
    <div className={styles.gate}>
      <LeftOpen sections={[section]} />
      {closed > 0 && <p className={styles.soft}>{endSection.closed(closed)}</p>}
      <RuleCard>{section.kind === 'case' ? endSection.caseDoor : endSection.door}</RuleCard>
    </div>
  );
}
