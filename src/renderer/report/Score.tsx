import { scale } from '../../core/report/scaled.ts';
import type { Report } from '../../core/report/report.ts';
import { reportText as text } from '../messages/report.ts';
import { Card } from '../ui/Card.tsx';
import { classes } from '../ui/classes.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './Score.module.css';

/** The scaled score, drawn on its scale, with the points that decided. */
export function Score({ report }: { report: Report }) {
  const { scaled, passed, points, maximum, cut } = report;
  return (
    <Card title={text.score}>
      <div className={styles.score}>
        <p className={styles.figures}>
          <span className={styles.number} aria-hidden>
            {scaled}
          </span>
          <span className={styles.unit} aria-hidden>
            {text.scoreLine}
          </span>
          <VisuallyHidden>{text.scale(scaled)}</VisuallyHidden>
        </p>
        <div className={styles.scale} aria-hidden>
          <div
            className={classes(styles.fill, passed && styles.passed)}
            style={{ width: `${(100 * scaled) / scale.highest}%` }}
          />
          <span className={styles.mark} />
          <span className={styles.low}>{scale.lowest}</span>
          <span className={styles.cut}>{text.pass}</span>
          <span className={styles.high}>{scale.highest}</span>
        </div>
        <p className={styles.points}>
          <strong>{text.points(points, maximum)}</strong> {text.cut(cut, points)}
        </p>
        <p className={styles.note}>{text.scaleNote}</p>
      </div>
    </Card>
  );
}
