import type { ReactNode } from 'react';
import type { RoomView } from '../../contract/room-views.ts';
import { BottomBar } from './BottomBar.tsx';
import { HintNote } from './HintNote.tsx';
import { RefusalNote } from './RefusalNote.tsx';
import styles from './room.module.css';
import { SidePanel } from './SidePanel.tsx';
import { StandstillNote } from './StandstillNote.tsx';
import { TimeWarning } from './TimeWarning.tsx';
import { TopBar } from './TopBar.tsx';

interface RoomFrameProps {
  view: RoomView;
  /** In the middle of the top bar: the place in the section. */
  place?: ReactNode;
  /** A line under the top bar. */
  line?: ReactNode;
  /** At the right of the bottom bar: the ways on. */
  ways?: ReactNode;
  /** The page's `main`. */
  children: ReactNode;
}

/** What stands around every page while the exam is under way. */
export function RoomFrame({ view, place, line, ways, children }: RoomFrameProps) {
  return (
    <div className={styles.room}>
      <TopBar view={view}>{place}</TopBar>
      {line}
      <div className={styles.body}>
        <SidePanel view={view} />
        {children}
      </div>
      {/* Below: what came in above would push an option from under the pointer. */}
      <div className={styles.notes}>
        <TimeWarning />
        <StandstillNote />
        <RefusalNote />
        <HintNote />
      </div>
      <BottomBar view={view}>{ways}</BottomBar>
    </div>
  );
}
