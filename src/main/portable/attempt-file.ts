import type { AttemptEvent } from '../../core/attempt/events.ts';
import type { Exam } from '../../core/exam/exam.ts';
import {
  attemptFileSchema,
  attemptFormat,
  attemptSchemaVersion,
  signedActSchema,
  type SignedAttempt,
  signedAttemptSchema,
} from '../../core/portable/attempt-file.ts';
import { isInOrder } from '../../core/portable/log.ts';
import { reportOf } from '../../core/report/report.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { canonicalJson } from '../library/content-hash.ts';
import { finishedAttempt, type Missing } from '../report/report-views.ts';
import { isKeptResult } from '../report/kept-result.ts';
import type { Store } from '../store/open.ts';
import { firstFault } from './data-file.ts';
import type { FileFault } from './file-fault.ts';
import { fingerprintOf, isSigned, publicKeyOf, signAttempt } from './signing.ts';

/** Bytes of an attempt file. */
export const largestAttemptFile = 64 * 2 ** 20;

/** Short name of the key that this installation signs with. */
export function ownFingerprint(store: Store): string {
  return fingerprintOf(publicKeyOf(store.installation.signingKey()));
}

/**
 * A finished attempt as the bytes of a signed `.mockattempt` file. The score in it is the one that was
 * kept at the end, so that a changed one is found out.
 *
 * @throws ExamLocked when its exam is locked and the passphrase was not given in this run
 */
export function signedFile(
  store: Store,
  id: string,
  { now, program }: { now: number; program: string },
): Result<Buffer, Missing> {
  const found = finishedAttempt(store, id);
  if (!found.ok) return found;
  const { attempt, exam } = found.value;
  if (attempt.result === null) {
    return fail({ code: 'not-finished', detail: 'the attempt has no result' });
  }
  const signed: SignedAttempt = {
    id,
    program,
    candidate: store.profiles.nameOf(attempt.profile),
    exam: {
      hash: attempt.examHash,
      id: exam.id,
      code: exam.code ?? null,
      title: exam.title,
      version: store.exams.versionOf(attempt.examHash)?.version ?? 1,
    },
    startedAt: attempt.startedAt,
    finishedAt: attempt.finishedAt,
    savedAt: now,
    limit: attempt.limit,
    terms: attempt.terms,
    form: attempt.form,
    events: store.attempts.events(id),
    result: attempt.result,
  };
  const key = store.installation.signingKey();
  const file = {
    format: attemptFormat,
    schema: attemptSchemaVersion,
    attempt: signed,
    key: publicKeyOf(key),
    signature: signAttempt(signed, key),
  };
  return ok(Buffer.from(`${canonicalJson(file)}\n`, 'utf8'));
}

/** What can be said of a `.mockattempt` file. */
export interface AttemptCheck {
  signature: 'good' | 'edited';
  /** Fingerprint of the key in the file. */
  key: string;
  /** Whether the log gives the score; `no-exam`: the exam that it takes is not at hand. */
  replay: 'same' | 'differs' | 'no-exam';
  /** Null when the file was edited so that it does not hold together any more. */
  attempt: SignedAttempt | null;
}

/**
 * Checks a file that may have been written, or changed, by anyone.
 *
 * @param examBy finds an exam by its content hash; null when it is not at hand
 */
export function checkAttemptFile(
  bytes: Uint8Array,
  examBy: (hash: string) => Exam | null,
): Result<AttemptCheck, FileFault> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail({ code: 'damaged', detail: 'it is not JSON' });
  }
  const { format, schema } = (value ?? {}) as { format?: unknown; schema?: unknown };
  if (format !== attemptFormat) {
    return fail({ code: 'other-kind', detail: 'it is not a .mockattempt file' });
  }
  if (typeof schema === 'number' && schema > attemptSchemaVersion) {
    return fail({ code: 'newer', detail: `the file has version ${schema} of its format` });
  }
  const file = attemptFileSchema.safeParse(value);
  if (!file.success) return fail({ code: 'wrong', detail: firstFault(file.error) });
  const { attempt: raw, key, signature } = file.data;
  const fingerprint = fingerprintOf(key);
  const isGood = isSigned(raw, signature, key);
  const attempt = attemptOf(raw);
  if (!attempt) {
    return isGood
      ? fail({ code: 'wrong', detail: 'it is signed, and not as this program writes it' })
      : ok({ signature: 'edited', key: fingerprint, replay: 'no-exam', attempt: null });
  }
  return ok({
    signature: isGood ? 'good' : 'edited',
    key: fingerprint,
    replay: replayOf(attempt, examBy(attempt.exam.hash)),
    attempt,
  });
}

function attemptOf(raw: unknown): SignedAttempt | null {
  const parsed = signedAttemptSchema.safeParse(raw);
  if (!parsed.success) return null;
  const { events } = parsed.data;
  const areActs = events.every(
    ({ seq: _seq, at: _at, spent: _spent, ...act }) => signedActSchema.safeParse(act).success,
  );
  return areActs && isInOrder(events) ? parsed.data : null;
}

function replayOf(attempt: SignedAttempt, exam: Exam | null): AttemptCheck['replay'] {
  if (!exam) return 'no-exam';
  const { form, limit, result } = attempt;
  try {
    const report = reportOf(exam, form, attempt.events as unknown as AttemptEvent[], limit);
    return isKeptResult(result, report) ? 'same' : 'differs';
  } catch {
    // A response that was edited into something that its item cannot score.
    return 'differs';
  }
}
