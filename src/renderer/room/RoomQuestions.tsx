import type { ReactNode } from 'react';
import type { RoomView } from '../../contract/views.ts';
import { roomText } from '../messages/room.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { currentSection, goNext } from './commands.ts';
import { closeQuestion, type Question, useFurniture } from './furniture.ts';
import { countOf } from './statuses.ts';
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

function wordsFor(question: Question, view: RoomView): Words {
  const { confirm, intro } = roomText;
  const section = currentSection(view);
  const leaveSection = (): void => {
    if (section) void act({ type: 'left', section: section.id });
  };
  switch (question) {
    case 'abandon':
      return {
        title: intro.leaveTitle,
        body: <p>{intro.leaveBody}</p>,
        safe: intro.leaveStay,
        confirm: intro.leave,
        tone: 'plain',
        run: () => void abandon(),
      };
    case 'suspend':
      return {
        ...confirm.suspend,
        body: (
          <>
            <p>{confirm.suspend.body}</p>
            <p>{confirm.suspend.noted}</p>
          </>
        ),
        tone: 'plain',
        run: () => void suspend(),
      };
    case 'next-unanswered':
      return {
        ...confirm.nextUnanswered,
        body: <p>{confirm.nextUnanswered.body}</p>,
        tone: 'plain',
        run: () => goNext(view),
      };
    case 'end-series':
      return {
        ...confirm.endSeries,
        body: (
          <>
            {view.item?.status.completeness === 'none' && <p>{confirm.endSeries.unanswered}</p>}
            <p>{confirm.endSeries.body}</p>
          </>
        ),
        tone: 'danger',
        run: leaveSection,
      };
    case 'end-section':
      return {
        ...confirm.endSection,
        title: confirm.endSection.title(section?.title ?? ''),
        body: (
          <>
            <LeftBehind view={view} />
            <p>
              {section?.kind === 'case' ? confirm.endSection.caseBody : confirm.endSection.body}
            </p>
          </>
        ),
        tone: 'danger',
        run: leaveSection,
      };
    case 'end-exam':
      return {
        ...confirm.endExam,
        body: <p>{confirm.endExam.body}</p>,
        tone: 'danger',
        run: () => void act({ type: 'ended', reason: 'candidate' }),
      };
  }
}

/** What a candidate would leave behind by ending the section. */
function LeftBehind({ view }: { view: RoomView }) {
  const { endSection } = roomText.confirm;
  const lines = (
    [
      [countOf(view.items, 'unanswered'), endSection.unanswered],
      [countOf(view.items, 'partly'), endSection.partly],
      [countOf(view.items, 'marked'), endSection.marked],
    ] as const
  ).filter(([count]) => count > 0);
  if (lines.length === 0) return <p>{endSection.complete}</p>;
  return (
    <p>
      {lines.map(([count, words], index) => (
        <span key={index}>
          {index > 0 && <br />}
          <strong>{words(count)}</strong>
        </span>
      ))}
    </p>
  );
}
