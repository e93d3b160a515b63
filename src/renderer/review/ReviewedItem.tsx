import { Flag } from 'lucide-react';
import type { ReviewItem, ReviewView } from '../../contract/views.ts';
import { ItemReview } from '../items/ItemReview.tsx';
import { dateText } from '../messages/format.ts';
import { reviewText } from '../messages/review.ts';
import { Badge } from '../ui/Badge.tsx';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { useDocumentTitle } from '../ui/useDocumentTitle.ts';
import { useHeadingFocus } from '../ui/useHeadingFocus.ts';
import { OutcomeMark } from './OutcomeMark.tsx';
import styles from './reviewed-item.module.css';
import { reviewOutcome } from './reviewed.ts';
import { ScenarioFold } from './ScenarioFold.tsx';

/** One item with all that can be said about it now. */
export function ReviewedItem({ item, view }: { item: ReviewItem; view: ReviewView }) {
  useDocumentTitle(reviewText.windowTitle(item.number));
  const heading = useHeadingFocus(item.item.id);
  const examHash = view.exam.hash;
  const scenario = view.sections.find(({ id }) => id === item.section)?.scenario ?? null;
  const { references, explanation, verified } = item.item;
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
        <span className={styles.facts}>
          {reviewText.points(item.points, item.maximum)} · {reviewText.time(item.time)}
        </span>
      </div>
      {scenario && <ScenarioFold scenario={scenario} examHash={examHash} />}
      <div className={styles.stem}>
        <Markdown text={item.view.stem} examHash={examHash} />
      </div>
      <section>
        <h2>{reviewText.response}</h2>
        <ItemReview
          item={item.item}
          view={item.view}
          response={item.response}
          keyed={item.keyed}
          examHash={examHash}
        />
      </section>
      <section className={styles.explanation}>
        <h2>{reviewText.explanation}</h2>
        <Markdown text={explanation} examHash={examHash} />
      </section>
      <section>
        {references.length > 0 && (
          <>
            <h2>{reviewText.references}</h2>
            <ul className={styles.references}>
              {references.map((reference) => (
                <li key={reference.url}>
                  <TextLink href={reference.url}>{reference.title}</TextLink>
                </li>
              ))}
            </ul>
          </>
        )}
        <p className={styles.facts}>
          {reviewText.verified(dateText(Date.parse(`${verified}T12:00`)))}
        </p>
      </section>
    </article>
  );
}
