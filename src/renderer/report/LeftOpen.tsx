import { goTo } from '../app/screen.ts';
import { reportText as text } from '../messages/report.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import styles from './ReportScreen.module.css';

export interface LeftOpenProps {
  attempt: string;
  unanswered: number;
  marked: number;
  flagged: number;
}

/** What the candidate left unanswered or still marked, with the way to it. */
export function LeftOpen({ attempt, unanswered, marked, flagged }: LeftOpenProps) {
  return (
    <Card title={text.open}>
      {unanswered === 0 && marked === 0 && flagged === 0 ? (
        <p className={styles.none}>{text.openNone}</p>
      ) : (
        <ul className={styles.open} role="list">
          {unanswered > 0 && (
            <li>
              {text.unanswered(unanswered)}
              <Button
                size="small"
                aria-label={text.showUnanswered}
                onPress={() => goTo({ at: 'review', attempt, filter: 'unanswered' })}
              >
                {text.show}
              </Button>
            </li>
          )}
          {marked > 0 && (
            <li>
              {text.marked(marked)}
              <Button
                size="small"
                aria-label={text.showMarked}
                onPress={() => goTo({ at: 'review', attempt, filter: 'marked' })}
              >
                {text.show}
              </Button>
            </li>
          )}
          {flagged > 0 && (
            <li>
              {text.flagged(flagged)}
              <Button
                size="small"
                aria-label={text.showComments}
                onPress={() => goTo({ at: 'comments', attempt })}
              >
                {text.comment}
              </Button>
            </li>
          )}
        </ul>
      )}
    </Card>
  );
}
