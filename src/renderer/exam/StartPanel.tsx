import { type ReactNode, useState } from 'react';
import type { CallFailure } from '../../contract/calls.ts';
import type { ExamView } from '../../contract/views.ts';
import { UnfinishedBanner } from '../library/UnfinishedBanner.tsx';
import { useLibrary } from '../library/store.ts';
import { examText as text } from '../messages/exam.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import styles from './ExamScreen.module.css';

export interface StartPanelProps {
  view: ExamView;
  /** The facts that decide whether to start now. */
  facts: ReactNode;
  label: string;
  hint: string;
  /** Whether there is something to start. */
  isReady?: boolean;
  failedTitle: string;
  failureText: (failure: CallFailure) => string;
  /** @returns why the room did not open, or null */
  begin: () => Promise<CallFailure | null>;
}

/** What one gets, and the start; or the unfinished attempt, since the room has one seat. */
export function StartPanel({
  view,
  facts,
  label,
  hint,
  isReady = true,
  failedTitle,
  failureText,
  begin,
}: StartPanelProps) {
  const unfinished = useLibrary((state) => state.view?.unfinished?.exam.id ?? null);
  const [isPending, setIsPending] = useState(false);
  const [failure, setFailure] = useState<CallFailure | null>(null);

  const start = async (): Promise<void> => {
    setIsPending(true);
    setFailure(null);
    setFailure(await begin());
    setIsPending(false);
  };

  return (
    <div className={styles.stack}>
      {unfinished !== null && unfinished !== view.card.id && (
        <p className={styles.startHint}>{text.otherFirst}</p>
      )}
      <UnfinishedBanner />
      <Card>
        <div className={styles.start}>
          {facts}
          {unfinished === null && (
            <>
              <Button
                variant="primary"
                size="large"
                isDisabled={!isReady}
                isIdle={isPending}
                onPress={() => void start()}
              >
                {label}
              </Button>
              <p className={styles.startHint}>{hint}</p>
            </>
          )}
        </div>
      </Card>
      {failure && (
        <Banner kind="problem" live="polite" title={failedTitle}>
          <p>{failureText(failure)}</p>
        </Banner>
      )}
    </div>
  );
}
