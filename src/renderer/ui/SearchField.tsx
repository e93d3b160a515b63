import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { Button, Input, Label, SearchField as AriaSearchField } from 'react-aria-components';
import { controlText } from '../messages/controls.ts';
import { classes } from './classes.ts';
import fields from './field.module.css';
import styles from './SearchField.module.css';

export interface SearchFieldProps {
  label: string;
  /** `hidden` keeps the label for screen readers only. Default: `hidden`. */
  caption?: 'visible' | 'hidden';
  value: string;
  onChange: (value: string) => void;
  /** Enter. */
  onSubmit?: (value: string) => void;
  placeholder?: string;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

/** Finds as one types. Escape or the cross clears it. */
export function SearchField({
  label,
  caption = 'hidden',
  value,
  onChange,
  onSubmit,
  placeholder,
  autoFocus = false,
  inputRef,
}: SearchFieldProps) {
  return (
    <AriaSearchField
      className={classes(fields.field)}
      {...(caption === 'hidden' && { 'aria-label': label })}
      value={value}
      onChange={onChange}
      {...(onSubmit && { onSubmit })}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for by the place that opens it
      autoFocus={autoFocus}
    >
      {caption === 'visible' && <Label className={classes(fields.label)}>{label}</Label>}
      <div className={styles.frame}>
        <Search className={styles.glass} aria-hidden />
        <Input
          className={classes(fields.box, styles.input)}
          placeholder={placeholder}
          {...(inputRef && { ref: inputRef })}
        />
        {value !== '' && (
          <Button className={classes(styles.clear)} aria-label={controlText.clearSearch}>
            <X aria-hidden />
          </Button>
        )}
      </div>
    </AriaSearchField>
  );
}
