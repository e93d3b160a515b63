import { memo, type ReactNode, useMemo } from 'react';
import ReactMarkdown from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { blankSlots, withBlankWords } from './blanks.ts';
import { codeColours } from './code-colours.ts';
import './code.css';
import { type BlankPlace, blockElements, ExamHash, RenderBlank } from './elements.tsx';
import styles from './markdown.module.css';

interface MarkdownWithBlanksProps {
  text: string;
  examHash: string;
  /** The blanks that the item declares. Anything else in double brackets is text. */
  blanks: readonly { id: string }[];
  /** What stands in a blank's place; `index` is its place in `blanks`. */
  renderBlank: (index: number, place: BlankPlace) => ReactNode;
}

const remarkPlugins = [remarkGfm];
const rehypePlugins = [rehypeSanitize, codeColours, blankSlots];

/** A text with a control wherever a blank stands, in code as well. */
export function MarkdownWithBlanks({
  text,
  examHash,
  blanks,
  renderBlank,
}: MarkdownWithBlanksProps) {
  const body = useMemo(
    () =>
      withBlankWords(
        text,
        blanks.map((blank) => blank.id),
      ),
    [text, blanks],
  );
  return (
    <ExamHash value={examHash}>
      <RenderBlank value={renderBlank}>
        <Body text={body} />
      </RenderBlank>
    </ExamHash>
  );
}

// A response changes what `renderBlank` draws, never the text: the tree of the text stays.
const Body = memo(function Body({ text }: { text: string }) {
  return (
    <div className={styles.prose}>
      <ReactMarkdown
        remarkPlugins={remarkPlugins}
        rehypePlugins={rehypePlugins}
        components={blockElements}
        skipHtml
      >
        {text}
      </ReactMarkdown>
    </div>
  );
});
