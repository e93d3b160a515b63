import { useState } from 'react';
import type { CallFailure } from '../../contract/calls.ts';
import { endAttempt, resumeAttempt } from '../app/enterRoom.ts';
import { failureText } from '../messages/app.ts';
import { spanText } from '../messages/format.ts';
import { examName, libraryText } from '../messages/library.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { loadLibrary, useLibrary } from './store.ts';

const text = libraryText.unfinished;

/** The attempt that was begun and not ended: the room has one seat, so there is at most one. */
export function UnfinishedBanner() {
  const unfinished = useLibrary((state) => state.view?.unfinished ?? null);
  const [isAsking, setIsAsking] = useState(false);
  const [isPending, setIsPending] = useState(false);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  if (!unfinished) return null;

  const run = async (act: (attempt: string) => Promise<CallFailure | null>): Promise<void> => {
    setIsPending(true);
    setFailure(null);
    const failed = await act(unfinished.attempt);
    setIsPending(false);
    setIsAsking(false);
    setFailure(failed);
    // It may have ended in the meantime, so the list is asked for again.
    if (failed) await loadLibrary();
  };

  const left =
    unfinished.remaining === null ? text.noLimit : text.left(spanText(unfinished.remaining));
  return (
    <>
      <Banner
        title={text.title(
          unfinished.isPractice
            ? (unfinished.exam.code ?? unfinished.exam.title)
            : examName(unfinished.exam),
          unfinished.isPractice,
        )}
        actions={
          <>
            <Button variant="primary" isIdle={isPending} onPress={() => void run(resumeAttempt)}>
              {text.resume}
            </Button>
            <Button isIdle={isPending} onPress={() => setIsAsking(true)}>
              {text.end}
            </Button>
          </>
        }
      >
        <p>
          {unfinished.isLocked
            ? text.lockedFacts(left, unfinished.lastAt)
            : text.facts(unfinished.answered, unfinished.items, left, unfinished.lastAt)}
        </p>
      </Banner>
      {failure && (
        <Banner kind="problem" live="polite">
          <p>{failureText(failure)}</p>
        </Banner>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={text.confirm.title(unfinished.isPractice)}
        tone="danger"
        safeLabel={text.confirm.safe}
        confirmLabel={text.confirm.confirm(unfinished.isPractice)}
        isPending={isPending}
        onCancel={() => setIsAsking(false)}
        onConfirm={() => {
          // The question about the passphrase comes next, and two at once would be one too many.
          if (unfinished.isLocked) setIsAsking(false);
          void run(endAttempt);
        }}
      >
        <p>
          {unfinished.isLocked
            ? text.confirm.lockedBody
            : text.confirm.body(unfinished.items - unfinished.answered)}
        </p>
      </ConfirmDialog>
    </>
  );
}
