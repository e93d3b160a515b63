import { ArrowRight } from 'lucide-react';
import type { RoomView } from '../../../contract/room-views.ts';
import { accommodationWords } from '../../messages/accommodations.ts';
import { introText } from '../../messages/intro.ts';
import { Button } from '../../ui/Button.tsx';
import { SectionTable } from '../SectionTable.tsx';
import { givenMinutes, usualMinutes } from './given-time.ts';
import styles from './intro.module.css';
import { IntroPage, type IntroStep } from './IntroPage.tsx';

const { overview, next } = introText;

/** What lies ahead: sections, counts, time, what was set up, and how points work. */
export function Overview({ onNext, ...step }: IntroStep) {
  const { sections, clock, exam, terms } = step.view;
  const items = sections.reduce((sum, section) => sum + section.items, 0);
  const facts: (readonly [string, string])[] = [
    [overview.facts.questions, String(items)],
    [overview.facts.time, overview.time(givenMinutes(clock))],
    terms.practice
      ? [overview.facts.feedback, overview.feedback[terms.practice.feedback]]
      : [overview.facts.pass, overview.pass(exam.passPercent)],
  ];
  return (
    <IntroPage
      {...step}
      title={overview.title}
      forward={
        <Button variant="primary" size="large" iconAfter={<ArrowRight />} onPress={onNext}>
          {next}
        </Button>
      }
    >
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <SetUp view={step.view} />
      <h2>{overview.sections}</h2>
      <SectionTable sections={sections} shows="items" />
      <h2>{overview.points}</h2>
      {overview.pointsBody.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </IntroPage>
  );
}

/** The accommodations in force, and the time that they give. Nothing when there are none. */
function SetUp({ view: { clock, terms } }: { view: RoomView }) {
  const words = accommodationWords(terms.accommodations);
  if (words.length === 0) return null;
  const given = givenMinutes(clock);
  const usual = usualMinutes(clock, terms.accommodations);
  return (
    <>
      <h2>{overview.accommodations}</h2>
      <ul>
        {words.map((word) => (
          <li key={word}>{word.charAt(0).toUpperCase() + word.slice(1)}</li>
        ))}
      </ul>
      <p className={styles.note}>
        {given !== null && usual !== null && given !== usual && (
          <>{overview.timeGiven(given, usual)}. </>
        )}
        {overview.accommodationsNote}
      </p>
    </>
  );
}
