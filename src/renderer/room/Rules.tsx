import { BookOpenText, ListChecks, Lock, MoveRight } from 'lucide-react';
import type { SectionKind } from '../../core/exam/exam.ts';
import { roomText } from '../messages/room.ts';
import styles from './rules.module.css';

const icons = { standard: ListChecks, case: BookOpenText, series: MoveRight } satisfies Record<
  SectionKind,
  unknown
>;

interface RulesProps {
  kind: SectionKind;
  title: string;
  /** A practice can be paused anywhere, an exam has no break inside a series. */
  mode: 'exam' | 'practice';
}

/** The rules of a kind of section. What cannot be undone stands by itself at the end. */
export function Rules({ kind, title, mode }: RulesProps) {
  const Icon = icons[kind];
  const { series } = roomText.kinds;
  const { rules, door } = roomText.kinds[kind];
  return (
    <section className={styles.rules}>
      <h2>
        <Icon aria-hidden />
        {title}
      </h2>
      <ul className={styles.list}>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
        {kind === 'series' && mode === 'exam' && <li>{series.noBreak}</li>}
      </ul>
      <p className={styles.door}>
        <Lock aria-hidden />
        <span>{door}</span>
      </p>
    </section>
  );
}
