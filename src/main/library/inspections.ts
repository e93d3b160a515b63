import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { CallFailure } from '../../contract/calls.ts';
import type { Inspection } from '../../contract/views.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { type LockedPackage, openLocked } from '../locked/container.ts';
import type { ExamToStore } from '../store/exams.ts';
import type { Store } from '../store/open.ts';
import { examToStore } from './exam-to-store.ts';
import { damaged, lockedFileAt, lockedProblem } from './locked-file.ts';
import type { OpenedPackage } from './package-source.ts';

/** Packages that were looked into and wait for a yes. What was checked is what gets stored. */
export interface Inspections {
  /** A locked package comes back as one that cannot be added yet, with a token to open it. */
  inspect(path: string): Promise<Inspection>;
  /** Looks into a locked package. Nothing of what is opened is written anywhere. */
  open(token: string, passphrase: string): Promise<Result<Inspection, CallFailure>>;
  /** @returns the exam that was stored, or null for a token that is not known (any more) */
  confirm(token: string, now: number): ExamToStore | null;
  discard(token: string): void;
}

/** @param beforeImport called right before an exam is added: the last moment for a backup */
export function createInspections(
  { exams, keys }: Pick<Store, 'exams' | 'keys'>,
  beforeImport: (now: number) => void = () => undefined,
): Inspections {
  const waiting = new Map<string, ExamToStore>();
  const sealed = new Map<string, { name: string; locked: LockedPackage }>();

  const inspected = async (
    name: string,
    opened: OpenedPackage,
    locked?: ExamToStore['locked'],
  ): Promise<Inspection> => {
    const { summarise } = await import('../../core/exam/summary.ts');
    if (!opened.exam) return { ok: false, name, problems: opened.problems };
    const ready = examToStore(opened.exam, opened.pictures);
    const summary = summarise(opened);
    const known = exams.versionOf(ready.hash);
    const current = exams.currentOf(opened.exam.id);
    const token = keep(waiting, locked ? { ...ready, locked } : ready);
    return {
      ok: true,
      token,
      name,
      exam: ready.card,
      types: summary.types,
      domains: summary.domains,
      objectives: summary.objectives,
      caseStudies: summary.caseStudies,
      series: summary.series,
      pictures: opened.pictures.size,
      standing: !current ? 'new' : current.hash === ready.hash ? 'same' : 'new-version',
      version: known?.version ?? exams.nextVersion(opened.exam.id),
    };
  };

  /** One at a time: a second look replaces the first. */
  const keep = <Kept>(among: Map<string, Kept>, kept: Kept): string => {
    const token = randomUUID();
    waiting.clear();
    sealed.clear();
    among.set(token, kept);
    return token;
  };

  return {
    async inspect(path) {
      const name = basename(path);
      const locked = await lockedFileAt(path);
      if (locked && !locked.ok) return { ok: false, name, problems: [locked.error] };
      if (locked) {
        const { title, code } = locked.value.card;
        const token = keep(sealed, { name, locked: locked.value });
        return { ok: false, name, problems: [passphraseNeeded], locked: { token, title, code } };
      }
      // The readers of YAML, zip and Markdown are most of main's code, and a start needs none of it.
      const { openPackage } = await import('./package-source.ts');
      return inspected(name, await openPackage(path));
    },
    async open(token, passphrase) {
      const found = sealed.get(token);
      if (!found) return fail({ code: 'not-found', detail: 'this look into a package is over' });
      const opened = await openLocked(found.locked, passphrase);
      if (!opened.ok && opened.error === 'wrong-passphrase') {
        return fail({ code: 'wrong-passphrase', detail: 'this passphrase does not open it' });
      }
      if (!opened.ok) return ok({ ok: false, name: found.name, problems: [damaged] });
      const { openArchive } = await import('./package-source.ts');
      const { zip, key } = opened.value;
      const { lock } = found.locked;
      return ok(await inspected(found.name, await openArchive(zip), { lock, key }));
    },
    confirm(token, now) {
      const ready = waiting.get(token);
      if (!ready) return null;
      beforeImport(now);
      // Whether it stands there already, with a lock of its own or with none, is kept as it was.
      const isNew = exams.versionOf(ready.hash) === null;
      exams.add(ready, now);
      if (isNew && ready.locked) keys.add(ready.hash, ready.locked.key);
      waiting.delete(token);
      return ready;
    },
    discard(token) {
      waiting.delete(token);
      sealed.delete(token);
    },
  };
}

const passphraseNeeded = lockedProblem(
  'this exam is locked with a passphrase',
  'Ask whoever gave it to you for the passphrase.',
);
