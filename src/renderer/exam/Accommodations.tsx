import type { Accommodations as Chosen } from '../../core/attempt/terms.ts';
import { noAccommodations } from '../../core/attempt/terms.ts';
import { mostExtraMinutes } from '../../contract/limits.ts';
import {
  accommodationLine,
  accommodationText as text,
  switchNames,
} from '../messages/accommodations.ts';
import { changeSettings, useSettings } from '../settings/store.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckBoxGroup } from '../ui/CheckBoxGroup.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { RadioList } from '../ui/RadioList.tsx';
import styles from './Accommodations.module.css';
import { givenTime } from './given-time.ts';

/** Names the fold, for what leads there. */
export const accommodationsId = 'accommodations';

const times = ['1', '1.25', '1.5', '2', 'none'] as const satisfies readonly `${Chosen['time']}`[];

const timeOf: Record<(typeof times)[number], Chosen['time']> = {
  '1': 1,
  '1.25': 1.25,
  '1.5': 1.5,
  '2': 2,
  none: 'none',
};

export interface AccommodationsProps {
  /** What the exam, or the practice, gives everyone, to show what each choice comes to. */
  minutes: number | null;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** Help that a candidate turns on for themselves, kept with the profile at once. */
export function Accommodations({ minutes, isOpen, onOpenChange }: AccommodationsProps) {
  const chosen = useSettings((state) => state.settings.accommodations);
  const isUnsaved = useSettings((state) => state.unsaved.includes('accommodations'));
  const change = (part: Partial<Chosen>): void => {
    void changeSettings({ accommodations: { ...chosen, ...part } });
  };
  return (
    <div id={accommodationsId}>
      <Disclosure
        title={text.heading}
        level={2}
        aside={accommodationLine(chosen)}
        isOpen={isOpen}
        onOpenChange={onOpenChange}
      >
        <div className={styles.content}>
          <p className={styles.intro}>{text.intro}</p>
          {isUnsaved && (
            <Banner kind="problem" live="polite">
              {text.unsaved}
            </Banner>
          )}
          <div className={styles.columns}>
            <div className={styles.column}>
              <RadioList
                label={text.time}
                options={times.map((value) => ({
                  value,
                  label: text.timeLabel(timeOf[value]),
                  ...(value !== 'none' && minutes === null
                    ? {}
                    : {
                        description:
                          value === 'none'
                            ? text.noLimitDescription
                            : givenTime(minutes, {
                                ...noAccommodations,
                                time: timeOf[value],
                              }).text,
                      }),
                }))}
                value={`${chosen.time}`}
                onChange={(value) => change({ time: timeOf[value] })}
              />
              <NumberField
                label={text.extra}
                description={chosen.time === 'none' ? text.extraOff : text.extraHint}
                value={chosen.extraMinutes}
                onChange={(extraMinutes) => change({ extraMinutes })}
                min={0}
                max={mostExtraMinutes}
                step={5}
                isDisabled={chosen.time === 'none'}
              />
            </div>
            <CheckBoxGroup
              label={text.switches}
              options={switchNames.map((name) => ({
                value: name,
                label: text.switchLabel(name),
                description: text.switchDescription(name),
              }))}
              value={switchNames.filter((name) => chosen[name])}
              onChange={(on) =>
                change(Object.fromEntries(switchNames.map((name) => [name, on.includes(name)])))
              }
            />
          </div>
          {/* Always there: a button that went away when pressed would take the focus with it. */}
          <Button className={styles.reset} size="small" onPress={() => change(noAccommodations)}>
            {text.reset}
          </Button>
        </div>
      </Disclosure>
    </div>
  );
}
