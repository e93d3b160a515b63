import type { CallInput, CallOutput, CandidateAct } from '../../src/contract/calls.ts';
import type { CallName } from '../../src/contract/channels.ts';
import type { RoomView } from '../../src/contract/room-views.ts';
import { noAccommodations } from '../../src/core/attempt/terms.ts';
import type { Random } from '../../src/core/random.ts';
import type { Program } from '../drive/program.ts';
import { changesOf, stable, withChanges } from './facts.ts';
import { clockPromise, type Death, type Promised } from './promise.ts';

/** A call that main refused. Anything else that a call throws is the program's own end. */
export class Refused extends Error {}

/** Drives the running program through the window's own calls, and keeps what it promised. */
export interface Driver {
  readonly program: Program;
  /** Whether the process is over. */
  isGone(): boolean;
  /** The room as it was shown last; null outside. */
  view: RoomView | null;
  /** What was promised of the attempt under way; null when there is none. */
  promised: Promised | null;
  /** The attempts that ended in this run before the one under way. */
  over: Promised[];
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
  /** Begins an exam and stands at its welcome page. */
  begin(exam: string, random: Random): Promise<void>;
  act(act: CandidateAct): Promise<void>;
  /** Settles as soon as the next act is on its way. */
  nextAct(): Promise<void>;
  /** Comes back to the attempt that was promised. */
  resume(): Promise<void>;
  /** Ends the process without warning. */
  kill(): Promise<Death>;
}

export function createDriver(program: Program, promised: Promised | null): Driver {
  // Playwright forgets the process of a program that was closed.
  const child = program.app.process();
  const waiting: (() => void)[] = [];
  const isGone = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const driver: Driver = {
    program,
    isGone,
    view: null,
    promised,
    over: [],
    async call(name, input) {
      const result = await program.page.evaluate(
        ([called, given]) =>
          (
            window as unknown as {
              mockroom: { call(name: string, input: unknown): Promise<unknown> };
            }
          ).mockroom.call(called, given),
        [name, input] as const,
      );
      const outcome = result as {
        ok: boolean;
        value: CallOutput<typeof name>;
        error: { code: string; detail: string };
      };
      if (!outcome.ok) throw new Refused(`${name}: ${outcome.error.code}, ${outcome.error.detail}`);
      return outcome.value;
    },
    async begin(exam, random) {
      const stopClockBreaks = random.below(2) === 0;
      const accommodations = { ...noAccommodations, stopClockBreaks };
      await driver.call('settings/set', { accommodations });
      const sentAt = performance.now();
      const view = await driver.call('room/begin', { exam, seed: random.below(2 ** 31) });
      driver.view = view;
      if (driver.promised) driver.over.push(driver.promised);
      driver.promised = {
        attempt: view.attempt,
        facts: new Map([['place', stable(view.where)]]),
        seq: view.seq,
        pending: null,
        clock: clockPromise(view.clock, sentAt, performance.now()),
      };
    },
    async act(act) {
      const { view, promised: before } = driver;
      if (!view || !before) throw new Error('nobody sits in the room');
      const changes = changesOf(before.facts, view, act);
      // Said before the call is made: the kill may come at any moment from here on.
      driver.promised = { ...before, pending: { act, changes } };
      const sentAt = performance.now();
      const answer = driver.call('room/act', { attempt: view.attempt, act });
      for (const tell of waiting.splice(0)) tell();
      const shown = await answer;
      keep(shown, withChanges(before.facts, changes), sentAt);
    },
    nextAct: () => new Promise((resolve) => waiting.push(resolve)),
    async resume() {
      const before = driver.promised;
      if (!before) throw new Error('no attempt to resume');
      const sentAt = performance.now();
      const shown = await driver.call('room/resume', { attempt: before.attempt });
      keep(shown, new Map(before.facts), sentAt);
    },
    async kill() {
      if (isGone()) return { from: performance.now(), to: performance.now() };
      const ended = new Promise<number>((resolve) => {
        child.once('exit', () => resolve(performance.now()));
      });
      const from = performance.now();
      child.kill('SIGKILL');
      const to = await ended;
      await program.close().catch(() => undefined);
      return { from, to };
    },
  };

  function keep(shown: RoomView, facts: Map<string, string>, sentAt: number): void {
    driver.view = shown;
    // Where an act leads is known beforehand only in part; from here on it is promised.
    if (facts.get('place') === '*') facts.set('place', stable(shown.where));
    driver.promised = {
      attempt: shown.attempt,
      facts,
      seq: shown.seq,
      pending: null,
      clock: clockPromise(shown.clock, sentAt, performance.now()),
    };
  }
  return driver;
}

/** What the window shows of the attempt, where it differs from what was promised. */
export function shownOtherwise(view: RoomView, { facts }: Promised): string[] {
  const wrong: string[] = [];
  const hold = (name: string, found: string | undefined): void => {
    if (facts.get(name) !== found) wrong.push(`${name}: ${found ?? 'nothing'} is shown`);
  };
  hold('place', stable(view.where));
  for (const { id, marked, flagged, hasNote } of view.items) {
    hold(`marked:${id}`, marked ? 'yes' : undefined);
    hold(`flagged:${id}`, flagged ? 'yes' : undefined);
    if (facts.has(`note:${id}`) !== hasNote) wrong.push(`note:${id}: ${hasNote} is shown`);
  }
  // The scratch pad is put away wherever there is no item.
  if (view.item && (facts.has('scratch') || view.scratch !== '')) {
    hold('scratch', stable(view.scratch));
  }
  for (const [part, ranges] of Object.entries(view.highlights)) {
    hold(`highlight:${part}`, stable(ranges));
  }
  if (!view.item) return wrong;
  const { view: item, response, made } = view.item;
  if (facts.has(`answer:${item.id}`)) hold(`answer:${item.id}`, stable(response));
  if (made.note !== '') hold(`note:${item.id}`, stable(made.note));
  hold(`sure:${item.id}`, made.confidence === null ? undefined : stable(made.confidence));
  const struck = [...facts.keys()].filter((name) => name.startsWith(`struck:${item.id}:`)).sort();
  const shown = made.struck.map((option) => `struck:${item.id}:${option}`).sort();
  if (stable(struck) !== stable(shown)) wrong.push(`struck:${item.id}: ${stable(shown)} is shown`);
  return wrong;
}
