import { type ReactNode, useRef } from 'react';
import { markdownMessages } from '../../messages/markdown.ts';
import styles from './markdown.module.css';
import { useOverflow } from './use-overflow.ts';

interface CodeBlockProps {
  language: string | null;
  children: ReactNode;
}

/** Code that scrolls inside its own box; with the keyboard too, once it is wider than the box. */
export function CodeBlock({ language, children }: CodeBlockProps) {
  const box = useRef<HTMLPreElement>(null);
  const overflows = useOverflow(box);
  return (
    <pre
      ref={box}
      className={styles.code}
      role="group"
      aria-label={markdownMessages.code(language)}
      {...(overflows && { tabIndex: 0 })}
    >
      {children}
    </pre>
  );
}
