import type { Report } from '../../core/report/report.ts';
import type { AttemptResult } from '../store/attempts.ts';

/** Whether the result that was kept when an attempt ended is the one that its log gives. */
export function isKeptResult(kept: AttemptResult, report: Report): boolean {
  return (
    kept.passed === report.passed &&
    kept.scaled === report.scaled &&
    kept.points === report.points &&
    kept.maximum === report.maximum &&
    kept.end === report.end
  );
}
