import { List } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RoomView } from '../../contract/views.ts';
import { roomText } from '../messages/room.ts';
import { Button } from '../ui/Button.tsx';
import { Clock } from './Clock.tsx';
import { commands, currentSection } from './commands.ts';
import { listButton, useFurniture } from './furniture.ts';
import { RoomMenu } from './RoomMenu.tsx';
import styles from './bars.module.css';

/** Exam and section at the left, the place in the section in the middle, the clock at the right. */
export function TopBar({ view, children }: { view: RoomView; children?: ReactNode }) {
  const isListOpen = useFurniture((state) => state.isListOpen);
  const section = currentSection(view);
  return (
    <header className={styles.top}>
      <p className={styles.where}>
        <strong>{roomText.exam(view.exam.code, view.exam.title)}</strong>
        {section && <span className={styles.section}>{section.title}</span>}
      </p>
      <div className={styles.middle}>{children}</div>
      <div className={styles.tools}>
        <Clock />
        {commands.list.standing(view) === 'on' && (
          <Button
            id={listButton}
            variant="quiet"
            icon={<List />}
            aria-expanded={isListOpen}
            aria-label={commands.list.label}
            className={styles.listButton}
            onPress={() => commands.list.run(view)}
          >
            <span className={styles.listWords}>{commands.list.label}</span>
          </Button>
        )}
        <RoomMenu />
      </div>
    </header>
  );
}
