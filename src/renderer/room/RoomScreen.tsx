import type { ReactNode } from 'react';
import type { RoomView } from '../../contract/views.ts';
import { EndPage } from './EndPage.tsx';
import { ItemPage } from './ItemPage.tsx';
import { IntroFlow } from './IntroFlow.tsx';
import { KeysSheet } from './KeysSheet.tsx';
import { Opening } from './Opening.tsx';
import { RefusalNote } from './RefusalNote.tsx';
import { ReviewPage } from './ReviewPage.tsx';
import { RoomQuestions } from './RoomQuestions.tsx';
import styles from './room.module.css';
import { useRoom } from './store.ts';
import { TimeUp } from './TimeUp.tsx';
import { TimeWarning } from './TimeWarning.tsx';
import { TopBar } from './TopBar.tsx';
import { useCommandKeys } from './use-command-keys.ts';

/** The exam room, wherever the candidate is in it. */
export function RoomScreen() {
  const view = useRoom((state) => state.view);
  useCommandKeys();
  if (!view) return null;
  return (
    <>
      <Place view={view} />
      <RoomQuestions view={view} />
      <KeysSheet />
    </>
  );
}

function Place({ view }: { view: RoomView }) {
  switch (view.where.at) {
    case 'intro':
      return <IntroFlow view={view} />;
    case 'opening':
      return (
        <Frame view={view}>
          <Opening key={view.where.section} view={view} section={view.where.section} />
        </Frame>
      );
    case 'item':
      return <ItemPage view={view} />;
    case 'review':
      return (
        <Frame view={view}>
          <ReviewPage key={view.where.section} view={view} />
        </Frame>
      );
    case 'end':
      return (
        <Frame view={view}>
          <EndPage view={view} />
        </Frame>
      );
    case 'finished':
      // The candidate's own end leads to the report at once; see the store.
      return view.where.reason === 'time' ? <TimeUp attempt={view.attempt} /> : null;
  }
}

/** A page of the room without an item: bar, warnings, one scrolling column. */
function Frame({ view, children }: { view: RoomView; children: ReactNode }) {
  return (
    <div className={styles.room}>
      <TopBar view={view} />
      <TimeWarning />
      <main className={styles.scroll}>{children}</main>
      <RefusalNote />
    </div>
  );
}
