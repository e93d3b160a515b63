import type { ExamView } from '../../contract/views.ts';
import { examText as text } from '../messages/exam.ts';
import { weightText } from '../messages/library.ts';
import { Card } from '../ui/Card.tsx';
import styles from './ExamScreen.module.css';

/** The domains with their weight ranges: full ink up to the least share, a lighter one up to the most. */
export function Domains({ domains }: { domains: ExamView['domains'] }) {
  return (
    <Card title={text.domains}>
      <p className={styles.cardNote}>{text.domainsNote}</p>
      <ul className={styles.domains} role="list">
        {domains.map(({ id, title, weight, items, objectives }) => (
          <li key={id} className={styles.domain}>
            <span className={styles.domainTitle}>{title}</span>
            <span className={styles.weight}>{weightText(weight)}</span>
            <div className={styles.track} aria-hidden>
              <div className={styles.range} style={{ width: `${weight[1]}%` }} />
              <div className={styles.least} style={{ width: `${weight[0]}%` }} />
            </div>
            <span className={styles.counts}>{text.bankItems(items, objectives.length)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
