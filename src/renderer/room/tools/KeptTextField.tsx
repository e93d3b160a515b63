import { TextField } from '../../ui/TextField.tsx';
import { KeptState } from './KeptState.tsx';
import styles from './kept-text.module.css';
import type { useKeptText } from './kept-texts.ts';

interface KeptTextFieldProps {
  label: string;
  hint: string;
  kept: ReturnType<typeof useKeptText>;
  maxLength: number;
  lines: number;
}

/** A text of the candidate's own, kept while it is typed, with the truth about whether it is. */
export function KeptTextField({ kept, hint, ...field }: KeptTextFieldProps) {
  const { text, state, type, flush } = kept;
  return (
    <div className={styles.kept}>
      <TextField
        {...field}
        caption="hidden"
        value={text}
        onChange={type}
        onBlur={flush}
        description={hint}
      />
      <KeptState place="field" state={state} onAgain={flush} />
    </div>
  );
}
