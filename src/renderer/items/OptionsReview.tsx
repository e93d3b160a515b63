import { itemText } from '../messages/items.ts';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import { outcomeOf, Verdict, Why } from './review-parts.tsx';
import styles from './review-parts.module.css';

interface OptionsReviewProps {
  /** In the order in which the candidate saw them. */
  options: readonly { id: string; text: string }[];
  reasons: readonly { id: string; why?: string | undefined }[];
  chosen: readonly string[];
  keyed: readonly string[];
  examHash: string;
}

/** Options with the candidate's response, the key, and each one's reason. */
export function OptionsReview({ options, reasons, chosen, keyed, examHash }: OptionsReviewProps) {
  return (
    <ul role="list" className={styles.options}>
      {options.map((option, index) => {
        const outcome = outcomeOf(chosen.includes(option.id), keyed.includes(option.id));
        return (
          <li key={option.id} className={styles.option} data-outcome={outcome}>
            <span className={styles.letter}>{itemText.letter(index)}</span>
            <div>
              <div className={styles.optionHead}>
                <Markdown inline text={option.text} examHash={examHash} />
                {outcome !== 'idle' && <Verdict outcome={outcome} />}
              </div>
              <Why text={reasons.find(({ id }) => id === option.id)?.why} examHash={examHash} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
