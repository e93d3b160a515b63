import type { Scenario } from '../../contract/room-views.ts';
import { seriesPart, tabPart } from '../../core/attempt/text-parts.ts';
import { reviewText } from '../messages/review.ts';
import { HighlightedText } from '../ui/markdown/HighlightedText.tsx';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import styles from './scenario-fold.module.css';

/** The scenario that an item belongs to, folded away until it is wanted. */
export function ScenarioFold({ scenario, examHash }: { scenario: Scenario; examHash: string }) {
  const parts =
    scenario.kind === 'case'
      ? scenario.tabs.map((tab) => ({ ...tab, part: tabPart(scenario.source, tab.id) }))
      : (['scenario', 'goal'] as const).map((id) => ({
          id,
          title: reviewText[id],
          body: scenario[id],
          part: seriesPart(scenario.source, id),
        }));
  const exhibits = scenario.kind === 'case' ? scenario.exhibits : [];
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
          <HighlightedText
            part={part.part}
            label={part.title}
            text={part.body}
            examHash={examHash}
          />
        </section>
      ))}
      {exhibits.map((exhibit) => (
        <section key={exhibit.id}>
          <h2>{reviewText.exhibit(exhibit.title)}</h2>
          <Markdown text={exhibit.body} examHash={examHash} />
        </section>
      ))}
    </details>
  );
}
