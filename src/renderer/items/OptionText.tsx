import { itemText } from '../messages/items.ts';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './options.module.css';

/** An option's letter and text. */
export function OptionText({
  index,
  text,
  examHash,
  isStruck,
}: {
  index: number;
  text: string;
  examHash: string;
  isStruck: boolean;
}) {
  return (
    <>
      <span className={styles.letter}>{itemText.letter(index)}</span>
      <span className={styles.text}>
        <Markdown inline text={text} examHash={examHash} />
        {isStruck && <VisuallyHidden>{itemText.strike.state}</VisuallyHidden>}
      </span>
    </>
  );
}
