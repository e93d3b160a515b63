import { memo } from 'react';
import ReactMarkdown from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { codeColours } from './code-colours.ts';
import './code.css';
import { blockElements, ExamHash, inlineElements } from './elements.tsx';
import styles from './markdown.module.css';

interface MarkdownProps {
  text: string;
  /** Whose pictures it may show. */
  examHash: string;
  /** For an option or a cell: a text of one paragraph stands without the paragraph's margins. */
  inline?: boolean;
}

const remarkPlugins = [remarkGfm];
// What an author wrote is cleaned first; the tokens that come after are our own.
const rehypePlugins = [rehypeSanitize, codeColours];

/** A text of an exam. Parsing is slow beside drawing, so an unchanged text is not parsed again. */
export const Markdown = memo(function Markdown({ text, examHash, inline = false }: MarkdownProps) {
  const isOneParagraph = inline && !/\n\s*\n/.test(text.trim());
  return (
    <ExamHash value={examHash}>
      <div className={inline ? styles.inline : styles.prose}>
        <ReactMarkdown
          remarkPlugins={remarkPlugins}
          rehypePlugins={rehypePlugins}
          components={isOneParagraph ? inlineElements : blockElements}
          skipHtml
        >
          {text}
        </ReactMarkdown>
      </div>
    </ExamHash>
  );
});
