import { useId } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { RoomView } from '../../../contract/room-views.ts';
import { toolText } from '../../messages/tools.ts';
import { classes } from '../../ui/classes.ts';
import segments from '../../ui/SegmentedControl.module.css';
import { commands, runCommand } from '../commands.ts';
import styles from './question-tools.module.css';

const { confidence: words } = toolText;

/** How sure the candidate is: one tap, pressed again to take it back. */
export function Confidence({ view }: { view: RoomView }) {
  const id = useId();
  const rated = view.item?.made.confidence ?? null;
  const standing = commands.sure.standing(view);
  // What was said stays in view; a question that takes no answer does not.
  if (standing === 'absent' || (standing === 'off' && rated === null)) return null;
  return (
    <div
      className={styles.confidence}
      role="group"
      aria-labelledby={`${id}-question`}
      aria-describedby={`${id}-note`}
    >
      <span id={`${id}-question`} className={styles.question}>
        {words.question}
      </span>
      <span className={classes(segments.group, styles.segments)}>
        {(['sure', 'unsure', 'guess'] as const).map((value) => (
          <ToggleButton
            key={value}
            className={classes(segments.segment)}
            isSelected={rated === value}
            isDisabled={standing === 'off'}
            onChange={() => runCommand(commands[value], view)}
          >
            {commands[value].label}
          </ToggleButton>
        ))}
      </span>
      <span id={`${id}-note`} className={styles.note}>
        {words.note}
      </span>
    </div>
  );
}
