import {
  ArrowLeft,
  ArrowRight,
  BookOpen,
  Calculator,
  Coffee,
  NotebookPen,
  Pause,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { RoomView } from '../../contract/room-views.ts';
import { classes } from '../ui/classes.ts';
import { buttonOf } from './aside/use-focus-back.ts';
import styles from './bars.module.css';
import { CommandButton } from './CommandButton.tsx';
import { commands } from './commands.ts';
import { isToBeChecked } from './marking.ts';
import { useTools } from './tools/tools.ts';

/** The desk at the left, the way through the section at the right. Gone where neither has a place. */
export function BottomBar({ view, children }: { view: RoomView; children?: ReactNode }) {
  const { calculator, scratch, reference, takeBreak, previous, review, check, next } = commands;
  const panels = useTools((state) => state.panels);
  const tool = { view, variant: 'quiet', words: 'narrow', wordsClass: styles.words } as const;
  const pressed = (isOpen: boolean) => ({
    'aria-pressed': isOpen,
    className: classes(styles.tool, isOpen && styles.open),
  });
  return (
    <footer className={styles.bottom}>
      <CommandButton
        {...tool}
        {...pressed(panels.calculator.isOpen)}
        command={calculator}
        icon={<Calculator />}
      />
      <CommandButton
        {...tool}
        {...pressed(panels.scratch.isOpen)}
        command={scratch}
        icon={<NotebookPen />}
      />
      <CommandButton
        {...tool}
        {...pressed(view.reference.open !== null)}
        id={buttonOf('reference')}
        command={reference}
        icon={<BookOpen />}
      />
      <CommandButton
        {...tool}
        className={styles.tool}
        command={takeBreak}
        icon={view.terms.practice ? <Pause /> : <Coffee />}
      />
      <span className={styles.space} />
      {/* First, since it goes once pressed: nothing may come under the pointer in its place. */}
      {!view.item?.status.checked && (
        <CommandButton
          view={view}
          command={check}
          variant={isToBeChecked(view) ? 'primary' : 'secondary'}
          className={styles.checking}
        />
      )}
      <CommandButton view={view} command={previous} icon={<ArrowLeft />} />
      <CommandButton view={view} command={review} />
      <CommandButton
        view={view}
        command={next}
        variant={isToBeChecked(view) ? 'secondary' : 'primary'}
        iconAfter={<ArrowRight />}
      />
      {children}
    </footer>
  );
}
