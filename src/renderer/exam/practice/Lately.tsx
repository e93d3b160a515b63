import { practiceText as text } from '../../messages/practice.ts';
import { CheckBoxGroup } from '../../ui/CheckBoxGroup.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import styles from './builder.module.css';
import { mostAttempts } from './choice.ts';
import type { BuilderPart } from './part.ts';

const kinds = ['missed', 'unseen', 'marked'] as const;

/** Only what was missed, not seen or marked in the newest attempts; nothing to look at before the first. */
export function Lately({ view: { attempts }, choice, change }: BuilderPart) {
  return (
    <section className={styles.group}>
      <div className={styles.groupHead}>
        <h3>{text.lately}</h3>
      </div>
      {attempts.length === 0 ? (
        <p className={styles.note}>{text.onlyLater}</p>
      ) : (
        <>
          <CheckBoxGroup
            label={text.only}
            description={text.onlyHint}
            options={kinds.map((kind) => ({ value: kind, ...text.onlyKinds[kind] }))}
            value={choice.only}
            onChange={(only) => change({ only })}
          />
          {choice.only.length > 0 && (
            <NumberField
              label={text.last}
              value={choice.last}
              onChange={(last) => change({ last })}
              min={1}
              max={mostAttempts(attempts.length)}
              suffix={text.lastUnit(choice.last)}
            />
          )}
        </>
      )}
    </section>
  );
}
