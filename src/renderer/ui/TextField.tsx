import type { FocusEventHandler, KeyboardEvent, Ref } from 'react';
import { Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { CharacterCount } from './CharacterCount.tsx';
import { classes } from './classes.ts';
import { FieldProblem } from './FieldProblem.tsx';
import styles from './field.module.css';

export interface TextFieldProps {
  label: string;
  /** `hidden` keeps the label for screen readers only. */
  caption?: 'visible' | 'hidden';
  value: string;
  onChange: (value: string) => void;
  /** Not shown while it is typed. One line only. */
  isSecret?: boolean;
  /** How many lines are in view; more than one makes a field of several lines. Default: 1. */
  lines?: number;
  /** Most characters. The count shows when four fifths are used. */
  maxLength?: number;
  description?: string;
  /** What is wrong with the value; shown and tied to the field. */
  problem?: string | null;
  placeholder?: string;
  autoFocus?: boolean;
  isDisabled?: boolean;
  /** Closed: can be read and copied, not changed. */
  isReadOnly?: boolean;
  onBlur?: FocusEventHandler<HTMLElement>;
  /** Enter; with several lines Ctrl or Command with Enter. */
  onSubmit?: () => void;
  inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** A text that is typed. */
export function TextField({
  label,
  caption = 'visible',
  value,
  onChange,
  isSecret = false,
  lines = 1,
  maxLength,
  description,
  problem = null,
  placeholder,
  autoFocus = false,
  isDisabled = false,
  isReadOnly = false,
  onBlur,
  onSubmit,
  inputRef,
}: TextFieldProps) {
  const isLong = lines > 1;
  const submit = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !onSubmit || event.nativeEvent.isComposing) return;
    if (isLong && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    onSubmit();
  };
  const box = {
    className: classes(styles.box),
    placeholder,
    onKeyDown: submit,
    ...(inputRef && { ref: inputRef }),
  };
  return (
    <AriaTextField
      className={classes(styles.field)}
      {...(caption === 'hidden' && { 'aria-label': label })}
      value={value}
      onChange={onChange}
      {...(isSecret && { type: 'password' as const, autoComplete: 'off' })}
      {...(maxLength !== undefined && { maxLength })}
      {...(onBlur && { onBlur })}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for by the place that opens it
      autoFocus={autoFocus}
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      isInvalid={problem !== null}
    >
      {caption === 'visible' && <Label className={classes(styles.label)}>{label}</Label>}
      {isLong ? <TextArea rows={lines} {...box} /> : <Input {...box} />}
      {problem !== null && <FieldProblem>{problem}</FieldProblem>}
      {(description || maxLength !== undefined) && (
        <div className={styles.under}>
          {description && (
            <Text slot="description" className={classes(styles.help)}>
              {description}
            </Text>
          )}
          {maxLength !== undefined && (
            <CharacterCount used={value.length} most={maxLength} className={styles.count} />
          )}
        </div>
      )}
    </AriaTextField>
  );
}
