import { CircleCheck, CircleMinus, Printer } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import type { ReportView } from '../../contract/views.ts';
import { ask } from '../app/ask.ts';
import { FailedPage } from '../app/FailedPage.tsx';
import { goTo } from '../app/screen.ts';
import { useAnswer } from '../app/useAnswer.ts';
import { Waiting } from '../app/Waiting.tsx';
import { loadLibrary } from '../library/store.ts';
import { examName } from '../messages/library.ts';
import { portableText } from '../messages/portable.ts';
import { reportText as text } from '../messages/report.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Page } from '../ui/Page.tsx';
import { WayBack } from '../ui/WayBack.tsx';
import { AttemptFacts } from './AttemptFacts.tsx';
import { ConfidenceResults } from './ConfidenceResults.tsx';
import { DomainResults } from './DomainResults.tsx';
import { LeftOpen } from './LeftOpen.tsx';
import styles from './ReportScreen.module.css';
import { Score } from './Score.tsx';

/** What came of an attempt. */
export function ReportScreen({ attempt }: { attempt: string }) {
  const [answer, again] = useAnswer(useCallback(() => ask('report/get', { attempt }), [attempt]));
  useEffect(() => {
    // An attempt may just have ended: the library's scores and its resume banner are out of date.
    void loadLibrary();
  }, []);
  switch (answer.state) {
    case 'waiting':
      return <Waiting />;
    case 'failed':
      return <FailedPage title={text.failed} failure={answer.failure} onRetry={again} />;
    case 'here':
      return <ReportPage view={answer.value} />;
  }
}

function ReportPage({ view }: { view: ReportView }) {
  const { attempt, exam, report } = view;
  const isPractice = view.terms.practice !== null;
  const name = exam.code ?? exam.title;
  return (
    <Page
      title={
        isPractice
          ? text.practised(report.points, report.maximum)
          : report.passed
            ? text.passed
            : text.notPassed
      }
      titleIcon={
        isPractice ? undefined : report.passed ? (
          <CircleCheck className={styles.passed} aria-hidden />
        ) : (
          <CircleMinus className={styles.notPassed} aria-hidden />
        )
      }
      windowTitle={text.windowTitle(name)}
      eyebrow={text.eyebrow(examName(exam), view.finishedAt)}
      bar={
        <WayBack
          label={name}
          onPress={() => goTo({ at: 'exam', exam: exam.id, way: isPractice ? 'practice' : 'exam' })}
        />
      }
      barActions={
        <>
          <Button variant="quiet" icon={<Printer />} onPress={() => window.print()}>
            {text.print}
          </Button>
          <Button variant="primary" onPress={() => goTo({ at: 'review', attempt })}>
            {text.review}
          </Button>
        </>
      }
      side={
        <div className={styles.stack}>
          <LeftOpen
            attempt={attempt}
            unanswered={report.unanswered.length}
            marked={report.marked.length}
            flagged={report.flagged.length}
          />
          <AttemptFacts view={view} />
        </div>
      }
    >
      <div className={styles.stack}>
        {view.kept && (
          <Banner kind="warning" title={portableText.keptTitle}>
            {portableText.kept(view.kept.points, view.kept.maximum)}
          </Banner>
        )}
        {isPractice ? (
          <p className={styles.intro}>{text.practiceNote}</p>
        ) : (
          <Score report={report} />
        )}
        <DomainResults attempt={attempt} domains={report.domains} />
        <ConfidenceResults attempt={attempt} confidence={report.confidence} />
      </div>
    </Page>
  );
}
