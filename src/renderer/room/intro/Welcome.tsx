import { ArrowRight } from 'lucide-react';
import { roomText } from '../../messages/room.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './intro.module.css';
import { IntroPage, type IntroStep } from './IntroPage.tsx';

export function Welcome({ onNext, ...step }: IntroStep) {
  const { intro, exam } = roomText;
  const { welcome } = intro;
  return (
    <IntroPage
      {...step}
      title={welcome.title(exam(step.view.exam.code, step.view.exam.title))}
      forward={
        <Button variant="primary" size="large" iconAfter={<ArrowRight />} onPress={onNext}>
          {intro.next}
        </Button>
      }
    >
      <p className={styles.lead}>{welcome.body(step.view.clock.limit !== null)}</p>
      <p className={styles.lead}>{welcome.untimed}</p>
      <h2>{welcome.check}</h2>
      <ul>
        {welcome.checks.map((check) => (
          <li key={check}>{check}</li>
        ))}
      </ul>
    </IntroPage>
  );
}
