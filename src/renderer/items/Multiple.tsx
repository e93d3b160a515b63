import { Check } from 'lucide-react';
import { Checkbox, CheckboxGroup } from 'react-aria-components';
import type { MultipleResponse, MultipleView } from '../../core/items/multiple.ts';
import { itemText } from '../messages/items.ts';
import { classes } from '../ui/classes.ts';
import { Announcer } from './Announcer.tsx';
import { ClearResponse } from './ClearResponse.tsx';
import type { ItemProps } from './item-props.ts';
import { OptionList } from './OptionList.tsx';
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
    acts.bringBack(options);
    onRespond({ options });
  };
  const acts = useOptionKeys({
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
        <OptionList
          options={view.options}
          chosen={response.options}
          acts={acts}
          examHash={examHash}
          isClosed={isClosed}
          renderControl={(id, text) => (
            <Checkbox value={id} className={classes(styles.option)}>
              <span className={styles.checkbox} aria-hidden>
                <Check />
              </span>
              {text}
            </Checkbox>
          )}
        />
      </CheckboxGroup>
      <div className={styles.under}>
        {!isClosed && (
          <ClearResponse isIdle={response.options.length === 0} onClear={() => respond([])} />
        )}
        <ChosenCount chosen={response.options.length} choose={choose} refusals={refusals} />
      </div>
      <Announcer announcement={acts.announcement} />
    </>
  );
}

function toggled(options: readonly string[], option: string): string[] {
  return options.includes(option)
    ? options.filter((candidate) => candidate !== option)
    : [...options, option];
}
