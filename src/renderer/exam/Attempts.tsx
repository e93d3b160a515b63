import { Check, Minus } from 'lucide-react';
import type { AttemptLine } from '../../contract/views.ts';
import { goTo } from '../app/screen.ts';
import { examText } from '../messages/exam.ts';
import { dateText, dateTimeText, spanText, timeText } from '../messages/format.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import styles from './Attempts.module.css';

const text = examText.attempts;

export interface AttemptsProps {
  /** Practice has no pass and no scale: its share of the points stands alone. */
  kind: 'exam' | 'practice';
  /** Newest first. */
  attempts: readonly AttemptLine[];
  /** Attempts on another version than this one say so. */
  currentVersion: number;
}

/** Finished attempts with the way to their reports; nothing before the first. */
export function Attempts({ kind, attempts, currentVersion }: AttemptsProps) {
  if (attempts.length === 0) return null;
  return (
    <Card title={kind === 'exam' ? text.heading : text.practice}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text.date}</th>
              <th scope="col">{text.score}</th>
              {kind === 'exam' && <th scope="col">{text.result}</th>}
              <th scope="col" className={styles.points}>
                {text.points}
              </th>
              <th scope="col">{text.time}</th>
              <th scope="col">{text.actions}</th>
            </tr>
          </thead>
          <tbody>
            {attempts.map((line) => (
              <Line key={line.attempt} line={line} isOther={line.version !== currentVersion} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Line({ line, isOther }: { line: AttemptLine; isOther: boolean }) {
  const { attempt, startedAt, passed } = line;
  const name = dateTimeText(startedAt);
  return (
    <tr>
      <td>
        {dateText(startedAt)}
        <span className={styles.aside}>{timeText(startedAt)}</span>
        {isOther && <span className={styles.aside}>{text.version(line.version)}</span>}
      </td>
      <td className={styles.score}>
        {line.isPractice ? text.percent(line.points, line.maximum) : line.scaled}
      </td>
      {!line.isPractice && (
        <td>
          <Badge
            tone={passed ? 'right' : 'neutral'}
            icon={passed ? <Check aria-hidden /> : <Minus aria-hidden />}
          >
            {passed ? text.passed : text.failed}
          </Badge>
        </td>
      )}
      <td className={styles.points}>{text.pointsOf(line.points, line.maximum)}</td>
      <td>
        {spanText(line.spent)}
        {line.end === 'time' && <span className={styles.aside}>{text.byTime}</span>}
      </td>
      <td>
        <Button
          variant="link"
          size="small"
          aria-label={text.reportOf(name)}
          onPress={() => goTo({ at: 'report', attempt })}
        >
          {text.report}
        </Button>
        <Button
          variant="link"
          size="small"
          aria-label={text.reviewOf(name)}
          onPress={() => goTo({ at: 'review', attempt })}
        >
          {text.review}
        </Button>
      </td>
    </tr>
  );
}
