import { ArrowRight } from 'lucide-react';
import { roomText } from '../../messages/room.ts';
import { Button } from '../../ui/Button.tsx';
import { SectionTable } from '../SectionTable.tsx';
import styles from './intro.module.css';
import { IntroPage, type IntroStep } from './IntroPage.tsx';

/** What lies ahead: sections, counts, time, and how points work. */
export function Overview({ onNext, ...step }: IntroStep) {
  const { intro } = roomText;
  const { overview } = intro;
  const { sections, clock, exam } = step.view;
  const items = sections.reduce((sum, section) => sum + section.items, 0);
  const minutes = clock.limit === null ? null : Math.round(clock.limit / 60_000);
  return (
    <IntroPage
      {...step}
      title={overview.title}
      forward={
        <Button variant="primary" size="large" iconAfter={<ArrowRight />} onPress={onNext}>
          {intro.next}
        </Button>
      }
    >
      <dl className={styles.facts}>
        <div>
          <dt>{overview.facts.questions}</dt>
          <dd>{items}</dd>
        </div>
        <div>
          <dt>{overview.facts.time}</dt>
          <dd>{overview.time(minutes)}</dd>
        </div>
        <div>
          <dt>{overview.facts.pass}</dt>
          <dd>{overview.pass(exam.passPercent)}</dd>
        </div>
      </dl>
      <h2>{overview.sections}</h2>
      <SectionTable sections={sections} shows="items" />
      <h2>{overview.points}</h2>
      {overview.pointsBody.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </IntroPage>
  );
}
