import type { RoomView, SectionOutline } from '../../contract/room-views.ts';
import { clockText, spanText } from '../messages/format.ts';
import { roomText } from '../messages/room.ts';
import { classes } from '../ui/classes.ts';
import styles from './exam-progress.module.css';
import { leftOpenOf } from './statuses.ts';
import { useRemaining, useSpent } from './use-clock-time.ts';

const { progress, kinds } = roomText;

/** Where the whole exam stands: time, and every section with its counts. */
export function ExamProgress({ view }: { view: RoomView }) {
  const { sections, terms } = view;
  return (
    <div className={styles.progress}>
      <TimeFacts view={view} />
      <ol role="list" className={styles.sections} aria-label={progress.sections}>
        {sections.map((section, index) => (
          <li
            key={section.id}
            className={classes(styles.section, section.state === 'current' && styles.here)}
            {...(section.state === 'current' && { 'aria-current': 'step' as const })}
          >
            <h3>
              {index + 1}. {section.title}
            </h3>
            <p className={styles.soft}>
              {kinds[section.kind].name} · {progress.state[section.state]}
            </p>
            <Counts sections={[section]} />
          </li>
        ))}
      </ol>
      {sections.length > 1 && (
        <section className={styles.total}>
          <h3>{terms.practice ? progress.practiceTotal : progress.total}</h3>
          <Counts sections={sections} />
        </section>
      )}
    </div>
  );
}

function Counts({ sections }: { sections: readonly SectionOutline[] }) {
  const sum = (count: (section: SectionOutline) => number): number =>
    sections.reduce((total, section) => total + count(section), 0);
  const { partly, marked, unseen } = leftOpenOf(sections);
  const answered = sum((section) => section.answered);
  const items = sum((section) => section.items);
  const more = [
    [partly, progress.partly],
    [marked, progress.marked],
    [sum((section) => section.flagged), progress.flagged],
    [unseen, progress.unseen],
  ] as const;
  return (
    <>
      <div className={styles.track} aria-hidden>
        <div
          className={styles.done}
          style={{ width: `${(100 * answered) / Math.max(items, 1)}%` }}
        />
      </div>
      <ul role="list" className={styles.counts}>
        <li>{progress.answered(answered, items)}</li>
        {more.map(([count, words]) => count > 0 && <li key={words(0)}>{words(count)}</li>)}
      </ul>
    </>
  );
}

/** Looked up, not watched: the clock of the bar is the one that runs. */
function TimeFacts({ view }: { view: RoomView }) {
  const remaining = useRemaining();
  const spent = useSpent();
  const { limit } = view.clock;
  const { time } = progress;
  return (
    <dl className={styles.time}>
      {limit === null || remaining === null ? (
        <div>
          <dt>{time.used}</dt>
          <dd>{spanText(spent)}</dd>
        </div>
      ) : (
        <>
          <div>
            <dt>{time.left}</dt>
            <dd>{clockText(remaining)}</dd>
          </div>
          <div>
            <dt>{time.given}</dt>
            <dd>{spanText(limit)}</dd>
          </div>
        </>
      )}
    </dl>
  );
}
