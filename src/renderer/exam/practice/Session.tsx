import { practiceText as text } from '../../messages/practice.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import styles from './builder.module.css';
import { minutesFor } from './choice.ts';
import type { BuilderPart } from './part.ts';

/** As the contract has it. */
const mostItems = 500;
const mostMinutes = 1440;

/** How many questions, how long, and when answers show. */
export function Session({
  view: { card },
  choice,
  change,
  drawn,
}: BuilderPart & { drawn: number }) {
  const pace = minutesFor({ ...choice, time: 'proportional' }, drawn, card) ?? 0;
  return (
    <div className={styles.session}>
      <div className={styles.whole}>
        <NumberField
          label={text.number}
          value={choice.number}
          onChange={(number) => change({ number })}
          min={1}
          max={Math.min(mostItems, card.items)}
        />
      </div>
      <div className={styles.time}>
        <RadioList
          label={text.time}
          options={[
            {
              value: 'proportional',
              label: text.times.proportional,
              ...(drawn > 0 && { description: text.proportionalFor(pace, drawn) }),
            },
            { value: 'own', label: text.times.own },
            { value: 'none', label: text.times.none },
          ]}
          value={choice.time}
          onChange={(time) => change({ time })}
        />
        {choice.time === 'own' && (
          <NumberField
            label={text.minutes}
            value={choice.ownMinutes}
            onChange={(ownMinutes) => change({ ownMinutes })}
            min={1}
            max={mostMinutes}
          />
        )}
      </div>
      <RadioList
        label={text.feedback}
        options={[
          { value: 'each', ...text.feedbacks.each },
          { value: 'end', ...text.feedbacks.end },
        ]}
        value={choice.feedback}
        onChange={(feedback) => change({ feedback })}
      />
    </div>
  );
}
