import { useEffect } from 'react';
import { failureText } from '../messages/app.ts';
import { libraryText as text } from '../messages/library.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './LibraryScreen.module.css';
import { dismissFailure, retryLibrary, useLibrary } from './store.ts';

/** What is going on with the library, in words that a screen reader hears too. */
export function Standing() {
  const failure = useLibrary((state) => state.failure);
  const isMissing = useLibrary((state) => state.view === null);
  const work = useLibrary((state) => state.work);
  const added = useLibrary((state) => state.added);
  // What was added is news once.
  useEffect(() => () => useLibrary.setState({ added: null }), []);
  return (
    <div role="status" className={styles.standing}>
      {failure && (
        <Banner
          kind="problem"
          {...(isMissing ? { title: text.failed } : {})}
          actions={
            <Button size="small" onPress={isMissing ? retryLibrary : dismissFailure}>
              {isMissing ? text.retry : text.dismiss}
            </Button>
          }
        >
          <p>{failureText(failure)}</p>
        </Banner>
      )}
      {work === 'reading' && <p className={styles.status}>{text.reading}</p>}
      {added && !failure && work === 'none' && (
        <Banner>
          <p>{text.added(added.title)}</p>
        </Banner>
      )}
    </div>
  );
}
