import type { ReviewItem } from '../../contract/views.ts';
import { ItemReview } from '../items/ItemReview.tsx';
import { dateText } from '../messages/format.ts';
import { reviewText } from '../messages/review.ts';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import styles from './reviewed-item.module.css';

export interface RationaleProps {
  reviewed: Pick<ReviewItem, 'item' | 'view' | 'response' | 'keyed' | 'outcome'>;
  examHash: string;
}

/** Response against key, every option's reason, what decides the item, and where it is written. */
export function Rationale({ reviewed, examHash }: RationaleProps) {
  const { item, view, response, keyed, outcome } = reviewed;
  const { references, explanation, verified } = item;
  return (
    <>
      <section className={styles.section}>
        <h2>{reviewText.response}</h2>
        <ItemReview
          item={item}
          view={view}
          response={response}
          keyed={keyed}
          outcome={outcome}
          examHash={examHash}
        />
      </section>
      <section className={`${styles.section} ${styles.explanation}`}>
        <h2>{reviewText.explanation}</h2>
        <Markdown text={explanation} examHash={examHash} />
      </section>
      <section className={styles.section}>
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
    </>
  );
}
