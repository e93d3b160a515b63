import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { RoomView } from '../../contract/room-views.ts';
import { useEscape } from '../items/use-escape.ts';
import { roomText } from '../messages/room.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useScrolls } from '../ui/useScrolls.ts';
import { ExamProgress } from './ExamProgress.tsx';
import { closePanel, panelTookFocus, type SidePanel as Face, useFurniture } from './furniture.ts';
import { QuestionList } from './QuestionList.tsx';
import styles from './side-panel.module.css';

const titles = { list: roomText.list.title, progress: roomText.progress.title };

/** A panel at the left with two faces: this section's questions, or all sections of the exam. */
export function SidePanel({ view }: { view: RoomView }) {
  const face = useFurniture((state) => state.panel);
  return face && <Panel view={view} face={face} />;
}

function Panel({ view, face }: { view: RoomView; face: Face }) {
  useEscape(closePanel);
  const heading = useRef<HTMLHeadingElement>(null);
  // Only when it was asked for: when the page beside it changes, the focus belongs to that.
  const takesFocus = useFurniture((state) => state.panelTakesFocus);
  useEffect(() => {
    if (!takesFocus) return;
    panelTookFocus();
    heading.current?.focus();
  }, [takesFocus]);
  return (
    <aside className={styles.panel} aria-label={titles[face]}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {titles[face]}
        </h2>
        <IconButton label={roomText.panel.close} icon={<X />} size="small" onPress={closePanel} />
      </div>
      {face === 'list' ? (
        <div className={styles.body}>
          <QuestionList view={view} />
        </div>
      ) : (
        <ProgressBody view={view} />
      )}
    </aside>
  );
}

/** Sections cannot be pressed, so the keyboard scrolls the panel itself. */
function ProgressBody({ view }: { view: RoomView }) {
  const body = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(body);
  return (
    <div
      ref={body}
      className={styles.body}
      {...(scrolls && { tabIndex: 0, role: 'group', 'aria-label': titles.progress })}
    >
      <ExamProgress view={view} />
    </div>
  );
}
