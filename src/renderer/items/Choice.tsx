import { Radio, RadioGroup } from 'react-aria-components';
import type { ChoiceResponse, ChoiceView } from '../../core/items/choice.ts';
import { itemText } from '../messages/items.ts';
import { classes } from '../ui/classes.ts';
import { Announcer } from './Announcer.tsx';
import { ClearResponse } from './ClearResponse.tsx';
import type { ItemProps } from './item-props.ts';
import { OptionList } from './OptionList.tsx';
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
    acts.bringBack([option]);
    onRespond({ option });
  };
  const acts = useOptionKeys({
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
        <OptionList
          options={view.options}
          chosen={chosen}
          acts={acts}
          examHash={examHash}
          isClosed={isClosed}
          renderControl={(id, text) => (
            <Radio value={id} className={classes(styles.option)}>
              <span className={styles.radio} aria-hidden />
              {text}
            </Radio>
          )}
        />
      </RadioGroup>
      <div className={styles.under}>
        {!isClosed && (
          <ClearResponse
            isIdle={response.option === null}
            onClear={() => onRespond({ option: null })}
          />
        )}
      </div>
      <Announcer announcement={acts.announcement} />
    </>
  );
}
