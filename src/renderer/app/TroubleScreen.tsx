import { useState } from 'react';
import type { CallResult } from '../../contract/calls.ts';
import type { TroubleView } from '../../contract/trouble-views.ts';
import { appText } from '../messages/app.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { ask } from './ask.ts';
import { usePainted } from './painted.ts';
import styles from './PlainScreen.module.css';
import { PlainScreen } from './PlainScreen.tsx';
import { RecoveryFacts } from './RecoveryFacts.tsx';
import { goTo } from './screen.ts';
import { start } from './start.ts';

type Way = 'restore' | 'keep' | 'empty';
const text = appText.trouble;

/** The store cannot be used. Nothing has been changed; the page says so, and what can be done. */
export function TroubleScreen({ trouble }: { trouble: TroubleView }) {
  usePainted();
  const { code, recovery } = trouble;
  const [asked, setAsked] = useState<Way | null>(null);
  const [said, setSaid] = useState('');
  const backup = recovery?.backup?.name;

  const recover = async (call: Promise<CallResult<'recovery/retry'>>): Promise<void> => {
    setAsked(null);
    setSaid('');
    const done = await call;
    if (done.ok && done.value.trouble === null) return start();
    setSaid(done.ok ? text.still : text.failed);
    if (done.ok && done.value.trouble) goTo({ at: 'trouble', trouble: done.value.trouble });
  };
  const go = (way: Way): void => {
    if (way === 'keep') void recover(ask('recovery/keep'));
    if (way === 'empty') void recover(ask('recovery/empty'));
    if (way === 'restore' && backup) void recover(ask('recovery/restore', { backup }));
  };

  return (
    <PlainScreen
      heading={text[code].heading}
      details={{ label: text.details, text: trouble.detail }}
      actions={
        <>
          {backup && (
            <Button variant="primary" onPress={() => setAsked('restore')}>
              {text.restore}
            </Button>
          )}
          {recovery?.isSound && <Button onPress={() => setAsked('keep')}>{text.keep}</Button>}
          {code !== 'newer' && (
            <Button
              variant={backup ? 'secondary' : 'primary'}
              onPress={() => void recover(ask('recovery/retry'))}
            >
              {appText.retry}
            </Button>
          )}
          {recovery && <Button onPress={() => setAsked('empty')}>{text.empty}</Button>}
          {recovery && (
            <Button onPress={() => void ask('recovery/folder')}>{text.showFolder}</Button>
          )}
          <CopyButton label={text.copyFolder} text={trouble.folder} />
        </>
      }
    >
      <p>{text[code].body}</p>
      {recovery && <RecoveryFacts recovery={recovery} isGone={code === 'missing'} />}
      <dl className={styles.folder}>
        <dt>{text.folder}</dt>
        <dd className={styles.path}>{trouble.folder}</dd>
      </dl>
      <p role="status">{said}</p>
      {asked && (
        <ConfirmDialog
          isOpen
          title={text.questions[asked].title}
          safeLabel={text.cancel}
          confirmLabel={text[asked]}
          onCancel={() => setAsked(null)}
          onConfirm={() => go(asked)}
        >
          <p>{text.questions[asked].body}</p>
        </ConfirmDialog>
      )}
    </PlainScreen>
  );
}
