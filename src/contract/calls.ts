import { z } from 'zod';
import type { Refusal } from '../core/attempt/rules.ts';
import type { Accommodations, Practice, Selection } from '../core/attempt/terms.ts';
import type { Result } from '../core/result.ts';
import type { CallName, NoticeName } from './channels.ts';
import { longestNote, longestScratch, mostExtraMinutes, zoomSteps } from './limits.ts';
import type { ClockNotice, CommentsView, ReferencePane, RoomView } from './room-views.ts';
import type { TroubleView } from './trouble-views.ts';
import type {
  AppStart,
  DataImport,
  ExamView,
  Inspection,
  LibraryView,
  Profiles,
  ReportView,
  ReviewView,
  Settings,
} from './views.ts';

const nothing = z.undefined();
const id = z.string().min(1).max(100);
const attempt = z.strictObject({ attempt: id });
const section = z.strictObject({ type: z.literal(['entered', 'reviewed', 'left']), section: id });

const textOffset = z.int().min(0).max(1_000_000);

/** The acts that a candidate may ask for. What a break closes, ending by time and resuming are main's own. */
export const candidateActSchema = z.union([
  z.strictObject({ type: z.literal('agreed') }),
  z.strictObject({ type: z.literal('started') }),
  section,
  z.strictObject({ type: z.literal('moved'), item: id }),
  z.strictObject({ type: z.literal('answered'), item: id, response: z.unknown() }),
  z.strictObject({ type: z.literal('reset'), item: id }),
  z.strictObject({ type: z.literal('marked'), item: id, marked: z.boolean() }),
  z.strictObject({ type: z.literal('flagged'), item: id, flagged: z.boolean() }),
  z.strictObject({ type: z.literal('struck'), item: id, option: id, struck: z.boolean() }),
  z.strictObject({
    type: z.literal('highlighted'),
    part: z.string().min(1).max(300),
    ranges: z.array(z.tuple([textOffset, textOffset])).max(500),
  }),
  z.strictObject({ type: z.literal('noted'), item: id, text: z.string().max(longestNote) }),
  z.strictObject({ type: z.literal('scribbled'), text: z.string().max(longestScratch) }),
  z.strictObject({
    type: z.literal('rated'),
    item: id,
    confidence: z.enum(['sure', 'unsure', 'guess']).nullable(),
  }),
  z.strictObject({ type: z.literal('checked'), item: id }),
  z.strictObject({ type: z.literal('consulted'), page: z.string().min(1).max(300).nullable() }),
  z.strictObject({ type: z.literal('rested') }),
  z.strictObject({ type: z.literal('returned') }),
  z.strictObject({ type: z.literal('ended'), reason: z.literal('candidate') }),
]);

export type CandidateAct = z.infer<typeof candidateActSchema>;

const accommodations = z.strictObject({
  time: z.literal([1, 1.25, 1.5, 2, 'none']),
  extraMinutes: z.int().min(0).max(mostExtraMinutes),
  stopClockBreaks: z.boolean(),
  masking: z.boolean(),
  lineReader: z.boolean(),
  reducedMotion: z.boolean(),
  largeTargets: z.boolean(),
  spokenTime: z.boolean(),
}) satisfies z.ZodType<Accommodations>;

/** What a profile remembers. */
export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark', 'cream', 'blue', 'contrast']),
  zoom: z.literal(zoomSteps),
  accommodations,
}) satisfies z.ZodType<Settings>;

const ids = z.array(id).max(500);
const selection = z.strictObject({
  domains: ids,
  objectives: ids,
  types: ids,
  only: z.array(z.enum(['missed', 'unseen', 'marked'])).max(3),
  last: z.int().min(1).max(100),
  number: z.int().min(1).max(500),
}) satisfies z.ZodType<Selection>;

const practice = z.strictObject({
  selection,
  minutes: z.number().min(1).max(1440).nullable(),
  feedback: z.enum(['each', 'end']),
}) satisfies z.ZodType<Practice>;

const profileName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  // On one line, with something in it that can be seen.
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u)
  .regex(/[\p{L}\p{N}\p{P}\p{S}]/u);

const passphrase = z.string().min(1).max(1_000);

