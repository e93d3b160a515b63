import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { goTo } from '../app/screen.ts';
import type { CommentsView } from '../../contract/room-views.ts';
import { commentsText as text } from '../messages/comments.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';
import { Comment, type Settle } from './Comment.tsx';
import styles from './comments.module.css';

export function CommentsPage({ view }: { view: CommentsView }) {
  const { attempt, exam, items } = view;
  const [settles] = useState(() => new Map<string, Settle>());
  const [isLeaving, setIsLeaving] = useState(false);
  const [isUnsaved, setIsUnsaved] = useState(false);

  const toScore = (): void => goTo({ at: 'report', attempt });
  const finish = async (): Promise<void> => {
    setIsLeaving(true);
    const kept = await Promise.all([...settles.values()].map((settle) => settle()));
    if (kept.every(Boolean)) return toScore();
    setIsLeaving(false);
    setIsUnsaved(true);
  };

  return (
    <Page
      width="narrow"
      title={text.title}
      bar={
        <p className={styles.exam}>
          {exam.code !== null && <strong>{exam.code}</strong>}
          <span>{exam.title}</span>
        </p>
      }
      barActions={
        <Button variant="quiet" isIdle={isLeaving} onPress={() => void finish()}>
          {text.skip}
        </Button>
      }
    >
      <div className={styles.content}>
        <p>{text.lead(items.length)}</p>
        <p>{text.untimed}</p>
        <ol role="list" className={styles.items}>
          {items.map((item) => (
            <li key={item.id}>
              <Comment
                attempt={attempt}
                item={item}
                examHash={exam.hash}
                language={exam.language}
                settles={settles}
              />
            </li>
          ))}
        </ol>
        <div role="alert">
          {isUnsaved && (
            <Banner
              kind="problem"
              title={text.unsavedTitle}
              actions={
                <Button size="small" onPress={toScore}>
                  {text.goOnAnyway}
                </Button>
              }
            >
              <p>{text.unsavedBody}</p>
            </Banner>
          )}
        </div>
        <div className={styles.actions}>
          <Button
            variant="primary"
            size="large"
            iconAfter={<ArrowRight />}
            isIdle={isLeaving}
            onPress={() => void finish()}
          >
            {text.goOn}
          </Button>
        </div>
      </div>
    </Page>
  );
}
