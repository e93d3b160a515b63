import { z } from 'zod';
import type { Refusal } from '../core/attempt/rules.ts';
import type { Result } from '../core/result.ts';
import type { CallName, NoticeName } from './channels.ts';
import type {
  AppStart,
  ClockNotice,
  ExamView,
  Inspection,
  LibraryView,
  ReportView,
  ReviewView,
  RoomView,
  Settings,
} from './views.ts';

const nothing = z.undefined();
const id = z.string().min(1).max(100);
const attempt = z.strictObject({ attempt: id });
const section = z.strictObject({ type: z.literal(['entered', 'reviewed', 'left']), section: id });

/** The acts that a candidate may ask for. Ending by time and resuming are main's own. */
export const candidateActSchema = z.union([
  z.strictObject({ type: z.literal('agreed') }),
  z.strictObject({ type: z.literal('started') }),
  section,
  z.strictObject({ type: z.literal('moved'), item: id }),
  z.strictObject({ type: z.literal('answered'), item: id, response: z.unknown() }),
  z.strictObject({ type: z.literal('marked'), item: id, marked: z.boolean() }),
  z.strictObject({ type: z.literal('ended'), reason: z.literal('candidate') }),
]);

export type CandidateAct = z.infer<typeof candidateActSchema>;

/** What each call takes. Main parses every input with these; the window only knows their types. */
export const callInputs = {
  'app/start': nothing,
  /** The first screen is on the glass. */
  'app/painted': nothing,
  'settings/set': z.strictObject({ theme: z.enum(['system', 'light', 'dark', 'contrast']) }),
  /** Asks the person, shows the address, and only then opens it in the system's browser. */
  'external/open': z.strictObject({ url: z.string().max(500) }),
  'library/list': nothing,
  'library/exam': z.strictObject({ exam: id }),
  /** Opens the system's dialog; null when the person cancels. */
  'library/choose': z.strictObject({ what: z.enum(['file', 'folder']) }),
  /** Looks into a package that was dropped on the window. */
  'library/inspect': z.strictObject({ path: z.string().min(1).max(4096) }),
  'library/confirm': z.strictObject({ token: id }),
  'library/discard': z.strictObject({ token: id }),
  /** Draws a form and opens the room at its welcome page. The clock does not run yet. */
  'room/begin': z.strictObject({ exam: id, seed: z.int().min(0).max(0xffff_ffff).optional() }),
  'room/resume': attempt,
  'room/act': z.strictObject({ attempt: id, act: candidateActSchema }),
  /** Leaves the intro before the clock runs: nothing is kept. */
  'room/abandon': attempt,
  /** Leaves a running exam for now: the clock stops and the interruption is noted on resuming. */
  'room/suspend': attempt,
  'report/get': attempt,
  'review/get': attempt,
} satisfies Record<CallName, z.ZodType>;

/** What each call gives back when it succeeds. */
interface CallOutputs {
  'app/start': AppStart;
  'app/painted': null;
  'settings/set': Settings;
  'external/open': { opened: boolean };
  'library/list': LibraryView;
  'library/exam': ExamView;
  'library/choose': Inspection | null;
  'library/inspect': Inspection;
  'library/confirm': { exam: string };
  'library/discard': null;
  'room/begin': RoomView;
  'room/resume': RoomView;
  'room/act': RoomView;
  'room/abandon': null;
  'room/suspend': null;
  'report/get': ReportView;
  'review/get': ReviewView;
}

export type CallInput<Name extends CallName> = z.input<(typeof callInputs)[Name]>;
export type CallOutput<Name extends CallName> = CallOutputs[Name];

/** Why a call failed. `detail` is for the log and the curious, never the only thing shown. */
export interface CallFailure {
  code:
    | Refusal
    | 'bad-input'
    | 'not-found'
    | 'not-live'
    | 'not-finished'
    | 'no-form'
    | 'store'
    | 'busy'
    | 'under-way'
    | 'bug';
  detail: string;
}

export type CallResult<Name extends CallName> = Result<CallOutput<Name>, CallFailure>;

export interface Notices extends Record<NoticeName, unknown> {
  'room/clock': ClockNotice;
  /** The room changed by itself: time ran out. */
  'room/changed': RoomView;
  'library/changed': null;
  /** A package was opened from outside the window. */
  'library/offered': Inspection;
}

/** What the preload puts into the window as `window.mockroom`. */
export interface Bridge {
  call<Name extends CallName>(
    name: Name,
    ...input: CallInput<Name> extends undefined ? [] : [CallInput<Name>]
  ): Promise<CallResult<Name>>;
  /** @returns a function that stops listening */
  on<Name extends NoticeName>(name: Name, listener: (notice: Notices[Name]) => void): () => void;
  /** The path of a file that was dropped on the window; '' when it has none. */
  pathOf(file: File): string;
}
