import { Label, RadioButton, RadioField, RadioGroup, Text } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './choices.module.css';
import fields from './field.module.css';
import ticks from './tick.module.css';

export interface RadioOption<Value extends string> {
  value: Value;
  label: string;
  /** A line below that says what it means. */
  description?: string;
  isDisabled?: boolean;
}

export interface RadioListProps<Value extends string> {
  label: string;
  /** `hidden` keeps the label for screen readers only, where a heading says it already. */
  caption?: 'visible' | 'hidden';
  description?: string;
  options: readonly RadioOption<Value>[];
  /** null while nothing is chosen. */
  value: Value | null;
  onChange: (value: Value) => void;
  isDisabled?: boolean;
}

/** One of several that need a word of explanation. For short ones in a row: `SegmentedControl`. */
export function RadioList<Value extends string>({
  label,
  caption = 'visible',
  description,
  options,
  value,
  onChange,
  isDisabled = false,
}: RadioListProps<Value>) {
  return (
    <RadioGroup
      className={classes(styles.group)}
      {...(caption === 'hidden' && { 'aria-label': label })}
      value={value}
      onChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen);
        if (option) onChange(option.value);
      }}
      isDisabled={isDisabled}
    >
      {caption === 'visible' && <Label className={classes(fields.label)}>{label}</Label>}
      {description && (
        <Text slot="description" className={classes(fields.help)}>
          {description}
        </Text>
      )}
      <div className={styles.list}>
        {options.map((option) => (
          <RadioField
            key={option.value}
            value={option.value}
            isDisabled={option.isDisabled ?? false}
            className={classes(styles.choice)}
          >
            <RadioButton className={classes(styles.row)}>
              <span className={ticks.radio} aria-hidden />
              <span className={styles.label}>{option.label}</span>
            </RadioButton>
            {option.description && (
              <Text slot="description" className={classes(styles.description)}>
                {option.description}
              </Text>
            )}
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
