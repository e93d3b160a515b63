import type { RoomView } from '../../contract/room-views.ts';
import { Button, type ButtonProps } from '../ui/Button.tsx';
import { labelOf, type RoomCommand } from './command.ts';
import { runCommand } from './commands.ts';

interface CommandButtonProps extends Pick<
  ButtonProps,
  'variant' | 'size' | 'icon' | 'iconAfter' | 'className' | 'aria-pressed' | 'aria-expanded' | 'id'
> {
  command: RoomCommand;
  view: RoomView;
  /** `narrow` keeps the icon alone where the window is narrow; the name stays. Default: `always`. */
  words?: 'always' | 'narrow';
  wordsClass?: string | undefined;
}

/** The button of a command; nothing where the command has no place. */
export function CommandButton({
  command,
  view,
  words = 'always',
  wordsClass,
  ...rest
}: CommandButtonProps) {
  const standing = command.standing(view);
  if (standing === 'absent') return null;
  const label = labelOf(command, view);
  // A button that can say why it is off stays in reach.
  const why = standing === 'off' ? command.whyOff?.(view) : null;
  return (
    <Button
      {...rest}
      {...(words === 'narrow' && { 'aria-label': label })}
      {...(why ? { 'aria-disabled': true } : { isDisabled: standing === 'off' })}
      onPress={() => runCommand(command, view)}
    >
      {words === 'narrow' ? <span className={wordsClass}>{label}</span> : label}
    </Button>
  );
}
