import { type SubmitEvent, useId, useRef, useState } from 'react';
import type { CallFailure } from '../../contract/calls.ts';
import { lockedText as text, unlockFailureText } from '../messages/locked.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';

export interface PassphraseDialogProps {
  /** What is locked, and what the passphrase is for. */
  body: string;
  /** @returns why it does not open, or null; the caller then closes the dialog */
  onTry: (passphrase: string) => Promise<CallFailure | null>;
  onClose: () => void;
}

/** Asks for the passphrase of a locked exam, as often as it takes. */
export function PassphraseDialog({ body, onTry, onClose }: PassphraseDialogProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setIsPending] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);

  const tryIt = async (): Promise<void> => {
    if (isPending) return;
    let why: string | null = text.empty;
    if (typed !== '') {
      setIsPending(true);
      const failure = await onTry(typed);
      setIsPending(false);
      why = failure && unlockFailureText(failure);
    }
    if (why === null) return;
    setProblem(why);
    field.current?.focus();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void tryIt();
  };
  return (
    <Dialog
      isOpen
      title={text.title}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button variant="primary" type="submit" form={id} isIdle={isPending}>
            {text.open}
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate>
        <TextField
          label={text.passphrase}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setProblem(null);
          }}
          description={body}
          problem={problem}
          isSecret
          autoFocus
          inputRef={field}
        />
      </form>
    </Dialog>
  );
}
