import type { Scenario } from '../../contract/views.ts';
import { reviewText } from '../messages/review.ts';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import styles from './scenario-fold.module.css';

/** The scenario that an item belongs to, folded away until it is wanted. */
export function ScenarioFold({ scenario, examHash }: { scenario: Scenario; examHash: string }) {
  const parts =
    scenario.kind === 'case'
      ? scenario.tabs
      : [
          { id: 'scenario', title: reviewText.scenario, body: scenario.scenario },
          { id: 'goal', title: reviewText.goal, body: scenario.goal },
        ];
  return (
    <details className={styles.fold}>
      <summary>
        {scenario.kind === 'case'
          ? reviewText.caseStudy(scenario.title)
          : reviewText.series(scenario.title)}
      </summary>
      {parts.map((part) => (
        <section key={part.id}>
          <h2>{part.title}</h2>
          <Markdown text={part.body} examHash={examHash} />
        </section>
      ))}
    </details>
  );
}
