import { Flag, MessageSquare } from 'lucide-react';
import type { ReviewItem, ReviewView } from '../../contract/views.ts';
import { stemPart } from '../../core/attempt/text-parts.ts';
import { reviewText } from '../messages/review.ts';
import { Badge } from '../ui/Badge.tsx';
import { HighlightedText } from '../ui/markdown/HighlightedText.tsx';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import { useDocumentTitle } from '../ui/useDocumentTitle.ts';
import { useHeadingFocus } from '../ui/useHeadingFocus.ts';
import { Made } from './Made.tsx';
import { OutcomeMark } from './OutcomeMark.tsx';
import { Rationale } from './Rationale.tsx';
import styles from './reviewed-item.module.css';
import { reviewOutcome } from './reviewed.ts';
import { ScenarioFold } from './ScenarioFold.tsx';

/** One item with all that can be said about it now. */
export function ReviewedItem({ item, view }: { item: ReviewItem; view: ReviewView }) {
  useDocumentTitle(reviewText.windowTitle(item.number));
  const heading = useHeadingFocus(item.item.id);
  const examHash = view.exam.hash;
  const scenario = view.sections.find(({ id }) => id === item.section)?.scenario ?? null;
  return (
    <article className={styles.item}>
      <p className={styles.place}>
        {item.domain.title} · {item.objective.title}
      </p>
      <div className={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          {reviewText.question(item.number)}
        </h1>
        <OutcomeMark outcome={reviewOutcome(item)} />
        {item.marked && (
          <Badge tone="mark" icon={<Flag aria-hidden />}>
            {reviewText.marked}
          </Badge>
        )}
        {item.flagged && <Badge icon={<MessageSquare aria-hidden />}>{reviewText.flagged}</Badge>}
        {item.made.confidence && <Badge>{reviewText.confidence[item.made.confidence]}</Badge>}
        <span className={styles.facts}>
          {reviewText.points(item.points, item.maximum)} · {reviewText.time(item.time)}
        </span>
      </div>
      {scenario && <ScenarioFold scenario={scenario} examHash={examHash} />}
      <div className={styles.stem}>
        <HighlightedText
          part={stemPart(item.item.id)}
          label={reviewText.stem}
          text={item.view.stem}
          examHash={examHash}
        />
      </div>
      {item.exhibits.map((exhibit) => (
        <details key={exhibit.id} className={styles.exhibit}>
          <summary>{reviewText.exhibit(exhibit.title)}</summary>
          <Markdown text={exhibit.body} examHash={examHash} />
        </details>
      ))}
      <Made item={item} examHash={examHash} />
      <Rationale reviewed={item} examHash={examHash} />
    </article>
  );
}
