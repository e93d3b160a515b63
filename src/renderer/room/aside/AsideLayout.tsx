import { type ReactNode, useEffect, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { RoomView } from '../../../contract/room-views.ts';
import { Links } from '../../ui/markdown/elements.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useRoom } from '../store.ts';
import { askFocus, showQuestion, useAside } from './aside.ts';
import styles from './aside.module.css';
import { CaseStudy } from './CaseStudy.tsx';
import { ExhibitPane } from './ExhibitPane.tsx';
import { NarrowSwitch } from './NarrowSwitch.tsx';
import { PaneHead } from './PaneHead.tsx';
import { kindName, type Pane, panesHere } from './panes.ts';
import { ReferencePane } from './reference/ReferencePane.tsx';
import { leaveReference } from './reference/reference.ts';
import { SplitPane } from './SplitPane.tsx';
import { focusQuestion, useFocusBack } from './use-focus-back.ts';
import { useLowWindow, useNarrowBox } from './use-narrow-box.ts';

/** Below this, in CSS pixels, a pane and the question no longer stand side by side. */
const roomForTwo = 900;

/**
 * The question, and beside it at most one pane: the case study, an exhibit or the reference. A
 * narrow window shows one of them at a time.
 */
export function AsideLayout({ view, children }: { view: RoomView; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const isLow = useLowWindow();
  const isNarrow = useNarrowBox(box, roomForTwo) || isLow;
  const aside = useAside(
    // Not the width: a drag sets it many times a second.
    useShallow(({ pane, exhibits, keepsReference, isFull, front, focus }) => {
      return { pane, exhibits, keepsReference, isFull, front, focus };
    }),
  );
  const { panes, shown } = panesHere(view, aside);
  const isInFront = isNarrow
    ? aside.front === 'aside' || shown?.kind === 'reference'
    : aside.isFull;
  const shows = shown === null ? 'question' : isInFront ? 'aside' : isNarrow ? 'question' : 'both';
  useFocusBack(box, shown?.id ?? null, shows);
  useReferenceInView(view, isNarrow);
  useEffect(() => {
    // The next pane to open stands beside the question again.
    if (shown === null) showQuestion();
  }, [shown]);
  useEffect(() => {
    if (aside.focus !== 'question' || shows === 'aside') return;
    focusQuestion();
    askFocus(null);
  }, [aside.focus, shows]);
  return (
    <div ref={box} className={styles.layout}>
      {isNarrow && panes.length > 0 && (
        <NarrowSwitch view={view} panes={panes} shown={shows === 'aside' ? shown : null} />
      )}
      <SplitPane
        shows={shows}
        aside={
          shown && (
            <section
              className={styles.aside}
              aria-label={kindName(shown)}
              data-aside={shown.kind}
              lang={view.exam.language}
            >
              {/* The question's heading, which is the page's own, is out of sight. */}
              {shows === 'aside' && (
                <VisuallyHidden>
                  <h1>{kindName(shown)}</h1>
                </VisuallyHidden>
              )}
              {!isNarrow && <PaneHead view={view} panes={panes} shown={shown} shows={shows} />}
              {/* Nobody leaves the room to look something up. */}
              <Links value="plain">
                <PaneBody
                  key={shown.id}
                  view={view}
                  pane={shown}
                  room={shows === 'aside' && !isNarrow ? 'full' : 'part'}
                />
              </Links>
            </section>
          )
        }
        question={children}
      />
    </div>
  );
}

interface PaneBodyProps {
  view: RoomView;
  pane: Pane;
  /** Whether it has the whole width of a wide window. */
  room: 'full' | 'part';
}

function PaneBody({ view, pane, room }: PaneBodyProps) {
  switch (pane.kind) {
    case 'case':
      return view.scenario?.kind === 'case' ? (
        <CaseStudy view={view} scenario={view.scenario} room={room} />
      ) : null;
    case 'exhibit':
      return <ExhibitPane pane={pane.id} exhibit={pane.exhibit} examHash={view.exam.hash} />;
    case 'reference':
      return <ReferencePane view={view} />;
  }
}

/**
 * Main counts how long a page of the reference is in view, so it must hear when it no longer is: when
 * another question covers it in a narrow window, and when the review screen takes its place.
 */
function useReferenceInView(view: RoomView, isNarrow: boolean): void {
  const item = view.item?.view.id;
  const isOpen = view.reference.open !== null;
  const before = useRef(item);
  useEffect(() => {
    if (before.current === item) return;
    before.current = item;
    if (!isNarrow || !isOpen) return;
    void leaveReference();
    // It could not take the focus while it was covered.
    askFocus('question');
  }, [item, isNarrow, isOpen]);
  useEffect(
    () => () => {
      const now = useRoom.getState().view;
      if (now?.where.at === 'review' && now.reference.open !== null) void leaveReference();
    },
    [],
  );
}
