import { parseArgs } from 'node:util';
import { basename } from 'node:path';
import type { Exam } from '../core/exam/exam.ts';
import { contentHash } from '../main/library/content-hash.ts';
import {
  type AttemptCheck,
  checkAttemptFile,
  largestAttemptFile,
  ownFingerprint,
} from '../main/portable/attempt-file.ts';
import { readBounded } from '../main/portable/files.ts';
import { openLibrary } from './library.ts';

/**
 * `attempt check FILE`: whether a signed attempt was edited, and whether its log gives its score.
 *
 * @returns 0 when the signature is good, the key is the one that was named (if any) and the log gives
 *   the score
 */
export async function attempt(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      exam: { type: 'string' },
      key: { type: 'string' },
      json: { type: 'boolean', default: false },
      'data-dir': { type: 'string' },
    },
  });
  const [what, path, ...more] = positionals;
  if (what !== 'check' || path === undefined || more.length > 0) {
    throw new TypeError('Write `attempt check FILE`.');
  }
  const bytes = readBounded(path, largestAttemptFile);
  if (!bytes.ok) return refuse(path, bytes.error.detail);
  const source = await examSource(values.exam, values['data-dir']);
  if (!source) return 1;
  const checked = checkAttemptFile(bytes.value, source.examBy);
  source.close();
  if (!checked.ok) return refuse(path, checked.error.detail);

  const { signature, key, replay } = checked.value;
  const wanted = values.key === undefined ? null : plain(values.key);
  const isKey = wanted === null ? null : wanted === plain(key);
  const isOwn = source.own === key;
  if (values.json) {
    const { attempt } = checked.value;
    process.stdout.write(
      `${JSON.stringify(
        {
          signature,
          key,
          isOwnKey: isOwn,
          isNamedKey: isKey,
          replay,
          candidate: attempt?.candidate ?? null,
          exam: attempt?.exam ?? null,
          startedAt: attempt?.startedAt ?? null,
          finishedAt: attempt?.finishedAt ?? null,
          result: attempt?.result ?? null,
        },
        null,
        2,
      )}\n`,
    );
  } else {
    process.stdout.write(`${lines(checked.value, isOwn, isKey).join('\n')}\n`);
  }
  return signature === 'good' && replay === 'same' && isKey !== false ? 0 : 1;
}

interface ExamSource {
  examBy(hash: string): Exam | null;
  /** Fingerprint of the installation whose library it is; null without one. */
  own: string | null;
  close(): void;
}

/** The exam of a package, or those of the library. */
async function examSource(
  path: string | undefined,
  dataDir: string | undefined,
): Promise<ExamSource | null> {
  if (path === undefined) {
    const store = openLibrary({ dataDir });
    if (!store) return null;
    return {
      own: ownFingerprint(store),
      examBy: (hash) => (store.exams.isOpen(hash) ? store.exams.read(hash) : null),
      close: () => store.close(),
    };
  }
  const { openPackage } = await import('../main/library/package-source.ts');
  const { exam } = await openPackage(path);
  if (!exam) {
    process.stderr.write(`${path} is not a package without problems: see \`check\`.\n`);
    return null;
  }
  return {
    own: null,
    examBy: (hash) => (contentHash(exam) === hash ? exam : null),
    close: () => undefined,
  };
}

function lines(check: AttemptCheck, isOwn: boolean, isKey: boolean | null): string[] {
  const { signature, key, replay, attempt } = check;
  return [
    signature === 'good'
      ? 'Signature: good. Nothing was changed since the key signed it.'
      : 'Signature: EDITED. The file is not what was signed.',
    `Key: ${key}${isOwn ? ' (this installation)' : ''}${isKey === false ? ' NOT THE ONE NAMED' : ''}`,
    ...(isOwn || isKey === true
      ? []
      : ['  Compare it with the one under Settings, About on the computer of the candidate.']),
    ...(attempt
      ? [
          `Candidate: ${attempt.candidate}`,
          `Exam: ${attempt.exam.code ?? attempt.exam.title}, version ${attempt.exam.version}`,
          `Ended: ${new Date(attempt.finishedAt).toISOString()}`,
          `Score in the file: ${attempt.result.scaled}, ${attempt.result.points} of ${attempt.result.maximum} points`,
        ]
      : []),
    replays[replay],
  ];
}

const replays: Record<AttemptCheck['replay'], string> = {
  same: 'Score: the log of the attempt gives this score.',
  differs: 'Score: WRONG. The log of the attempt gives another score.',
  'no-exam':
    'Score: not checked. The version of the exam is not in the library, or is locked; name the package with --exam.',
};

function plain(fingerprint: string): string {
  return fingerprint.replaceAll(/[^0-9a-fA-F]/g, '').toLowerCase();
}

function refuse(path: string, detail: string): number {
  process.stderr.write(`${basename(path)} cannot be checked: ${detail}\n`);
  return 1;
}
