import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Says what went wrong and where. */
export type Log = (where: string, error?: unknown) => void;

export interface LogOptions {
  /** The data folder; the log is `logs/mockroom.log` in it. */
  folder: string;
  version: string;
  /** Wall clock, milliseconds since 1970. */
  now(): number;
  /** Where every entry is said as well. */
  say(entry: string): void;
}

/** The log and the one before it are at most this long each, in bytes. */
export const longestLog = 1_000_000;
/** An error that comes again and again says nothing new: so many entries in a minute at the most. */
export const mostEntries = 100;
/** Frames of a stack that are kept. */
const mostFrames = 20;

/**
 * The log of the program. Whatever is logged goes through here and is reduced to what cannot quote
 * an exam or an answer: see `entryOf`. A log that cannot be written never hurts.
 */
export function createLog({ folder, version, now, say }: LogOptions): Log {
  const logs = join(folder, 'logs');
  const file = join(logs, 'mockroom.log');
  let minute = 0;
  let entries = 0;
  return (where, error) => {
    const at = now();
    const thisMinute = Math.floor(at / 60_000);
    entries = thisMinute === minute ? entries + 1 : 1;
    minute = thisMinute;
    if (entries > mostEntries) return;
    const entry = entryOf(where, error);
    try {
      say(`mockroom: ${entry}\n`);
    } catch {
      // Nobody reads it.
    }
    try {
      const line = `${new Date(at).toISOString()} ${version} ${entry}\n`;
      mkdirSync(logs, { recursive: true });
      if (sizeOf(file) + Buffer.byteLength(line) > longestLog) {
        renameSync(file, join(logs, 'mockroom.1.log'));
      }
      appendFileSync(file, line);
    } catch {
      // A full disk or a folder that cannot be written is told of elsewhere, by the store.
    }
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * An error as it may stand in a log: what it is called, its code, and where in the program it was
 * thrown. Messages of parsers, schemas and of the engine itself quote what they choke on, which may be
 * an item or an answer, so of a message only a shape that is known to quote nothing is kept.
 *
 * @param where a name of the program's own, never made of data
 */
export function entryOf(where: string, error?: unknown): string {
  if (error === undefined) return where;
  if (!(error instanceof Error)) return `${where}: not an error: ${typeof error}`;
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  const words = [
    where + ':',
    plainWord(error.name) ?? 'Error',
    plainWord(code),
    plainWord(syscall),
    harmlessMessage(error.message),
  ];
  return [words.filter(Boolean).join(' '), ...framesOf(error)].join('\n');
}

/** Names and codes that are words of a program: EACCES, SQLITE_FULL, TypeError. */
function plainWord(word: unknown): string | null {
  return typeof word === 'string' && /^[A-Z][A-Za-z_]{2,40}$|^[a-z]{2,12}$/.test(word)
    ? word
    : null;
}

/** Shapes of messages that hold nothing but words of the engine or of the program. */
const harmless = [
  /^Cannot (?:read|set) properties of (?:undefined|null)/,
  /^Maximum call stack size exceeded$/,
  /^Invalid (?:array|string|typed array) length/,
  /^Object has been destroyed$/,
  /^The database connection is not open$/,
];

function harmlessMessage(message: string): string | null {
  for (const shape of harmless) {
    const found = shape.exec(message);
    if (found) return `(${found[0]})`;
  }
  return null;
}

/** `at name (file:line:column)`: with nothing else on the line, so that no part of a message passes for one. */
const frame =
  /^ {4}at (?:async )?(?:(?:new )?[\w$.<>]+ (?:\[as [^\]]*\] )?)?\(?((?:file:\/\/|node:|app:\/\/|\/|[A-Za-z]:\\)[^()]*:\d+:\d+)\)?$/;

function framesOf({ stack, message }: Error): string[] {
  if (typeof stack !== 'string') return [];
  // A message may have lines that look like frames; it stands before the first real one.
  const end = message === '' ? 0 : stack.indexOf(message);
  if (end < 0) return [];
  return stack
    .slice(end + message.length)
    .split('\n')
    .flatMap((line) => {
      const [whole] = frame.exec(line) ?? [];
      return whole === undefined ? [] : [whole.replace(/ \[as [^\]]*\]/, '')];
    })
    .slice(0, mostFrames);
}
