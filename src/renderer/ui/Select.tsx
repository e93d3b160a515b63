import { Check, ChevronDown } from 'lucide-react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Select.module.css';

export interface SelectOption<Value extends string> {
  value: Value;
  label: string;
}

export interface SelectProps<Value extends string> {
  label: string;
  /** `hidden` keeps the label for screen readers only. */
  caption?: 'visible' | 'hidden';
  options: readonly SelectOption<Value>[];
  /** null while nothing is chosen. */
  value: Value | null;
  placeholder?: string;
  /** `code` for choices inside a code block. */
  face?: 'text' | 'code';
  isDisabled?: boolean;
  onChange: (value: Value) => void;
}

/** One of several choices in a list that opens. */
export function Select<Value extends string>({
  label,
  caption = 'visible',
  options,
  value,
  placeholder,
  face = 'text',
  isDisabled = false,
  onChange,
}: SelectProps<Value>) {
  const code = face === 'code' && styles.code;
  return (
    <AriaSelect
      className={classes(styles.select, code)}
      {...(caption === 'hidden' ? { 'aria-label': label } : {})}
      placeholder={placeholder}
      isDisabled={isDisabled}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
    >
      {caption === 'visible' && <Label className={classes(styles.label)}>{label}</Label>}
      <Button className={classes(styles.button)}>
        <SelectValue className={classes(styles.value)}>
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <ChevronDown aria-hidden />
      </Button>
      <Popover className={classes(styles.popover, code)} offset={4}>
        <ListBox>
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className={classes(styles.option)}
            >
              {({ isSelected }) => (
                <>
                  <span className={styles.tick} aria-hidden>
                    {isSelected && <Check />}
                  </span>
                  {option.label}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
