import type { ReactNode } from 'react';
import type { ReportView } from '../../contract/views.ts';
import { accommodationLine } from '../messages/accommodations.ts';
import { dateTimeText } from '../messages/format.ts';
import { reportText as text } from '../messages/report.ts';
import { SaveAttempt } from '../portable/SaveAttempt.tsx';
import { Card } from '../ui/Card.tsx';
import styles from './ReportScreen.module.css';

/** When and how the attempt was sat. */
export function AttemptFacts({ view }: { view: ReportView }) {
  const { time, interruptions, breaks, reference, end } = view.report;
  const { practice, accommodations } = view.terms;
  return (
    <Card title={text.attempt}>
      <dl className={styles.facts}>
        <Fact label={text.candidate}>{view.candidate}</Fact>
        <Fact label={text.mode}>
          {practice ? text.modes.practice : text.modes.exam}
          {practice && <span className={styles.aside}>{text.feedback[practice.feedback]}</span>}
        </Fact>
        <Fact label={text.started}>{dateTimeText(view.startedAt)}</Fact>
        <Fact label={text.ended}>
          {dateTimeText(view.finishedAt)}
          {end && <span className={styles.aside}>{text.endedBy[end]}</span>}
        </Fact>
        <Fact label={text.time}>
          {text.timeOf(time.spent, time.limit)}
          {time.limit === null && <span className={styles.aside}>{text.noLimit}</span>}
        </Fact>
        <Fact label={text.interruptions}>
          {text.interruptionCount(interruptions.length)}
          {interruptions.map(({ at, away, reason }) => (
            <span key={at} className={styles.aside}>
              {text.interruption(at, away, reason)}
            </span>
          ))}
          {interruptions.length > 0 && (
            <span className={styles.aside}>{text.interruptionNote}</span>
          )}
        </Fact>
        <Fact label={text.breaks}>
          {text.breakCount(breaks.count)}
          {breaks.count > 0 && (
            <span className={styles.aside}>{text.breakTime(breaks.time, breaks.wall)}</span>
          )}
        </Fact>
        <Fact label={text.reference}>
          {text.referenceCount(reference.times)}
          {reference.times > 0 && (
            <span className={styles.aside}>
              {text.referenceTime(reference.time, reference.items.length)}
            </span>
          )}
        </Fact>
        <Fact label={text.accommodations}>{accommodationLine(accommodations)}</Fact>
        <Fact label={text.version}>{view.exam.version}</Fact>
        <Fact label={text.seed}>{view.seed}</Fact>
      </dl>
      <SaveAttempt attempt={view.attempt} />
    </Card>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
