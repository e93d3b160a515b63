import type { TextItem, TextResponse, TextView } from '../../core/items/text.ts';
import { itemText } from '../messages/items.ts';
import type { ItemReviewProps } from './item-props.ts';
import styles from './review-parts.module.css';
import { TypedReview } from './TypedReview.tsx';

export function ShortTextReview({
  item,
  view,
  response,
  keyed,
  outcome,
}: ItemReviewProps<TextItem, TextView, TextResponse>) {
  const others = item.key.filter((answer) => answer !== keyed.text);
  return (
    <TypedReview
      label={view.label}
      given={response.text}
      isRight={outcome?.type === 'typed' && outcome.isRight}
      keyed={<span className={styles.typed}>{keyed.text}</span>}
    >
      {(others.length > 0 || item.pattern !== undefined) && (
        <>
          <dt>{itemText.review.alsoRight}</dt>
          <dd className={styles.others}>
            {others.map((answer) => (
              <span key={answer} className={styles.typed}>
                {answer}
              </span>
            ))}
            {item.pattern !== undefined && <span>{itemText.review.otherWordings}</span>}
          </dd>
        </>
      )}
    </TypedReview>
  );
}
