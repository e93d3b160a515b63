import { toolText } from '../../messages/tools.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './kept-text.module.css';
import { useKeptText } from './use-kept-text.ts';

interface KeptTextFieldProps {
  label: string;
  hint: string;
  /** Main's word. */
  kept: string;
  /** Sends a text. @returns whether main took it */
  keep: (text: string) => Promise<boolean>;
  maxLength: number;
  lines: number;
  autoFocus: boolean;
}

/** A text of the candidate's own, kept while it is typed, with the truth about whether it is. */
export function KeptTextField({
  label,
  hint,
  kept,
  keep,
  maxLength,
  lines,
  autoFocus,
}: KeptTextFieldProps) {
  const { text, state, type, flush, again } = useKeptText(kept, keep);
  const words = toolText.kept;
  return (
    <div className={styles.kept}>
      <TextField
        label={label}
        caption="hidden"
        value={text}
        onChange={type}
        onBlur={flush}
        lines={lines}
        maxLength={maxLength}
        description={hint}
        autoFocus={autoFocus}
      />
      <div className={styles.state} data-state={state}>
        {/* Only bad news is read out: good news at every pause would be noise. */}
        <span role="status">{state === 'failed' && words.failed}</span>
        {state === 'saving' && <span>{words.saving}</span>}
        {state === 'saved' && <span>{words.saved}</span>}
        {state === 'failed' && (
          <Button variant="quiet" size="small" onPress={again}>
            {words.again}
          </Button>
        )}
      </div>
    </div>
  );
}
