import { introText } from '../../messages/intro.ts';
import { Button } from '../../ui/Button.tsx';
import { toolTopics } from './HowItWorks.tsx';
import { IntroPage, type IntroStep } from './IntroPage.tsx';
import { Topics } from './Topics.tsx';
import { givenMinutes } from './given-time.ts';
import styles from './intro.module.css';

const { practice } = introText;

/** The short form for who practises, and the start. */
export function HowPractice({
  onNext: _onNext,
  onStart,
  ...step
}: IntroStep & { onStart: () => Promise<void> }) {
  const { clock, terms } = step.view;
  const minutes = givenMinutes(clock);
  return (
    <IntroPage
      {...step}
      title={practice.title}
      note={practice.startNote}
      forward={
        <Button variant="primary" size="large" onPress={() => void onStart()}>
          {practice.start}
        </Button>
      }
    >
      <Topics
        topics={[
          [practice.feedbackTitle, practice.feedback[terms.practice?.feedback ?? 'end']],
          [practice.timeTitle, minutes === null ? practice.untimed : practice.timed(minutes)],
          [practice.pauseTitle, practice.pause],
          ...toolTopics(step.view),
        ]}
      />
      <p className={styles.agree}>{practice.agree}</p>
    </IntroPage>
  );
}
