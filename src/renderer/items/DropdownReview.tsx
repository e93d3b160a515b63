import { Check, X } from 'lucide-react';
import type { DropdownItem, DropdownResponse, DropdownView } from '../../core/items/dropdown.ts';
import { itemText } from '../messages/items.ts';
import { MarkdownWithBlanks } from '../ui/markdown/MarkdownWithBlanks.tsx';
import type { ItemReviewProps } from './item-props.ts';
import { outcomeOf, Parts, Verdict, Why } from './review-parts.tsx';
import styles from './review-parts.module.css';

export function DropdownReview({
  item,
  view,
  response,
  keyed,
  examHash,
}: ItemReviewProps<DropdownItem, DropdownView, DropdownResponse>) {
  const parts = view.blanks.map((blank) => {
    const textOf = (id: string | undefined): string | null =>
      blank.choices.find((choice) => choice.id === id)?.text ?? null;
    return {
      blank,
      chosen: response.blanks[blank.id],
      key: keyed.blanks[blank.id],
      given: textOf(response.blanks[blank.id]),
      right: textOf(keyed.blanks[blank.id]),
      source: item.blanks.find(({ id }) => id === blank.id),
    };
  });
  return (
    <>
      <MarkdownWithBlanks
        text={view.body}
        examHash={examHash}
        blanks={view.blanks}
        renderBlank={(index) => {
          const part = parts[index];
          return part ? <Filled given={part.given} right={part.right} /> : null;
        }}
      />
      <div className={styles.blanks}>
        <Parts>
          {parts.map(({ blank, chosen, key, source }) => (
            <li key={blank.id} className={styles.part}>
              <div className={styles.reasonHead}>
                <strong>{blank.label}</strong>
                {chosen === undefined && <Verdict outcome="blank" />}
              </div>
              <Why text={source?.why} examHash={examHash} />
              <ul role="list" className={styles.choices}>
                {blank.choices.map((choice) => {
                  const outcome = outcomeOf(choice.id === chosen, choice.id === key);
                  return (
                    <li key={choice.id}>
                      <div className={styles.reasonHead}>
                        <code className={styles.choice}>{choice.text}</code>
                        {outcome !== 'idle' && <Verdict outcome={outcome} />}
                      </div>
                      <Why
                        text={source?.choices.find(({ id }) => id === choice.id)?.why}
                        examHash={examHash}
                      />
                    </li>
                  );
                })}
              </ul>
            </li>
          ))}
        </Parts>
      </div>
    </>
  );
}

/** A blank in its place: what was given, and beside a wrong one what is right. */
function Filled({ given, right }: { given: string | null; right: string | null }) {
  const isRight = given === right;
  return (
    <span
      className={styles.filled}
      data-outcome={given === null ? 'blank' : isRight ? 'right' : 'wrong'}
    >
      {given === null ? (
        <span className={styles.empty}>{itemText.review.noResponse}</span>
      ) : isRight ? (
        <>
          <Check role="img" aria-label={itemText.review.right} />
          {given}
        </>
      ) : (
        <>
          <X role="img" aria-label={itemText.review.wrong} />
          <del>{given}</del>
        </>
      )}
      {!isRight && <ins>{right}</ins>}
    </span>
  );
}
