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
import { ChosenCount, useChoosing } from './TooMany.tsx';
import { useOptionKeys } from './use-option-keys.ts';

export function Multiple({
  view,
  response,
  onRespond,
  examHash,
  isClosed,
}: ItemProps<MultipleView, MultipleResponse>) {
  const { choose } = view;
  const { refuses, refusals } = useChoosing(choose);
  const respond = (options: string[]): void => {
    if (refuses(options.length)) return;
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
            isIdle={response.options.length === 0}
            onPress={() => respond([])}
          >
            {itemText.clear}
          </Button>
        )}
        <ChosenCount chosen={response.options.length} choose={choose} refusals={refusals} />
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
