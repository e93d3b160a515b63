import { useState } from 'react';
import { Check } from 'lucide-react';
import { Checkbox, CheckboxGroup } from 'react-aria-components';
import type { MultipleResponse, MultipleView } from '../../core/items/multiple.ts';
import { itemText } from '../messages/items.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Announcer } from './Announcer.tsx';
import type { ItemProps } from './item-props.ts';
import { OptionRow } from './OptionRow.tsx';
import { OptionText } from './OptionText.tsx';
import styles from './options.module.css';
import { useOptionKeys } from './use-option-keys.ts';

export function Multiple({
  view,
  response,
  onRespond,
  examHash,
  isClosed,
}: ItemProps<MultipleView, MultipleResponse>) {
  const [isOver, setOver] = useState(false);
  const { choose } = view;

  // Main would refuse one too many as well; saying so here leaves the box as it is.
  const respond = (options: string[]): void => {
    const over = choose !== null && options.length > choose;
    setOver(over);
    if (over) return;
    bringBack(options);
    onRespond({ options });
  };
  const { announcement, isStruck, strike, bringBack } = useOptionKeys({
    options: view.options,
    chosen: response.options,
    isClosed,
    onChoose: (option) => respond(toggled(response.options, option)),
    onUnchoose: (option) => respond(toggled(response.options, option)),
  });

  return (
    <>
      <CheckboxGroup
        className={classes(styles.options)}
        aria-label={itemText.options}
        value={response.options}
        onChange={respond}
        isDisabled={isClosed}
      >
        {view.options.map((option, index) => (
          <OptionRow
            key={option.id}
            id={option.id}
            index={index}
            isChosen={response.options.includes(option.id)}
            isStruck={isStruck(option.id)}
            isClosed={isClosed}
            onStrike={(isNow) => strike(option.id, isNow)}
          >
            <Checkbox value={option.id} className={classes(styles.option)}>
              <span className={styles.checkbox} aria-hidden>
                <Check />
              </span>
              <OptionText
                index={index}
                text={option.text}
                examHash={examHash}
                isStruck={isStruck(option.id)}
              />
            </Checkbox>
          </OptionRow>
        ))}
      </CheckboxGroup>
      <div className={styles.under}>
        {!isClosed && (
          <Button
            variant="quiet"
            size="small"
            className={styles.clear}
            isDisabled={response.options.length === 0}
            onPress={() => respond([])}
          >
            {itemText.clear}
          </Button>
        )}
        <span className={styles.count}>
          {itemText.multiple.chosen(response.options.length, choose)}
        </span>
        <span role="status" className={styles.over}>
          {isOver && choose !== null && itemText.multiple.tooMany(choose)}
        </span>
      </div>
      <Announcer announcement={announcement} />
    </>
  );
}

function toggled(options: readonly string[], option: string): string[] {
  return options.includes(option)
    ? options.filter((candidate) => candidate !== option)
    : [...options, option];
}
