import { Radio, RadioGroup } from 'react-aria-components';
import type { ChoiceResponse, ChoiceView } from '../../core/items/choice.ts';
import { itemText } from '../messages/items.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Announcer } from './Announcer.tsx';
import type { ItemProps } from './item-props.ts';
import { OptionRow } from './OptionRow.tsx';
import { OptionText } from './OptionText.tsx';
import styles from './options.module.css';
import { useOptionKeys } from './use-option-keys.ts';

export function Choice({
  view,
  response,
  onRespond,
  examHash,
  isClosed,
}: ItemProps<ChoiceView, ChoiceResponse>) {
  const chosen = response.option === null ? [] : [response.option];
  const choose = (option: string): void => {
    bringBack([option]);
    onRespond({ option });
  };
  const { announcement, isStruck, strike, bringBack } = useOptionKeys({
    options: view.options,
    chosen,
    isClosed,
    onChoose: choose,
    onUnchoose: () => onRespond({ option: null }),
  });
  return (
    <>
      <RadioGroup
        className={classes(styles.options)}
        aria-label={itemText.options}
        value={response.option}
        onChange={choose}
        isDisabled={isClosed}
      >
        {view.options.map((option, index) => (
          <OptionRow
            key={option.id}
            id={option.id}
            index={index}
            isChosen={chosen.includes(option.id)}
            isStruck={isStruck(option.id)}
            isClosed={isClosed}
            onStrike={(isNow) => strike(option.id, isNow)}
          >
            <Radio value={option.id} className={classes(styles.option)}>
              <span className={styles.radio} aria-hidden />
              <OptionText
                index={index}
                text={option.text}
                examHash={examHash}
                isStruck={isStruck(option.id)}
              />
            </Radio>
          </OptionRow>
        ))}
      </RadioGroup>
      <div className={styles.under}>
        {!isClosed && (
          <Button
            variant="quiet"
            size="small"
            className={styles.clear}
            isIdle={response.option === null}
            onPress={() => onRespond({ option: null })}
          >
            {itemText.clear}
          </Button>
        )}
      </div>
      <Announcer announcement={announcement} />
    </>
  );
}
