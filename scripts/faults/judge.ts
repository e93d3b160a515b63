import type { Driver } from './driver.ts';
import type { Figures } from './figures.ts';
import { checkFolder, type FoundStore, readStore, unfinishedFiles } from './on-disk.ts';
import type { Place } from './place.ts';
import { compare, type Death, type Promised, settled } from './promise.ts';

/** Takes down what was found wrong, and says it. */
export interface Notes {
  figures: Figures;
  hear(what: string): void;
  /** Says in a few words where the kill fell. */
  fell(where: string): void;
}

/**
 * Holds the files that a kill left against all that was promised, and takes what is there for the
 * promise from now on.
 */
export function judge(place: Place, driver: Driver, death: Death, notes: Notes): void {
  const { figures, hear } = notes;
  const found = readStore(place.dataFolder, place.known);
  for (const fault of [...found.faults, ...checkFolder(place.dataFolder, place.known, false)]) {
    figures.integrityFailures += 1;
    hear(fault);
  }
  notes.fell(whereItFell(place, driver, found));
  judgeFinished(place, found, notes);
  for (const promised of driver.over) judgeAttempt(place, promised, found, death, notes);
  place.promised = null;
  if (driver.promised) judgeAttempt(place, driver.promised, found, death, notes);
  for (const { exam, version } of place.imported) {
    if (found.versions.some((one) => one.exam === exam && one.version === version)) continue;
    figures.integrityFailures += 1;
    hear(`version ${version} of ${exam} was imported, and is not there`);
  }
  const current = place.promised as Promised | null;
  for (const { id, started } of found.attempts.values()) {
    if (!started || place.finished.has(id) || current?.attempt === id) continue;
    figures.marksLost += 1;
    hear(`attempt ${id} is there, which nobody began`);
  }
}

/** Of the attempt: the act on its way and whether it was committed; else what lies half done. */
function whereItFell(place: Place, { promised }: Driver, found: FoundStore): string {
  const halfDone = unfinishedFiles(place.dataFolder);
  if (halfDone.length > 0) return 'a backup was half written';
  if (!promised?.pending) return 'nothing was on its way';
  const isThere = (found.attempts.get(promised.attempt)?.events.length ?? 0) > promised.seq;
  const { type } = promised.pending.act;
  return `"${type}" was on its way and ${isThere ? 'committed' : 'not committed'}`;
}

function judgeFinished(place: Place, found: FoundStore, { figures, hear }: Notes): void {
  for (const [id, digest] of place.finished) {
    if (found.attempts.get(id)?.digest === digest) continue;
    figures.marksLost += 1;
    hear(`finished attempt ${id} is not what it was`);
  }
}

function judgeAttempt(
  place: Place,
  promised: Promised,
  found: FoundStore,
  death: Death,
  { figures, hear }: Notes,
): void {
  const there = found.attempts.get(promised.attempt) ?? null;
  // An attempt whose clock never ran is given up with the program, and nobody was told otherwise.
  const hasBegun = promised.facts.get('place') !== '{"at":"intro"}';
  if (!hasBegun && !there?.started) return;
  const losses = compare(promised, there, death);
  figures.answersLost += losses.answersLost;
  figures.marksLost += losses.marksLost;
  figures.maxClockErrorMs = Math.max(figures.maxClockErrorMs, losses.clockErrorMs);
  losses.remarks.forEach(hear);
  if (there?.finished) place.finished.set(there.id, there.digest);
  else place.promised = there && settled(promised, there);
}
