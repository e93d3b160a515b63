import { Radio, RadioGroup } from 'react-aria-components';
import type { ChoiceResponse, ChoiceView } from '../../core/items/choice.ts';
import { itemText } from '../messages/items.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import type { ItemProps } from './item-props.ts';
import { OptionText } from './OptionText.tsx';
import styles from './options.module.css';
import { useLetterKeys } from './use-letter-keys.ts';

export function Choice({
  view,
  response,
  onRespond,
  examHash,
  isClosed,
}: ItemProps<ChoiceView, ChoiceResponse>) {
  useLetterKeys(view.options.length, (index) => {
    const option = view.options[index];
    if (option && !isClosed) onRespond({ option: option.id });
  });
  return (
    <>
      <RadioGroup
        className={classes(styles.options)}
        aria-label={itemText.options}
        value={response.option}
        onChange={(option) => onRespond({ option })}
        isDisabled={isClosed}
      >
        {view.options.map((option, index) => (
          <Radio key={option.id} value={option.id} className={classes(styles.option)}>
            <span className={styles.radio} aria-hidden />
            <OptionText index={index} text={option.text} examHash={examHash} />
          </Radio>
        ))}
      </RadioGroup>
      <div className={styles.under}>
        <Button
          variant="quiet"
          size="small"
          className={styles.clear}
          isDisabled={isClosed || response.option === null}
          onPress={() => onRespond({ option: null })}
        >
          {itemText.clear}
        </Button>
      </div>
    </>
  );
}
