import type { Scenario } from '../../contract/views.ts';
import { roomText } from '../messages/room.ts';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import styles from './series.module.css';

type Series = Extract<Scenario, { kind: 'series' }>;

/** Scenario and goal of a series, over each of its solutions. */
export function SeriesScenario({ scenario, examHash }: { scenario: Series; examHash: string }) {
  const { item } = roomText;
  return (
    <div className={styles.series}>
      <section aria-label={item.scenario}>
        <h2>{item.scenario}</h2>
        <Markdown text={scenario.scenario} examHash={examHash} />
      </section>
      <section aria-label={item.goal}>
        <h2>{item.goal}</h2>
        <Markdown text={scenario.goal} examHash={examHash} />
      </section>
    </div>
  );
}
