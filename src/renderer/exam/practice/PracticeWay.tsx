import type { CallFailure } from '../../../contract/calls.ts';
import type { ExamView } from '../../../contract/views.ts';
import { beginPractice } from '../../app/enterRoom.ts';
import { failureText } from '../../messages/app.ts';
import { practiceText as text } from '../../messages/practice.ts';
import { useProfiles } from '../../profiles/store.ts';
import { Card } from '../../ui/Card.tsx';
import { Columns } from '../../ui/Page.tsx';
import { Accommodations } from '../Accommodations.tsx';
import { Attempts } from '../Attempts.tsx';
import styles from '../ExamScreen.module.css';
import { InForce } from '../InForce.tsx';
import { StartPanel } from '../StartPanel.tsx';
import { useFold } from '../useFold.ts';
import { drawnItems, fitted, isOpen, minutesFor, selectionOf } from './choice.ts';
import { Lately } from './Lately.tsx';
import { PracticeFacts } from './PracticeFacts.tsx';
import { Session } from './Session.tsx';
import { Skills } from './Skills.tsx';
import { usePracticeChoice } from './store.ts';
import { Types } from './Types.tsx';
import { useMatching } from './useMatching.ts';

/** Practice: which questions, how many, how long, and when answers show. */
export function PracticeWay({ view }: { view: ExamView }) {
  const { card, domains } = view;
  const profile = useProfiles((state) => state.current);
  const [remembered, change] = usePracticeChoice(profile, card.id);
  const choice = fitted(remembered, view);
  const selection = isOpen(choice) ? selectionOf(choice, domains) : null;
  const matching = useMatching(card.id, selection);
  // Until main has counted, what was asked for stands in, so that the time does not jump.
  const drawn = drawnItems(choice, matching.matching ?? choice.number);
  const minutes = minutesFor(choice, drawn, card);
  const fold = useFold();

  const begin = async (): Promise<CallFailure | null> =>
    selection === null
      ? null
      : beginPractice(card.id, { selection, minutes, feedback: choice.feedback });

  const part = { view, choice, change };
  return (
    <div className={styles.stack}>
      <Columns
        side={
          <StartPanel
            view={view}
            facts={
              <>
                <PracticeFacts {...part} matching={matching} minutes={minutes} />
                <InForce onChange={fold.show} />
              </>
            }
            label={text.start}
            hint={text.hint}
            isReady={matching.matching !== 0}
            failedTitle={text.startFailed}
            failureText={(failure) =>
              failure.code === 'no-form' ? text.noForm : failureText(failure)
            }
            begin={begin}
          />
        }
      >
        <div className={styles.stack}>
          <Card title={text.questions}>
            <div className={styles.stack}>
              <Skills {...part} />
              <Types {...part} />
              <Lately {...part} />
            </div>
          </Card>
          <Card title={text.session}>
            <Session {...part} drawn={drawn} />
          </Card>
          <Accommodations minutes={minutes} {...fold.props} />
        </div>
      </Columns>
      <Attempts
        kind="practice"
        attempts={view.attempts.filter(({ isPractice }) => isPractice)}
        currentVersion={card.version}
      />
    </div>
  );
}
