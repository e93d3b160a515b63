import { LayoutList, List } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RoomView } from '../../contract/room-views.ts';
import { roomText } from '../messages/room.ts';
import { Button } from '../ui/Button.tsx';
import { Clock } from './Clock.tsx';
import { labelOf } from './command.ts';
import { commands, runCommand } from './commands.ts';
import { panelButtons, useFurniture } from './furniture.ts';
import { currentSection } from './place.ts';
import { RoomMenu } from './RoomMenu.tsx';
import styles from './bars.module.css';

const icons = { list: <List />, progress: <LayoutList /> };

/** The panel's buttons at the left, the place in the section in the middle, the clock at the right. */
export function TopBar({ view, children }: { view: RoomView; children?: ReactNode }) {
  const panel = useFurniture((state) => state.panel);
  const section = currentSection(view);
  return (
    <header className={styles.top}>
      <div className={styles.start}>
        {(['list', 'progress'] as const).map((face) => {
          const command = commands[face];
          if (command.standing(view) === 'absent') return null;
          return (
            <Button
              key={face}
              id={panelButtons[face]}
              variant="quiet"
              icon={icons[face]}
              aria-expanded={panel === face}
              aria-label={labelOf(command, view)}
              className={styles.panelButton}
              onPress={() => runCommand(command, view)}
            >
              <span className={styles.words}>{labelOf(command, view)}</span>
            </Button>
          );
        })}
      </div>
      <div className={styles.middle}>
        {children && <div className={styles.place}>{children}</div>}
        <p className={styles.where}>
          <strong>{roomText.exam(view.exam.code, view.exam.title)}</strong>
          {section && view.where.at !== 'break' && (
            <span className={styles.section}>{section.title}</span>
          )}
        </p>
      </div>
      <div className={styles.end}>
        {view.where.at !== 'break' && <Clock />}
        <RoomMenu view={view} />
      </div>
    </header>
  );
}
