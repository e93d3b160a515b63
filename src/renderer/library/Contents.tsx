import type { ReactNode } from 'react';
import type { Inspection } from '../../contract/views.ts';
import { examName, libraryText, weightText } from '../messages/library.ts';
import { Badge } from '../ui/Badge.tsx';
import styles from './InspectionDialog.module.css';

type Sound = Extract<Inspection, { ok: true }>;

const text = libraryText.inspection;

/** What a sound package holds: counts by domain against the weights, types, and the rest. */
export function Contents({ inspection }: { inspection: Sound }) {
  const { exam, domains, types, objectives, standing, version } = inspection;
  return (
    <>
      <p className={styles.from}>{text.from(inspection.name)}</p>
      <p className={styles.name}>
        {examName(exam)}
        <Badge tone={standing === 'same' ? 'neutral' : 'accent'}>
          {standingText(standing, version)}
        </Badge>
      </p>
      {standing === 'new-version' && <p className={styles.note}>{text.newVersionNote}</p>}
      {standing === 'same' && <p className={styles.note}>{text.sameNote}</p>}

      <h3 className={styles.heading}>{text.domains}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.domain}</th>
            <th scope="col">{text.items}</th>
            <th scope="col">{text.share}</th>
            <th scope="col">{text.weight}</th>
          </tr>
        </thead>
        <tbody>
          {domains.map((domain) => (
            <tr key={domain.id}>
              <td>{domain.title}</td>
              <td>{domain.items}</td>
              <td>{exam.items > 0 ? `${Math.round((100 * domain.items) / exam.items)}%` : '0%'}</td>
              <td>{weightText(domain.weight)}</td>
            </tr>
          ))}
        </tbody>
      </table>

      <div className={styles.columns}>
        <Facts
          title={text.content}
          facts={[
            [text.bank, exam.items],
            [text.form, exam.formItems],
            [text.time, text.minutes(exam.minutes)],
            [text.caseStudies, inspection.caseStudies],
            [text.series, inspection.series],
            [text.objectives, text.covered(objectives.covered, objectives.total)],
            [text.pictures, inspection.pictures],
          ]}
        />
        <Facts
          title={text.types}
          facts={Object.entries(types)
            .sort(([, a], [, b]) => b - a)
            .map(([type, count]) => [text.type(type), count])}
        />
      </div>
    </>
  );
}

function standingText(standing: Sound['standing'], version: number): string {
  return standing === 'new' ? text.standing.new : text.standing[standing](version);
}

function Facts({ title, facts }: { title: string; facts: [label: string, value: ReactNode][] }) {
  return (
    <div>
      <h3 className={styles.heading}>{title}</h3>
      <dl className={styles.list}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
