import type { ReactNode } from 'react';
import type { RoomView } from '../../contract/room-views.ts';
import { roomText } from '../messages/room.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { closeQuestion, type Question, useFurniture } from './furniture.ts';
import { BreakGate } from './gates/BreakGate.tsx';
import { ExamGate } from './gates/ExamGate.tsx';
import styles from './gates/gate.module.css';
import { SectionGate } from './gates/SectionGate.tsx';
import { goNext } from './moving.ts';
import { currentSection } from './place.ts';
import { RuleCard } from './RuleCard.tsx';
import { abandon, act, suspend } from './store.ts';

interface Words {
  title: string;
  body: ReactNode;
  safe: string;
  confirm: string;
  tone: 'plain' | 'danger';
  run: () => void;
}

/** Everything that the room asks before it does it. The safe answer always has the focus. */
export function RoomQuestions({ view }: { view: RoomView }) {
  const question = useFurniture((state) => state.question);
  if (question === null) return null;
  const words = wordsFor(question, view);
  return (
    <ConfirmDialog
      isOpen
      title={words.title}
      safeLabel={words.safe}
      confirmLabel={words.confirm}
      tone={words.tone}
      onCancel={closeQuestion}
      onConfirm={() => {
        closeQuestion();
        words.run();
      }}
    >
      {words.body}
    </ConfirmDialog>
  );
}

const { confirm, intro } = roomText;

function wordsFor(question: Question, view: RoomView): Words {
  const section = currentSection(view);
  const { practice } = view.terms;
  const leaveSection = (): void => {
    if (section) void act({ type: 'left', section: section.id });
  };
  switch (question) {
    case 'abandon':
      return {
        title: practice ? intro.leavePracticeTitle : intro.leaveTitle,
        body: <p>{intro.leaveBody}</p>,
        safe: intro.leaveStay,
        confirm: intro.leave,
        tone: 'plain',
        run: () => void abandon(),
      };
    case 'suspend': {
      const { body, untimedBody, noted } = confirm.suspend;
      return {
        ...confirm.suspend,
        body: (
          <>
            <p>{view.clock.limit === null ? untimedBody : body}</p>
            {!practice && <p>{noted}</p>}
          </>
        ),
        tone: 'plain',
        run: () => void suspend(),
      };
    }
    case 'next-unanswered':
      return {
        ...confirm.nextUnanswered,
        body: (
          <div className={styles.gate}>
            <p>{confirm.nextUnanswered.body}</p>
            <RuleCard>{confirm.nextUnanswered.door}</RuleCard>
          </div>
        ),
        tone: 'plain',
        run: () => goNext(view),
      };
    case 'end-series':
      return {
        ...confirm.endSeries,
        body: <SeriesEnd view={view} />,
        tone: 'danger',
        run: leaveSection,
      };
    case 'end-section':
      return {
        ...confirm.endSection,
        title: confirm.endSection.title(section?.title ?? ''),
        body: <SectionGate view={view} />,
        tone: 'danger',
        run: leaveSection,
      };
    case 'break':
      return {
        ...confirm.break,
        body: <BreakGate view={view} />,
        tone: 'plain',
        run: () => void act({ type: 'rested' }),
      };
    case 'end-exam': {
      const { title, confirm: label } = practice ? confirm.endPractice : confirm.endExam;
      return {
        title,
        confirm: label,
        safe: confirm.endExam.safe,
        body: <ExamGate view={view} />,
        tone: 'danger',
        run: () => void act({ type: 'ended', reason: 'candidate' }),
      };
    }
  }
}

function SeriesEnd({ view: { item } }: { view: RoomView }) {
  const { unanswered, partly, door } = confirm.endSeries;
  const completeness = item?.status.completeness;
  return (
    <div className={styles.gate}>
      {completeness === 'none' && <p>{unanswered}</p>}
      {completeness === 'some' && <p>{partly}</p>}
      <RuleCard>{door}</RuleCard>
    </div>
  );
}
