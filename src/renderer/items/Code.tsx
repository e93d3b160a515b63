import { FileCode2 } from 'lucide-react';
import { lazy, Suspense, useId, useState } from 'react';
import type { CodeResponse, CodeView } from '../../core/items/code.ts';
import { itemText } from '../messages/items.ts';
import { Announcer, useAnnouncement } from './Announcer.tsx';
import styles from './code.module.css';
import type { ItemProps } from './item-props.ts';
import { useTypedResponse } from './use-typed-response.ts';

const text = itemText.code;

// The editor is a program of its own, and most sittings never come to a file.
const CodeEditor = lazy(() =>
  import('./editor/CodeEditor.tsx').then(({ CodeEditor: component }) => ({ default: component })),
);

/** A file to complete or repair, in a small editor. */
export function Code({ view, response, onRespond, isClosed }: ItemProps<CodeView, CodeResponse>) {
  const typed = useTypedResponse(response.text, (entered) => onRespond({ text: entered }));
  const [isFull, setFull] = useState(false);
  const [announcement, announce] = useAnnouncement();
  const name = useId();
  const lines = response.text.split('\n').length;
  return (
    <section className={styles.code} aria-labelledby={name}>
      <p className={styles.head} id={name}>
        <FileCode2 aria-hidden />
        {view.file}
      </p>
      <Suspense
        fallback={
          <div
            className={styles.waiting}
            aria-busy
            style={{ minHeight: `${Math.min(24, lines) * 1.4 + 1.5}rem` }}
          />
        }
      >
        <CodeEditor
          label={view.file}
          description={isClosed ? text.closed : text.leave}
          language={view.language}
          text={typed.text}
          longest={view.longest}
          isReadOnly={isClosed}
          onText={(entered) => {
            setFull(false);
            typed.type(entered);
          }}
          onLeave={typed.flush}
          onFull={() => {
            setFull(true);
            announce(text.full(view.longest));
          }}
        />
      </Suspense>
      {!isClosed && (
        <p className={styles.foot}>
          {isFull ? <strong>{text.full(view.longest)}</strong> : text.leave}
        </p>
      )}
      <Announcer announcement={announcement} />
    </section>
  );
}
