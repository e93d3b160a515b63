import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Inspection } from '../../contract/views.ts';
import type { Exams, ExamToStore } from '../store/exams.ts';
import { examToStore } from './exam-to-store.ts';

/** Packages that were looked into and wait for a yes. What was checked is what gets stored. */
export interface Inspections {
  inspect(path: string): Promise<Inspection>;
  /** @returns the exam that was stored, or null for a token that is not known (any more) */
  confirm(token: string, now: number): ExamToStore | null;
  discard(token: string): void;
}

export function createInspections(exams: Exams): Inspections {
  const waiting = new Map<string, ExamToStore>();
  return {
    async inspect(path) {
      // The readers of YAML, zip and Markdown are most of main's code, and a start needs none of it.
      const [{ openPackage }, { summarise }] = await Promise.all([
        import('./package-source.ts'),
        import('../../core/exam/summary.ts'),
      ]);
      const opened = await openPackage(path);
      const name = basename(path);
      if (!opened.exam) return { ok: false, name, problems: opened.problems };

      const ready = examToStore(opened.exam, opened.pictures);
      const summary = summarise(opened);
      const known = exams.versionOf(ready.hash);
      const current = exams.currentOf(opened.exam.id);
      const token = randomUUID();
      // One at a time: a second look replaces the first.
      waiting.clear();
      waiting.set(token, ready);
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
    },
    confirm(token, now) {
      const ready = waiting.get(token);
      if (!ready) return null;
      exams.add(ready, now);
      waiting.delete(token);
      return ready;
    },
    discard(token) {
      waiting.delete(token);
    },
  };
}
