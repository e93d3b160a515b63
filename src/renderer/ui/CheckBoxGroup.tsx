import { Check } from 'lucide-react';
import {
  CheckboxButton,
  CheckboxField,
  CheckboxGroup as AriaCheckboxGroup,
  Label,
  Text,
} from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './choices.module.css';
import fields from './field.module.css';
import ticks from './tick.module.css';

export interface CheckBoxOption<Value extends string> {
  value: Value;
  label: string;
  description?: string;
  /** Shown behind the label: how many it stands for. */
  count?: number;
  isDisabled?: boolean;
}

export interface CheckBoxGroupProps<Value extends string> {
  label: string;
  /** `hidden` keeps the label for screen readers only, where a heading says it already. */
  caption?: 'visible' | 'hidden';
  description?: string;
  options: readonly CheckBoxOption<Value>[];
  value: readonly Value[];
  onChange: (value: Value[]) => void;
  /** `columns` for many short labels. Default: `list`. */
  layout?: 'list' | 'columns';
  isDisabled?: boolean;
}

/** Any of several. What comes back is in the order of the options. */
export function CheckBoxGroup<Value extends string>({
  label,
  caption = 'visible',
  description,
  options,
  value,
  onChange,
  layout = 'list',
  isDisabled = false,
}: CheckBoxGroupProps<Value>) {
  return (
    <AriaCheckboxGroup
      className={classes(styles.group)}
      {...(caption === 'hidden' && { 'aria-label': label })}
      value={[...value]}
      onChange={(chosen) =>
        onChange(options.map((option) => option.value).filter((one) => chosen.includes(one)))
      }
      isDisabled={isDisabled}
    >
      {caption === 'visible' && <Label className={classes(fields.label)}>{label}</Label>}
      {description && (
        <Text slot="description" className={classes(fields.help)}>
          {description}
        </Text>
      )}
      <div className={layout === 'columns' ? styles.columns : styles.list}>
        {options.map((option) => (
          <CheckboxField
            key={option.value}
            value={option.value}
            isDisabled={option.isDisabled ?? false}
            className={classes(styles.choice)}
          >
            <CheckboxButton className={classes(styles.row)}>
              <span className={ticks.check} aria-hidden>
                <Check />
              </span>
              <span className={styles.label}>
                {option.label}{' '}
                {option.count !== undefined && <span className={styles.count}>{option.count}</span>}
              </span>
            </CheckboxButton>
            {option.description && (
              <Text slot="description" className={classes(styles.description)}>
                {option.description}
              </Text>
            )}
          </CheckboxField>
        ))}
      </div>
    </AriaCheckboxGroup>
  );
}
