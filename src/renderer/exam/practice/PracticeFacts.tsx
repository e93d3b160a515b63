import { useRef } from 'react';
import { practiceText as text } from '../../messages/practice.ts';
import { examText } from '../../messages/exam.ts';
import { failureText } from '../../messages/app.ts';
import { useSettings } from '../../settings/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Fact, Facts } from '../Facts.tsx';
import { givenTime } from '../given-time.ts';
import styles from './builder.module.css';
import { drawnItems } from './choice.ts';
import { emptyReason } from './empty.ts';
import type { BuilderPart } from './part.ts';
import type { Matching } from './useMatching.ts';

/** How many questions match, and what the practice will be like. */
export function PracticeFacts({
  choice,
  change,
  matching,
  minutes,
}: BuilderPart & {
  matching: Matching;
  minutes: number | null;
}) {
  const accommodations = useSettings((state) => state.settings.accommodations);
  const time = givenTime(minutes, accommodations);
  const count = useRef<HTMLParagraphElement>(null);
  return (
    <>
      <div className={styles.match}>
        <p ref={count} role="status" tabIndex={-1} className={styles.matchCount}>
          {matching.failure
            ? text.countFailed
            : matching.matching === null
              ? text.counting
              : text.match(matching.matching)}
        </p>
        {matching.failure ? (
          <p className={styles.note}>{failureText(matching.failure)}</p>
        ) : matching.matching === 0 ? (
          <WayOut
            choice={choice}
            change={(part) => {
              change(part);
              // The button goes; what it changed is the count.
              count.current?.focus();
            }}
          />
        ) : (
          matching.matching !== null && (
            <p className={styles.note}>
              {text.drawn(drawnItems(choice, matching.matching), matching.matching)}
            </p>
          )
        )}
      </div>
      {matching.matching !== 0 && (
        <Facts>
          <Fact label={text.facts.time} note={time.sum}>
            {time.text}
          </Fact>
          <Fact label={text.facts.feedback}>{text.feedbacks[choice.feedback].label}</Fact>
          <Fact label={examText.breaks}>{text.facts.pause}</Fact>
        </Facts>
      )}
    </>
  );
}

/** Why nothing matches, and the button that opens up what closed it. */
function WayOut({ choice, change }: Pick<BuilderPart, 'choice' | 'change'>) {
  const reason = emptyReason(choice);
  return (
    <>
      <p className={styles.note}>{text.empty[reason.why]}</p>
      <Button size="small" onPress={() => change(reason.way)} className={styles.wayOut}>
        {text.back[reason.opens]}
      </Button>
    </>
  );
}
