import { useEffect, useState } from 'react';
import { ask } from '../app/ask.ts';
import { longestNote } from '../../contract/limits.ts';
import type { CommentedItem } from '../../contract/room-views.ts';
import { createSavedText, oneByOne, type Saving } from '../items/saved-text.ts';
import { commentsText as text } from '../messages/comments.ts';
import { KeptState } from '../room/tools/KeptState.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './comments.module.css';

/** Has all of a comment kept. @returns whether it is */
export type Settle = () => Promise<boolean>;

interface CommentProps {
  attempt: string;
  item: CommentedItem;
  examHash: string;
  language: string;
  /** Item id to what has its comment kept, for the way on. */
  settles: Map<string, Settle>;
}

/** One item that was marked for feedback: its stem behind a fold, and a field. */
export function Comment({ attempt, item, examHash, language, settles }: CommentProps) {
  const [comment, setComment] = useState(item.comment);
  const [saving, setSaving] = useState<Saving>('none');
  const [saved] = useState(() =>
    createSavedText(
      oneByOne(async (words) => {
        const result = await ask('comments/set', { attempt, item: item.id, text: words });
        return result.ok ? 'taken' : 'unsaved';
      }),
      setSaving,
    ),
  );
  useEffect(() => {
    settles.set(item.id, saved.settle);
    // A window that closes takes what was typed with it, unless it is sent now.
    window.addEventListener('pagehide', saved.flush);
    return () => {
      settles.delete(item.id);
      window.removeEventListener('pagehide', saved.flush);
      saved.flush();
    };
  }, [item.id, saved, settles]);

  return (
    <section className={styles.item} aria-labelledby={`comment-${item.id}`}>
      <div className={styles.head}>
        <h2 id={`comment-${item.id}`}>{text.question(item.number)}</h2>
        <p className={styles.soft}>{item.section}</p>
      </div>
      <Disclosure title={text.show} level={3} look="plain">
        <div lang={language}>
          <Markdown text={item.stem} examHash={examHash} />
        </div>
      </Disclosure>
      <TextField
        label={text.field(item.number)}
        lines={3}
        maxLength={longestNote}
        value={comment}
        onChange={(words) => {
          setComment(words);
          saved.type(words);
        }}
        onBlur={saved.flush}
      />
      <KeptState place="field" state={saving} onAgain={saved.flush} />
    </section>
  );
}
