import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import type { RoomView } from '../../contract/room-views.ts';
import { BreakPage } from './break/BreakPage.tsx';
import { EndPage } from './EndPage.tsx';
import { setAppearance, useFurniture } from './furniture.ts';
import { ItemPage } from './ItemPage.tsx';
import { IntroFlow } from './IntroFlow.tsx';
import { KeysSheet } from './KeysSheet.tsx';
import { Opening } from './Opening.tsx';
import { ReviewPage, ReviewWays } from './ReviewPage.tsx';
import { RoomFrame } from './RoomFrame.tsx';
import { RoomQuestions } from './RoomQuestions.tsx';
import styles from './room.module.css';
import { tryAgain, useRoom } from './store.ts';
import { TimeUp } from './TimeUp.tsx';
import { ReviewTools } from './tools/DeskTools.tsx';
import { Said } from './tools/Said.tsx';
import { useRoomAppearance } from './tools/use-room-appearance.ts';
import { useCommandKeys } from './use-command-keys.ts';

// Asked for seldom, so it comes when it is.
const AppearanceDialog = lazy(async () => ({
  default: (await import('../settings/AppearanceDialog.tsx')).AppearanceDialog,
}));

/** The exam room, wherever the candidate is in it. */
export function RoomScreen() {
  const view = useRoom((state) => state.view);
  const isAppearanceOpen = useFurniture((state) => state.isAppearanceOpen);
  useCommandKeys();
  useEffect(() => {
    // What main could not keep so far is in this window alone.
    window.addEventListener('pagehide', tryAgain);
    return () => window.removeEventListener('pagehide', tryAgain);
  }, []);
  useRoomAppearance(view?.terms.accommodations ?? null);
  if (!view) return null;
  return (
    <>
      <Place view={view} />
      <RoomQuestions view={view} />
      <KeysSheet view={view} />
      <Said />
      {isAppearanceOpen && (
        <Suspense fallback={null}>
          <AppearanceDialog isOpen onClose={() => setAppearance(false)} />
        </Suspense>
      )}
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
        <Frame view={view} ways={<ReviewWays view={view} />}>
          <ReviewPage key={view.where.section} view={view} />
          <ReviewTools view={view} />
        </Frame>
      );
    case 'break':
      return (
        <Frame view={view}>
          <BreakPage view={view} />
        </Frame>
      );
    case 'end':
      return (
        <Frame view={view}>
          <EndPage view={view} />
        </Frame>
      );
    case 'finished':
      // The candidate's own end leads on at once; see the store.
      return view.where.reason === 'time' ? <TimeUp view={view} /> : null;
  }
}

/** A page of the room without an item: one scrolling column. */
function Frame({
  view,
  ways,
  children,
}: {
  view: RoomView;
  ways?: ReactNode;
  children: ReactNode;
}) {
  return (
    <RoomFrame view={view} ways={ways}>
      <main className={styles.scroll}>{children}</main>
    </RoomFrame>
  );
}
