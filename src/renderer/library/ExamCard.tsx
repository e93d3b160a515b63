import { Check, ChevronRight, Lock, LockOpen } from 'lucide-react';
import type { ExamCard as Card } from '../../contract/views.ts';
import { goTo } from '../app/screen.ts';
import { examName, libraryText } from '../messages/library.ts';
import { lockedText } from '../messages/locked.ts';
import { Badge } from '../ui/Badge.tsx';
import styles from './ExamCard.module.css';

const text = libraryText.card;

/** One exam of the library. The whole card opens its page. */
export function ExamCard({ exam }: { exam: Card }) {
  return (
    <article className={styles.card} lang={exam.language}>
      <div>
        <p className={styles.top}>
          {exam.code && <span className={styles.code}>{exam.code}</span>}
          <span className={styles.edition}>{text.version(exam.version, exam.edition)}</span>
          {exam.lock !== 'none' && (
            <Badge icon={exam.lock === 'shut' ? <Lock aria-hidden /> : <LockOpen aria-hidden />}>
              {exam.lock === 'shut' ? lockedText.shut : lockedText.isOpen}
            </Badge>
          )}
        </p>
        <h2 className={styles.title}>
          <button
            type="button"
            className={styles.open}
            aria-label={examName(exam)}
            onClick={() => goTo({ at: 'exam', exam: exam.id })}
          >
            {exam.title}
          </button>
        </h2>
        <dl className={styles.facts}>
          <Fact label={text.time} value={text.minutes(exam.minutes)} />
          <Fact label={text.items} value={text.ofBank(exam.formItems, exam.items)} />
          <Fact label={text.attempts} value={String(exam.attempts)} />
        </dl>
      </div>
      <dl className={styles.best}>
        <dt>{text.best}</dt>
        {exam.best === null ? (
          <dd className={styles.none}>{text.none}</dd>
        ) : (
          <>
            <dd className={styles.score}>{exam.best}</dd>
            {exam.passedOnce && (
              <dd>
                <Badge tone="right" icon={<Check aria-hidden />}>
                  {text.passed}
                </Badge>
              </dd>
            )}
          </>
        )}
      </dl>
      <ChevronRight className={styles.chevron} aria-hidden />
    </article>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
