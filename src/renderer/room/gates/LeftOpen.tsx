import type { SectionOutline } from '../../../contract/room-views.ts';
import { gateText } from '../../messages/gates.ts';
import { leftOpenOf } from '../statuses.ts';
import { GateCounts } from './GateCounts.tsx';

/** What a candidate would leave open in these sections. */
export function LeftOpen({ sections }: { sections: readonly SectionOutline[] }) {
  const { counts, complete } = gateText;
  const { unanswered, partly, marked, unseen } = leftOpenOf(sections);
  if (unanswered + partly + marked === 0) return <p>{complete}</p>;
  return (
    <GateCounts
      counts={[
        [counts.unanswered, unanswered],
        [counts.unseen, unseen],
        [counts.partly, partly],
        [counts.marked, marked],
      ]}
    />
  );
}
