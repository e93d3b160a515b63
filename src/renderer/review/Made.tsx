import type { ReviewItem } from '../../contract/views.ts';
import { reviewText } from '../messages/review.ts';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import styles from './reviewed-item.module.css';

/** What the candidate left at the item besides a response; nothing when there is none. */
export function Made({ item, examHash }: { item: ReviewItem; examHash: string }) {
  const { struck, note } = item.made;
  const options = 'options' in item.view ? item.view.options : [];
  const strikes = options.filter((option) => struck.includes(option.id));
  if (strikes.length === 0 && note === '' && item.comment === '') return null;
  return (
    <div className={styles.made}>
      {strikes.length > 0 && (
        <section>
          <h2>{reviewText.struckBefore}</h2>
          <ul role="list">
            {strikes.map((option) => (
              <li key={option.id}>
                <s>
                  <Markdown inline text={option.text} examHash={examHash} />
                </s>
              </li>
            ))}
          </ul>
        </section>
      )}
      {note !== '' && <Words title={reviewText.note} text={note} />}
      {item.comment !== '' && <Words title={reviewText.comment} text={item.comment} />}
    </div>
  );
}

/** The candidate's own words, with the line breaks they made. */
function Words({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <h2>{title}</h2>
      <p className={styles.words}>{text}</p>
    </section>
  );
}
