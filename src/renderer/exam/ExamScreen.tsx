import { useCallback } from 'react';
import type { ExamView } from '../../contract/views.ts';
import { ask } from '../app/ask.ts';
import { FailedPage } from '../app/FailedPage.tsx';
import { goToLibrary } from '../app/goToLibrary.ts';
import { useAnswer } from '../app/useAnswer.ts';
import { Waiting } from '../app/Waiting.tsx';
import { appText } from '../messages/app.ts';
import { examText as text } from '../messages/exam.ts';
import { Card } from '../ui/Card.tsx';
import { classes } from '../ui/classes.ts';
import { Markdown } from '../ui/markdown/Markdown.tsx';
import { Page } from '../ui/Page.tsx';
import { WayBack } from '../ui/WayBack.tsx';
import { Attempts } from './Attempts.tsx';
import { Domains } from './Domains.tsx';
import styles from './ExamScreen.module.css';
import { StartPanel } from './StartPanel.tsx';

/** An exam's own page: what it is, what was scored so far, and the way into the room. */
export function ExamScreen({ exam }: { exam: string }) {
  const [answer, again] = useAnswer(useCallback(() => ask('library/exam', { exam }), [exam]));
  switch (answer.state) {
    case 'waiting':
      return <Waiting />;
    case 'failed':
      return <FailedPage title={text.failed} failure={answer.failure} onRetry={again} />;
    case 'here':
      return <ExamPage view={answer.value} />;
  }
}

function ExamPage({ view }: { view: ExamView }) {
  const { card } = view;
  return (
    <Page
      title={card.title}
      windowTitle={card.code ?? card.title}
      eyebrow={card.code}
      bar={<WayBack label={appText.toLibrary} onPress={goToLibrary} />}
      side={<StartPanel view={view} />}
      narrowSide="above"
    >
      <div className={styles.stack}>
        {view.description && (
          <div className={styles.prose} lang={card.language}>
            <Markdown text={view.description} examHash={card.hash} />
          </div>
        )}
        <Attempts attempts={view.attempts} currentVersion={card.version} />
        <Domains domains={view.domains} />
        <Sections sections={view.sections} />
        <About view={view} />
      </div>
    </Page>
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
