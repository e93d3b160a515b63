import type { Recovery, StoreContents } from '../../contract/trouble-views.ts';
import { appText } from '../messages/app.ts';
import { counted, dateTimeText } from '../messages/format.ts';
import styles from './PlainScreen.module.css';

const text = appText.trouble;

/** What a backup would bring back, beside what can still be read: the difference is what would be missing. */
export function RecoveryFacts({ recovery, isGone }: { recovery: Recovery; isGone: boolean }) {
  const { backup, readable } = recovery;
  return (
    <dl className={styles.folder}>
      <dt>{text.backup}</dt>
      <dd>
        {backup
          ? `${text.made(dateTimeText(backup.at))}: ${contentsText(backup.contents)}`
          : text.noBackup}
      </dd>
      {!isGone && (
        <>
          <dt>{text.readable}</dt>
          <dd>{readable ? contentsText(readable) : text.unreadableNow}</dd>
        </>
      )}
      {backup && (
        <>
          <dt>{text.missingAfter}</dt>
          <dd>{missingText(backup, readable)}</dd>
        </>
      )}
    </dl>
  );
}

/** In counts where both can be read, else from when on. */
function missingText(
  { at, contents }: NonNullable<Recovery['backup']>,
  readable: StoreContents | null,
): string {
  if (!readable) return text.allAfter(dateTimeText(at));
  const attempts = Math.max(0, readable.attempts - contents.attempts);
  const steps = Math.max(0, readable.steps - contents.steps);
  if (attempts + steps === 0) return text.noneMissing;
  return `${counted(attempts, 'attempt', 'attempts')}, ${counted(steps, 'recorded step', 'recorded steps')}`;
}

function contentsText({ exams, attempts, steps, lastAt }: StoreContents): string {
  return [
    counted(exams, 'exam', 'exams'),
    counted(attempts, 'attempt', 'attempts'),
    counted(steps, 'recorded step', 'recorded steps'),
    ...(lastAt === null ? [] : [text.lastAct(dateTimeText(lastAt))]),
  ].join(', ');
}
