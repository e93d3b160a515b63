import { existsSync, readFileSync } from 'node:fs';
import { walIndexSuffix, walSuffix } from './files.ts';

// The layout is SQLite's own, fixed for good: sqlite.org/walformat.html.
const headerSize = 32;
const frameHeaderSize = 24;
const magicLittle = 0x377f0682;
const magicBig = 0x377f0683;
const indexHeaderSize = 48;
const backfillAt = 2 * indexHeaderSize;

/**
 * Whether a log that was written ahead lost something that had been committed: it was cut off, or
 * bytes in it changed. SQLite itself passes over whatever does not fit its checksums in silence, since
 * it cannot tell such a log from one whose last commit was under way.
 *
 * Two things tell. The index beside the log says up to where it was committed; it survives a kill. And
 * no more than one commit can be under way at once: with two behind a frame that does not fit, that
 * frame had been committed too.
 *
 * @param file path of the database
 * @returns what is missing, null when nothing is known to be
 */
export function lostFromLog(file: string): string | null {
  const index = readIfThere(file + walIndexSuffix);
  const log = readIfThere(file + walSuffix);
  // Another process that writes right now would be taken for damage.
  if (!same(index, readIfThere(file + walIndexSuffix))) return null;
  const committed = committedBy(index);
  if (!log || log.length === 0) {
    return committed && committed.frames > committed.copied ? 'the log is gone' : null;
  }
  const read = readLog(log);
  if (!read) return 'the beginning of the log cannot be read';
  if (read.commitsBehind > 1) return `the log is damaged at its page ${read.good + 1}`;
  const isOfThisLog = committed !== null && committed.salt.equals(read.salt);
  return isOfThisLog && committed.frames > Math.max(read.good, committed.copied)
    ? `the log has ${read.good} of ${committed.frames} pages`
    : null;
}

function readIfThere(path: string): Buffer | null {
  return existsSync(path) ? readFileSync(path) : null;
}

function same(a: Buffer | null, b: Buffer | null): boolean {
  return a === null || b === null ? a === b : a.equals(b);
}

interface Committed {
  /** Frames that were committed to the log. */
  frames: number;
  /** Those of them that the database itself has already. */
  copied: number;
  /** Names this log. */
  salt: Buffer;
}

/** What the index says; it is in the order of bytes of this computer, which is little on all we build for. */
function committedBy(index: Buffer | null): Committed | null {
  if (!index || index.length < backfillAt + 4) return null;
  const first = index.subarray(0, indexHeaderSize);
  // Both copies are the same unless a write was cut off in the middle.
  if (!first.equals(index.subarray(indexHeaderSize, 2 * indexHeaderSize))) return null;
  if (first[12] !== 1) return null;
  return {
    frames: first.readUInt32LE(16),
    copied: index.readUInt32LE(backfillAt),
    salt: Buffer.from(first.subarray(32, 40)),
  };
}

interface Log {
  salt: Buffer;
  /** Frames from the beginning that fit their checksums, up to the last commit among them. */
  good: number;
  /** Commits of the same log behind the first frame that does not fit, itself included. */
  commitsBehind: number;
}

function readLog(log: Buffer): Log | null {
  if (log.length < headerSize) return null;
  const magic = log.readUInt32BE(0);
  if (magic !== magicLittle && magic !== magicBig) return null;
  const isBig = magic === magicBig;
  let sum: Checksum = addTo([0, 0], log.subarray(0, 24), isBig);
  if (sum[0] !== log.readUInt32BE(24) || sum[1] !== log.readUInt32BE(28)) return null;
  const pageSize = log.readUInt32BE(8);
  const salt = log.subarray(16, 24);
  let good = 0;
  let commitsBehind = 0;
  let fits = true;
  const frames = Math.floor((log.length - headerSize) / (frameHeaderSize + pageSize));
  for (let number = 1; number <= frames; number += 1) {
    const at = headerSize + (number - 1) * (frameHeaderSize + pageSize);
    const frame = log.subarray(at, at + frameHeaderSize + pageSize);
    const isOfThisLog = frame.subarray(8, 16).equals(salt);
    // Left over from the log before: the file is written anew from its beginning.
    if (!isOfThisLog && fits) {
      fits = false;
      continue;
    }
    const isCommit = frame.readUInt32BE(4) !== 0;
    if (fits) {
      sum = addTo(addTo(sum, frame.subarray(0, 8), isBig), frame.subarray(frameHeaderSize), isBig);
      fits = sum[0] === frame.readUInt32BE(16) && sum[1] === frame.readUInt32BE(20);
      if (fits && isCommit) good = number;
    }
    if (!fits && isOfThisLog && isCommit) commitsBehind += 1;
  }
  return { salt, good, commitsBehind };
}

type Checksum = readonly [number, number];

function addTo([first, second]: Checksum, bytes: Buffer, isBig: boolean): Checksum {
  let a = first;
  let b = second;
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    a = (a + (isBig ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0;
    b = (b + (isBig ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0;
  }
  return [a, b];
}
