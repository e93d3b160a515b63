import { FilePenLine } from 'lucide-react';
import { useState } from 'react';
import type { CallFailure } from '../../contract/calls.ts';
import { ask } from '../app/ask.ts';
import { failureText } from '../messages/app.ts';
import { portableText as text } from '../messages/portable.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { KeyFingerprint } from './KeyFingerprint.tsx';
import styles from './portable.module.css';

/** The way to hand a finished attempt to an instructor. */
export function SaveAttempt({ attempt }: { attempt: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [isPending, setIsPending] = useState(false);

  const open = (): void => {
    setSaved(null);
    setFailure(null);
    setIsOpen(true);
  };
  const save = async (): Promise<void> => {
    setIsPending(true);
    const written = await ask('attempt/save', { attempt });
    setIsPending(false);
    setFailure(written.ok ? null : written.error);
    setSaved(written.ok ? written.value.file : null);
  };
  return (
    <>
      <div className={styles.save}>
        <Button size="small" icon={<FilePenLine />} onPress={open}>
          {text.save}
        </Button>
      </div>
      <Dialog
        isOpen={isOpen}
        title={text.saveTitle}
        onClose={() => setIsOpen(false)}
        footer={
          <>
            <Button onPress={() => setIsOpen(false)}>{text.done}</Button>
            <Button variant="primary" isIdle={isPending} onPress={() => void save()}>
              {text.saveConfirm}
            </Button>
          </>
        }
      >
        <div className={styles.stack}>
          <p>{text.saveBody}</p>
          <KeyFingerprint note={text.keyNote} />
          {saved !== null && <Banner live="polite">{text.saved(saved)}</Banner>}
          {failure && (
            <Banner kind="problem" live="polite" title={text.failed}>
              {failureText(failure)}
            </Banner>
          )}
        </div>
      </Dialog>
    </>
  );
}
