import { type ReactNode, useId } from 'react';
import { itemText } from '../messages/items.ts';
import { CharacterCount } from '../ui/CharacterCount.tsx';
import { ClearResponse } from './ClearResponse.tsx';
import options from './options.module.css';
import styles from './typed-field.module.css';
import type { TypedResponse } from './use-typed-response.ts';

interface TypedFieldProps {
  typed: TypedResponse;
  label: string | null;
  kind: 'text' | 'number';
  placeholder?: string | null;
  /** Stands behind the field. */
  unit?: string | null;
  /** In characters. */
  maxLength: number;
  /** What may be amiss with what was typed, told politely. */
  hint?: ReactNode;
  isClosed: boolean;
}

/** A field for a short answer. It never completes or corrects what is typed. */
export function TypedField({
  typed,
  label,
  kind,
  placeholder = null,
  unit = null,
  maxLength,
  hint = null,
  isClosed,
}: TypedFieldProps) {
  const id = useId();
  return (
    <>
      <div className={styles.field} data-kind={kind}>
        <label htmlFor={id} className={styles.label}>
          {label ?? itemText.typed.label}
        </label>
        <div className={styles.row}>
          <input
            id={id}
            className={styles.input}
            type="text"
            inputMode={kind === 'number' ? 'decimal' : 'text'}
            value={typed.text}
            maxLength={maxLength}
            placeholder={placeholder ?? undefined}
            readOnly={isClosed}
            autoComplete="off"
            autoCorrect="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-describedby={unit === null ? `${id}-hint` : `${id}-unit ${id}-hint`}
            onChange={(event) => typed.type(event.target.value)}
            onBlur={typed.flush}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) typed.flush();
            }}
          />
          {unit !== null && (
            <span id={`${id}-unit`} className={styles.unit}>
              {unit}
            </span>
          )}
        </div>
      </div>
      <div className={options.under}>
        <ClearResponse isIdle={isClosed || typed.text === ''} onClear={() => typed.replace('')} />
        <CharacterCount used={typed.text.length} most={maxLength} className={options.count} />
        <span role="status" id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      </div>
    </>
  );
}
