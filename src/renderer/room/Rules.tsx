import { BookOpenText, ListChecks, MoveRight } from 'lucide-react';
import type { SectionKind } from '../../core/exam/exam.ts';
import { roomText } from '../messages/room.ts';
import styles from './rules.module.css';

const icons = { standard: ListChecks, case: BookOpenText, series: MoveRight } satisfies Record<
  SectionKind,
  unknown
>;

/** The rules of a kind of section. The last one is what cannot be undone, so it stands out. */
export function Rules({ kind, title }: { kind: SectionKind; title: string }) {
  const Icon = icons[kind];
  const { rules } = roomText.kinds[kind];
  return (
    <section className={styles.rules}>
      <h2>
        <Icon aria-hidden />
        {title}
      </h2>
      <ul>
        {rules.map((rule, index) => (
          <li key={rule}>{index === rules.length - 1 ? <strong>{rule}</strong> : rule}</li>
        ))}
      </ul>
    </section>
  );
}
