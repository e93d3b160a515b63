import type { SectionKind } from '../../../core/exam/exam.ts';
import { roomText } from '../../messages/room.ts';
import { Button } from '../../ui/Button.tsx';
import { Rules } from '../Rules.tsx';
import styles from './intro.module.css';
import { IntroPage, type IntroStep } from './IntroPage.tsx';

const kinds: SectionKind[] = ['standard', 'case', 'series'];

/** The rules of the room, those of each kind of section that this exam has, and the start. */
export function HowItWorks({
  onNext: _onNext,
  onStart,
  ...step
}: IntroStep & { onStart: () => void }) {
  const { how } = roomText.intro;
  const { sections, clock } = step.view;
  const topics = [
    [how.clock, clock.limit === null ? how.noLimitBody : how.clockBody],
    [how.marks, how.marksBody],
    [how.cutOff, how.cutOffBody],
    [how.keys, how.keysBody],
  ] as const;
  return (
    <IntroPage
      {...step}
      title={how.title}
      note={how.startNote}
      forward={
        <Button variant="primary" size="large" onPress={onStart}>
          {how.start}
        </Button>
      }
    >
      {topics.map(([title, body]) => (
        <section key={title} className={styles.topic}>
          <h2>{title}</h2>
          <p>{body}</p>
        </section>
      ))}
      {kinds
        .filter((kind) => sections.some((section) => section.kind === kind))
        .map((kind) => (
          <Rules key={kind} kind={kind} title={roomText.kinds[kind].heading} />
        ))}
    </IntroPage>
  );
}