/** What each call takes. Main parses every input with these; the window only knows their types. */
export const callInputs = {
  'app/start': nothing,
  /** The first screen is on the glass. */
  'app/painted': nothing,
  /** Opens the store again, after something outside the program was put right. */
  'recovery/retry': nothing,
  /** Puts a backup in the place of the store, which is moved aside. */
  'recovery/restore': z.strictObject({ backup: id }),
  /** Goes on with what can be read of the store; a copy of it is put aside. */
  'recovery/keep': nothing,
  /** Moves the store and its backups aside and begins with an empty one. */
  'recovery/empty': nothing,
  /** Shows the data folder in the system's own window. */
  'recovery/folder': nothing,
  /** Changes what the current profile remembers; what is left out stays. */
  'settings/set': settingsSchema.partial(),
  'profiles/add': z.strictObject({ name: profileName }),
  'profiles/rename': z.strictObject({ profile: id, name: profileName }),
  'profiles/choose': z.strictObject({ profile: id }),
  'profiles/remove': z.strictObject({ profile: id }),
  /** Asks the person, shows the address, and only then opens it in the system's browser. */
  'external/open': z.strictObject({ url: z.string().max(500) }),
  'library/list': nothing,
  'library/exam': z.strictObject({ exam: id }),
  /** Opens the system's dialog; null when the person cancels. */
  'library/choose': z.strictObject({ what: z.enum(['file', 'folder']) }),
  /** Looks into a package that was dropped on the window. */
  'library/inspect': z.strictObject({ path: z.string().min(1).max(4096) }),
  /** Looks into a locked package, by the token of the look that found it locked. */
  'library/open-locked': z.strictObject({ token: id, passphrase }),
  /** Opens a locked exam of the library for this run. `exam`: its content hash. */
  'library/unlock': z.strictObject({ exam: id, passphrase }),
  'library/confirm': z.strictObject({ token: id }),
  'library/discard': z.strictObject({ token: id }),
  /** Draws a form and opens the room at its welcome page. The clock does not run yet. */
  'room/begin': z.strictObject({
    exam: id,
    seed: z.int().min(0).max(0xffff_ffff).optional(),
    /** Left out: a faithful exam. The profile's accommodations hold for both. */
    practice: practice.optional(),
  }),
  /** How many items a practice could draw from. */
  'practice/count': z.strictObject({ exam: id, selection }),
  'room/resume': attempt,
  'room/act': z.strictObject({ attempt: id, act: candidateActSchema }),
  /** Leaves the intro before the clock runs: nothing is kept. */
  'room/abandon': attempt,
  /** Leaves a running exam for now: the clock stops and the interruption is noted on resuming. */
  'room/suspend': attempt,
  'room/reference': attempt,
  'comments/get': attempt,
  'comments/set': z.strictObject({ attempt: id, item: id, text: z.string().max(longestNote) }),
  'report/get': attempt,
  'review/get': attempt,
  /** Opens the system's dialog, and writes all data of the current profile into one file. */
  'data/export': nothing,
  /** Opens the system's dialog, and adds what the file holds; null when the person cancels. */
  'data/import': nothing,
  /** Opens the system's dialog, and writes a finished attempt into a signed file. */
  'attempt/save': attempt,
  'installation/key': nothing,
} satisfies Record<CallName, z.ZodType>;

/** Null: the store is open, and the window can begin anew. */
interface RecoveryOutcome {
  trouble: TroubleView | null;
}

/** What each call gives back when it succeeds. */
interface CallOutputs {
  'app/start': AppStart;
  'app/painted': null;
  'recovery/retry': RecoveryOutcome;
  'recovery/restore': RecoveryOutcome;
  'recovery/keep': RecoveryOutcome;
  'recovery/empty': RecoveryOutcome;
  'recovery/folder': null;
  'settings/set': Settings;
  'profiles/add': Profiles;
  'profiles/rename': Profiles;
  'profiles/choose': Profiles;
  'profiles/remove': Profiles;
  'external/open': { opened: boolean };
  'library/list': LibraryView;
  'library/exam': ExamView;
  'library/choose': Inspection | null;
  'library/inspect': Inspection;
  'library/open-locked': Inspection;
  'library/unlock': null;
  'library/confirm': { exam: string };
  'library/discard': null;
  'room/begin': RoomView;
  'room/resume': RoomView;
  'room/act': RoomView;
  'room/abandon': null;
  'room/suspend': null;
  'room/reference': ReferencePane;
  'practice/count': { matching: number };
  'comments/get': CommentsView;
  'comments/set': CommentsView;
  'report/get': ReportView;
  'review/get': ReviewView;
  /** The name of the file; null when the person cancelled. */
  'data/export': { file: string | null };
  'data/import': DataImport | null;
  'attempt/save': { file: string | null };
  'installation/key': { fingerprint: string };
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
    | 'name-taken'
    | 'has-attempts'
    | 'file'
    | 'wrong-passphrase'
    /** The exam is locked, and its passphrase was not given in this run. `detail`: its content hash. */
    | 'locked'
    | 'bug';
  detail: string;
}

export type CallResult<Name extends CallName> = Result<CallOutput<Name>, CallFailure>;

export interface Notices extends Record<NoticeName, unknown> {
  /** Something went wrong in main that nobody expected. Said once. `isSaving`: answers are still kept. */
  'app/fault': { isSaving: boolean };
  /** The store turned out to be damaged in the middle of the work. */
  'app/trouble': TroubleView;
  'room/clock': ClockNotice;
  /** The room changed by itself: time ran out. */
  'room/changed': RoomView;
  'library/changed': null;
  /** The size of everything was changed by a key that main hears first. */
  'settings/changed': Settings;
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
