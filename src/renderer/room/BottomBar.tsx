import { ArrowLeft, ArrowRight, Flag } from 'lucide-react';
import type { RoomView } from '../../contract/views.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import styles from './bars.module.css';
import { commands, type RoomCommand } from './commands.ts';

export function BottomBar({ view }: { view: RoomView }) {
  const { mark, review, previous, next } = commands;
  const isHere = (command: RoomCommand): boolean => command.standing(view) !== 'absent';
  const controls = (command: RoomCommand) => ({
    isDisabled: command.standing(view) === 'off',
    onPress: () => command.run(view),
  });
  const isMarked = view.item?.status.marked === true;
  return (
    <footer className={styles.bottom}>
      {isHere(mark) && (
        <Button
          {...controls(mark)}
          icon={<Flag />}
          aria-pressed={isMarked}
          className={classes(isMarked && styles.marked)}
        >
          {mark.label}
        </Button>
      )}
      <span className={styles.space} />
      {isHere(review) && <Button {...controls(review)}>{review.label}</Button>}
      {isHere(previous) && (
        <Button {...controls(previous)} icon={<ArrowLeft />}>
          {previous.label}
        </Button>
      )}
      {isHere(next) && (
        <Button {...controls(next)} variant="primary" iconAfter={<ArrowRight />}>
          {next.label}
        </Button>
      )}
    </footer>
  );
}
