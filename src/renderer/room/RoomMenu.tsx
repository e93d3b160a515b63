import { CircleStop, Ellipsis, Keyboard, LogOut, Rows3, SunMoon } from 'lucide-react';
import type { RoomView } from '../../contract/room-views.ts';
import { commandText } from '../messages/commands.ts';
import { roomText } from '../messages/room.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { commands } from './commands.ts';
import { askFirst, setAppearance } from './furniture.ts';
import styles from './bars.module.css';

/** What is needed seldom: help, looks, and the ways out. */
export function RoomMenu({ view }: { view: RoomView }) {
  const { menu } = roomText;
  const { lineReader } = commands;
  return (
    <Menu
      label={menu.label}
      trigger={
        <Button
          variant="quiet"
          icon={<Ellipsis />}
          aria-haspopup="menu"
          aria-label={menu.label}
          className={styles.panelButton}
        >
          <span className={styles.words}>{menu.label}</span>
        </Button>
      }
      entries={[
        {
          id: 'appearance',
          label: commandText.appearance,
          icon: <SunMoon aria-hidden />,
          onAction: () => setAppearance(true),
        },
        ...(lineReader.standing(view) === 'on'
          ? [
              {
                id: 'line-reader',
                label: lineReader.label,
                icon: <Rows3 aria-hidden />,
                onAction: () => lineReader.run(view),
              },
            ]
          : []),
        {
          id: 'keys',
          label: commandText.keys,
          icon: <Keyboard aria-hidden />,
          onAction: () => commands.keys.run(view),
        },
        {
          id: 'leave',
          label: commandText.leave,
          icon: <LogOut aria-hidden />,
          onAction: () => askFirst('suspend'),
        },
        {
          id: 'end',
          label: view.terms.practice ? commandText.endPractice : commandText.endExam,
          icon: <CircleStop aria-hidden />,
          onAction: () => askFirst('end-exam'),
        },
      ]}
    />
  );
}
