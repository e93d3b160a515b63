import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { AttemptEvent } from '../../core/attempt/events.ts';
import { isFinished, reduce } from '../../core/attempt/state.ts';
import { allItems, type Exam } from '../../core/exam/exam.ts';
import { type Form, formItems } from '../../core/form/form.ts';
import { parseResponse } from '../../core/items/index.ts';
import {
  type CandidateData,
  type StoredAttemptRow,
  type StoredExamRow,
} from '../../core/portable/data-file.ts';
import {
  actSchema,
  formSchema,
  isInOrder,
  resultSchema,
  termsSchema,
} from '../../core/portable/log.ts';
import { storedExamSchema } from '../../core/portable/stored-exam.ts';
import { contentHash } from '../library/content-hash.ts';
import { cardOf } from '../library/exam-to-store.ts';
import { pictureKind } from '../library/picture-kind.ts';
import { lockSchema } from '../locked/lock.ts';
import { picturesOf } from '../store/candidate-data.ts';

const endings = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
};

const lockColumnSchema = z.strictObject({
  lock: lockSchema,
  pictures: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(100_000),
});

/** What is sealed: a box in base64, as a JSON text. Only the exam's passphrase opens it. */
const sealedSchema = z.base64();

const cardSchema = z.strictObject({
  id: z.string().min(1).max(100),
  code: z.string().max(1_000).nullable(),
  title: z.string().min(1).max(1_000),
  edition: z.string().max(1_000).nullable(),
  language: z.string().max(100),
  items: z.int().min(0),
  formItems: z.int().min(0),
  minutes: z.number().min(0),
});

/**
 * The checks of a data file that its schema cannot make: that each column holds what the program
 * would have written there, and that all of it fits together.
 *
 * @returns where the first fault lies, or null. Nothing of the content is told.
 */
export function checkData(data: CandidateData): string | null {
  try {
    jsonOf(z.record(z.string(), z.unknown()), data.profile.settings, 'profile.settings');
    const exams = new Map<string, Exam | null>();
    for (const [index, row] of data.exams.entries()) {
      exams.set(row.hash, examOf(row, `exams.${index}`));
    }
    demand(exams.size === data.exams.length, 'exams: one of them stands there twice');
    checkPictures(data);
    const ids = new Set(data.attempts.map(({ id }) => id));
    demand(ids.size === data.attempts.length, 'attempts: one of them stands there twice');
    for (const [index, attempt] of data.attempts.entries()) {
      const place = `attempts.${index}`;
      const exam = exams.get(attempt.exam);
      demand(exam !== undefined, `${place}.exam: this exam is not in the file`);
      checkAttempt(attempt, exam, place);
    }
    return null;
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
}

class Fault extends Error {}

function demand(holds: boolean, fault: string): asserts holds {
  if (!holds) throw new Fault(fault);
}

function jsonOf<Value>(schema: z.ZodType<Value>, text: string, place: string): Value {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Fault(`${place}: not JSON`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path ?? [];
  throw new Fault(`${[place, ...path.map(String)].join('.')}: not as the program writes it`);
}

/** @returns the exam; null for a locked one */
function examOf(row: StoredExamRow, place: string): Exam | null {
  const card = jsonOf(cardSchema, row.card, `${place}.card`);
  demand(card.id === row.id, `${place}.id: not that of the exam`);
  if (row.lock !== null) {
    jsonOf(lockColumnSchema, row.lock, `${place}.lock`);
    jsonOf(sealedSchema, row.content, `${place}.content`);
    return null;
  }
  const exam = jsonOf(storedExamSchema, row.content, `${place}.content`);
  demand(contentHash(exam) === row.hash, `${place}.hash: not that of the content`);
  demand(
    JSON.stringify(cardOf(exam)) === JSON.stringify(card),
    `${place}.card: not that of the exam`,
  );
  return exam;
}

function checkPictures({ exams, pictures }: CandidateData): void {
  const open = new Set(exams.filter(({ lock }) => lock === null).flatMap(picturesOf));
  const sealed = new Set(exams.filter(({ lock }) => lock !== null).flatMap(picturesOf));
  for (const [index, { hash, mediaType, bytes: base64 }] of pictures.entries()) {
    const place = `pictures.${index}`;
    if (sealed.has(hash) && !open.has(hash)) continue;
    demand(open.has(hash), `${place}: no exam in the file has this picture`);
    const bytes = Buffer.from(base64, 'base64');
    demand(
      createHash('sha256').update(bytes).digest('hex') === hash,
      `${place}.hash: not that of the picture`,
    );
    demand(
      pictureKind(`picture.${endings[mediaType]}`, bytes) === mediaType,
      `${place}.mediaType: not that of the picture`,
    );
  }
  const given = new Set(pictures.map(({ hash }) => hash));
  demand(
    [...open, ...sealed].every((hash) => given.has(hash)),
    'pictures: one of an exam is missing',
  );
}

function checkAttempt(attempt: StoredAttemptRow, exam: Exam | null, place: string): void {
  if (attempt.terms !== null) jsonOf(termsSchema, attempt.terms, `${place}.terms`);
  if (attempt.result !== null) jsonOf(resultSchema, attempt.result, `${place}.result`);
  demand(
    (attempt.result === null) === (attempt.finishedAt === null),
    `${place}.result: a finished attempt has one, and no other has`,
  );
  demand(isInOrder(attempt.events), `${place}.events: not in order`);
  if (exam === null) {
    jsonOf(sealedSchema, attempt.form, `${place}.form`);
    for (const { seq, act } of attempt.events) jsonOf(sealedSchema, act, `${place}.events.${seq}`);
    return;
  }
  const form = jsonOf(formSchema, attempt.form, `${place}.form`);
  checkForm(form, exam, `${place}.form`);
  const events = attempt.events.map(({ act, ...event }): AttemptEvent => ({
    ...event,
    ...actOf(act, exam, `${place}.events.${event.seq}`),
  }));
  demand(
    isFinished(reduce(form, events)) === (attempt.finishedAt !== null),
    `${place}.finishedAt: the log says otherwise`,
  );
}

function checkForm(form: Form, exam: Exam, place: string): void {
  const known = new Set(allItems(exam).map(({ id }) => id));
  const sources = new Set([...exam.caseStudies, ...exam.series].map(({ id }) => id));
  demand(
    formItems(form).every(({ id }) => known.has(id)),
    `${place}: the exam has no such item`,
  );
  demand(
    form.sections.every(({ source }) => source === null || sources.has(source)),
    `${place}: the exam has no such case study or series`,
  );
}

/** An act of an attempt at an open exam. */
function actOf(text: string, exam: Exam, place: string): AttemptEvent {
  const act = jsonOf(actSchema, text, place);
  if (act.type === 'answered') {
    const item = allItems(exam).find(({ id }) => id === act.item);
    demand(
      item !== undefined && parseResponse(item, act.response) !== null,
      `${place}: not a response to this item`,
    );
  }
  return act as unknown as AttemptEvent;
}
