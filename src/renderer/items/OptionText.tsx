import { itemText } from '../messages/items.ts';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import styles from './options.module.css';

/** An option's letter and text. */
export function OptionText({
  index,
  text,
  examHash,
}: {
  index: number;
  text: string;
  examHash: string;
}) {
  return (
    <>
      <span className={styles.letter}>{itemText.letter(index)}</span>
      <span className={styles.text}>
        <Markdown inline text={text} examHash={examHash} />
      </span>
    </>
  );
}
