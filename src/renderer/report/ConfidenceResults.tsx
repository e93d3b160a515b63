import type { Report } from '../../core/report/report.ts';
import { goTo } from '../app/screen.ts';
import { reportText as text } from '../messages/report.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import styles from './ReportScreen.module.css';

const ratings = ['sure', 'unsure', 'guess'] as const;

export interface ConfidenceResultsProps {
  attempt: string;
  confidence: Report['confidence'];
}

/** What the candidate said of the answers against how they went; nothing when they said nothing. */
export function ConfidenceResults({ attempt, confidence }: ConfidenceResultsProps) {
  if (ratings.every((rating) => confidence[rating].items === 0)) return null;
  const misbelieved = confidence.sure.items - confidence.sure.right;
  return (
    <Card title={text.confidence}>
      <p className={styles.intro}>{text.confidenceNote}</p>
      <table className={styles.ratings}>
        <tbody>
          {ratings.map((rating) => {
            const { right, items } = confidence[rating];
            return (
              <tr key={rating}>
                <th scope="row">{text.ratings[rating]}</th>
                <td>{text.ratingRight(right, items)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {misbelieved > 0 && (
        <p className={styles.warning}>
          {text.sureButWrong(misbelieved)}
          <Button
            size="small"
            aria-label={text.showSureButWrong}
            onPress={() => goTo({ at: 'review', attempt, filter: 'misbelieved' })}
          >
            {text.show}
          </Button>
        </p>
      )}
    </Card>
  );
}
