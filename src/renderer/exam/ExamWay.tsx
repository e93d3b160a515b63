import type { ExamView } from '../../contract/views.ts';
import { beginExam } from '../app/enterRoom.ts';
import { failureText } from '../messages/app.ts';
import { examText as text } from '../messages/exam.ts';
import { useSettings } from '../settings/store.ts';
import { Card } from '../ui/Card.tsx';
import { classes } from '../ui/classes.ts';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import { Columns } from '../ui/Page.tsx';
import { Accommodations } from './Accommodations.tsx';
import { Attempts } from './Attempts.tsx';
import { Domains } from './Domains.tsx';
import styles from './ExamScreen.module.css';
import { Fact, Facts } from './Facts.tsx';
import { givenTime } from './given-time.ts';
import { InForce } from './InForce.tsx';
import { StartPanel } from './StartPanel.tsx';
import { useFold } from './useFold.ts';

/** The whole exam: what it is, under what terms it will be sat, what was scored so far. */
export function ExamWay({ view }: { view: ExamView }) {
  const { card } = view;
  const fold = useFold();
  return (
    <Columns
      narrowSide="above"
      side={
        <StartPanel
          view={view}
          facts={
            <>
              <ExamFacts view={view} />
              <InForce onChange={fold.show} />
            </>
          }
          label={text.start}
          hint={text.startHint}
          failedTitle={text.startFailed}
          failureText={failureText}
          begin={() => beginExam(card.id)}
        />
      }
    >
      <div className={styles.stack}>
        {view.description && (
          <div className={styles.prose} lang={card.language}>
            <Markdown text={view.description} examHash={card.hash} />
          </div>
        )}
        <Accommodations minutes={card.minutes} {...fold.props} />
        <Attempts
          kind="exam"
          attempts={view.attempts.filter(({ isPractice }) => !isPractice)}
          currentVersion={card.version}
        />
        <Domains domains={view.domains} />
        <Sections sections={view.sections} />
        <About view={view} />
      </div>
    </Columns>
  );
}

function ExamFacts({ view }: { view: ExamView }) {
  const accommodations = useSettings((state) => state.settings.accommodations);
  const { card, referencePages } = view;
  const time = givenTime(card.minutes, accommodations);
  return (
    <Facts>
      <Fact label={text.time} note={time.sum}>
        {time.text}
      </Fact>
      <Fact label={text.items} note={text.bank(card.items)}>
        {card.formItems}
      </Fact>
      <Fact label={text.pass} note={text.passScaled}>
        {text.passPercent(view.passPercent)}
      </Fact>
      <Fact label={text.openBook}>
        {referencePages > 0 ? text.pages(referencePages) : text.openBookNo}
      </Fact>
      <Fact label={text.breaks}>{text.breaksRule(accommodations.stopClockBreaks)}</Fact>
    </Facts>
  );
}

function Sections({ sections }: { sections: ExamView['sections'] }) {
  return (
    <Card title={text.sections}>
      <ol className={styles.sections} role="list">
        {sections.map((section, index) => (
          <li key={index} className={styles.section}>
            <div>
              <p className={styles.sectionName}>
                {text.sectionName(section.kind, section.title, section.count)}
              </p>
              <p className={styles.sectionRule}>{text.sectionRule(section.kind)}</p>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function About({ view }: { view: ExamView }) {
  const { card, notice, outline, licence } = view;
  const facts: [string, string | null][] = [
    [text.edition, card.edition],
    [text.version, String(card.version)],
    [text.outline, outline],
    [text.licence, licence],
  ];
  return (
    <Card title={text.about}>
      <div className={styles.stack}>
        {notice && (
          <div className={styles.notice}>
            <Markdown text={notice} examHash={card.hash} />
          </div>
        )}
        <dl className={classes(styles.facts, styles.about)}>
          {facts.map(([label, value]) =>
            value === null ? null : (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
          )}
        </dl>
      </div>
    </Card>
  );
}
