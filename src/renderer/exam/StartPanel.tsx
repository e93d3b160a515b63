import { type ReactNode, useState } from 'react';
import type { CallFailure } from '../../contract/calls.ts';
import type { ExamView } from '../../contract/views.ts';
import { beginExam } from '../app/enterRoom.ts';
import { UnfinishedBanner } from '../library/UnfinishedBanner.tsx';
import { useLibrary } from '../library/store.ts';
import { failureText } from '../messages/app.ts';
import { examText as text } from '../messages/exam.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import styles from './ExamScreen.module.css';

/** The facts that decide whether to start now, and the start. */
export function StartPanel({ view }: { view: ExamView }) {
  const unfinished = useLibrary((state) => state.view?.unfinished?.exam.id ?? null);
  const hasUnfinished = unfinished !== null;
  const [isPending, setIsPending] = useState(false);
  const [failure, setFailure] = useState<CallFailure | null>(null);

  const begin = async (): Promise<void> => {
    setIsPending(true);
    setFailure(null);
    setFailure(await beginExam(view.card.id));
    setIsPending(false);
  };

  const { card } = view;
  return (
    <div className={styles.stack}>
      <Card>
        <div className={styles.start}>
          <dl className={styles.facts}>
            <Fact label={text.time}>{text.minutes(card.minutes)}</Fact>
            <Fact label={text.items}>{card.formItems}</Fact>
            <Fact label={text.bank}>{card.items}</Fact>
            <Fact label={text.pass}>
              {text.passPercent(view.passPercent)}
              <small>{text.passScaled}</small>
            </Fact>
          </dl>
          {/* The room has one seat: an unfinished attempt comes first. */}
          {!hasUnfinished && (
            <>
              <Button
                variant="primary"
                size="large"
                isDisabled={isPending}
                onPress={() => void begin()}
              >
                {text.start}
              </Button>
              <p className={styles.startHint}>{text.startHint}</p>
            </>
          )}
        </div>
      </Card>
      {failure && (
        <Banner kind="problem" live="polite" title={text.startFailed}>
          <p>{failureText(failure)}</p>
        </Banner>
      )}
      {hasUnfinished && unfinished !== view.card.id && (
        <p className={styles.startHint}>{text.otherFirst}</p>
      )}
      {hasUnfinished && <UnfinishedBanner />}
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
