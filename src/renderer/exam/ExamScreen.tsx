import { useCallback, useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { ExamView } from '../../contract/views.ts';
import { ask } from '../app/ask.ts';
import { FailedPage } from '../app/FailedPage.tsx';
import { goToLibrary } from '../app/goToLibrary.ts';
import { useAnswer } from '../app/useAnswer.ts';
import { Waiting } from '../app/Waiting.tsx';
import { Arrivals } from '../library/Arrivals.tsx';
import { Standing } from '../library/Standing.tsx';
import { useLibrary } from '../library/store.ts';
import { appText } from '../messages/app.ts';
import { examText as text } from '../messages/exam.ts';
import { ProfileMenu } from '../profiles/ProfileMenu.tsx';
import { classes } from '../ui/classes.ts';
import { Page } from '../ui/Page.tsx';
import { WayBack } from '../ui/WayBack.tsx';
import { ExamWay } from './ExamWay.tsx';
import { PracticeWay } from './practice/PracticeWay.tsx';
import styles from './ways.module.css';

/** Into the room. */
type Way = 'exam' | 'practice';

/** An exam's own page: the whole exam or practice with its questions. */
export function ExamScreen({ exam, startsWith }: { exam: string; startsWith: Way }) {
  const [answer, again] = useAnswer(useCallback(() => ask('library/exam', { exam }), [exam]));
  // The library changes when a package came in, an attempt ended, or somebody else sits here.
  useEffect(
    () =>
      useLibrary.subscribe(({ view }, before) => {
        if (view !== before.view) again();
      }),
    [again],
  );
  switch (answer.state) {
    case 'waiting':
      return <Waiting />;
    case 'failed':
      return <FailedPage title={text.failed} failure={answer.failure} onRetry={again} />;
    case 'here':
      return <ExamPage view={answer.value} startsWith={startsWith} />;
  }
}

function ExamPage({ view, startsWith }: { view: ExamView; startsWith: Way }) {
  const { card } = view;
  const [way, setWay] = useState(startsWith);
  return (
    <Page
      title={card.title}
      windowTitle={card.code ?? card.title}
      eyebrow={card.code}
      bar={<WayBack label={appText.toLibrary} onPress={goToLibrary} />}
      barActions={<ProfileMenu />}
    >
      <Standing />
      <Tabs
        className={classes(styles.tabs)}
        selectedKey={way}
        onSelectionChange={(key) => setWay(key === 'practice' ? 'practice' : 'exam')}
      >
        <TabList className={classes(styles.ways)} aria-label={text.ways}>
          <WayTab
            id="exam"
            label={text.way.exam.label}
            description={text.way.exam.description(card.formItems, text.minutes(card.minutes))}
          />
          <WayTab
            id="practice"
            label={text.way.practice.label}
            description={text.way.practice.description}
          />
        </TabList>
        <TabPanel id="exam">
          <ExamWay view={view} />
        </TabPanel>
        <TabPanel id="practice">
          <PracticeWay view={view} />
        </TabPanel>
      </Tabs>
      <Arrivals />
    </Page>
  );
}

function WayTab({ id, label, description }: { id: Way; label: string; description: string }) {
  // Both are its name: all that can be read on it can be said to it (WCAG 2.5.3).
  return (
    <Tab id={id} className={classes(styles.way)}>
      <span className={styles.wayName}>{label}</span>
      <span className={styles.wayText}>{description}</span>
    </Tab>
  );
}
