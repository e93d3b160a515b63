import { lazy, Suspense } from 'react';
import { LibraryScreen } from '../library/LibraryScreen.tsx';
import { UnlockDialog } from '../locked/UnlockDialog.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FaultNote } from './FaultNote.tsx';
import { type Screen, useScreen } from './screen.ts';
import { StartFailed } from './StartFailed.tsx';
import { TroubleScreen } from './TroubleScreen.tsx';
import { Waiting } from './Waiting.tsx';

// The library is in the first bundle; the rest comes when it is asked for.
const ExamScreen = lazy(async () => ({
  default: (await import('../exam/ExamScreen.tsx')).ExamScreen,
}));
const RoomScreen = lazy(async () => ({
  default: (await import('../room/RoomScreen.tsx')).RoomScreen,
}));
const CommentsScreen = lazy(async () => ({
  default: (await import('../comments/CommentsScreen.tsx')).CommentsScreen,
}));
const ReportScreen = lazy(async () => ({
  default: (await import('../report/ReportScreen.tsx')).ReportScreen,
}));
const ReviewScreen = lazy(async () => ({
  default: (await import('../review/ReviewScreen.tsx')).ReviewScreen,
}));

export function App() {
  const screen = useScreen((state) => state.screen);
  return (
    <>
      <ErrorBoundary key={screen.at}>
        <Suspense fallback={<Waiting />}>
          <CurrentScreen screen={screen} />
        </Suspense>
        <UnlockDialog />
      </ErrorBoundary>
      <FaultNote />
    </>
  );
}

function CurrentScreen({ screen }: { screen: Screen }) {
  switch (screen.at) {
    case 'starting':
      return <Waiting />;
    case 'failed':
      return <StartFailed detail={screen.detail} />;
    case 'trouble':
      return <TroubleScreen trouble={screen.trouble} />;
    case 'library':
      return <LibraryScreen />;
    case 'exam':
      return <ExamScreen key={screen.exam} exam={screen.exam} startsWith={screen.way ?? 'exam'} />;
    case 'room':
      return <RoomScreen />;
    case 'comments':
      return <CommentsScreen key={screen.attempt} attempt={screen.attempt} />;
    case 'report':
      return <ReportScreen key={screen.attempt} attempt={screen.attempt} />;
    case 'review':
      return (
        <ReviewScreen
          key={screen.attempt}
          attempt={screen.attempt}
          {...(screen.domain === undefined ? {} : { domain: screen.domain })}
          {...(screen.filter === undefined ? {} : { filter: screen.filter })}
        />
      );
  }
}
