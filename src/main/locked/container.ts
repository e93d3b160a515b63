import { z } from 'zod';
import { fail, ok, type Result } from '../../core/result.ts';
import { useKey } from './content-key.ts';
import { type Lock, lockSchema, makeLock, openLock, type Cost } from './lock.ts';
import { loadSodium, type Sodium } from './sodium.ts';
import type { ContentKey } from './content-key.ts';

/** The first bytes of a locked package: a name and the version of the container. */
const magic = Buffer.from('MOCKLOCK\u0001', 'latin1');
/** Bytes of magic and of the length of the head, a big-endian number of 32 bits. */
const fixedLength = magic.length + 4;
const mostHeadBytes = 64 * 1024;
/** The body is sealed in pieces of so many bytes, so that no second copy of it is held. */
const pieceLength = 2 ** 20;

const short = z.string().max(500);

/** What anyone may see of a locked package: no more than a card of the library. */
const cardSchema = z.strictObject({
  id: z.string().min(1).max(100),
  code: short.nullable(),
  title: short,
  edition: short.nullable(),
  language: short,
  items: z.int().min(0),
  formItems: z.int().min(0),
  minutes: z.number().min(0),
});

export type LockedCard = z.infer<typeof cardSchema>;

const headSchema = z.strictObject({ card: cardSchema, lock: lockSchema });

export interface LockedPackage {
  card: LockedCard;
  lock: Lock;
  /** Everything before the body, which the body's seal covers too. */
  head: Uint8Array;
  body: Uint8Array;
}

export type LockedFault = 'wrong-passphrase' | 'damaged';

/** Whether these are the first bytes of a locked package, of whatever version. */
export function isLocked(bytes: Uint8Array): boolean {
  const name = magic.subarray(0, -1);
  return name.equals(bytes.subarray(0, name.length));
}

/**
 * Reads the open part of a locked package. Nothing is derived or opened yet.
 *
 * @returns why it cannot be one: made by a newer program, or damaged
 */
export function readLocked(bytes: Uint8Array): Result<LockedPackage, 'newer' | 'damaged'> {
  if (!isLocked(bytes)) return fail('damaged');
  if (bytes[magic.length - 1] !== magic.at(-1)) return fail('newer');
  if (bytes.length < fixedLength) return fail('damaged');
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.readUInt32BE(magic.length);
  const end = fixedLength + length;
  if (length > mostHeadBytes || end > bytes.length) return fail('damaged');
  const head = headSchema.safeParse(jsonOf(view.subarray(fixedLength, end)));
  if (!head.success) return fail('damaged');
  return ok({ ...head.data, head: view.subarray(0, end), body: view.subarray(end) });
}

/** Locks the bytes of a package (a zip). @param cost of deriving the key, for tests */
export async function lockPackage(
  zip: Uint8Array,
  card: LockedCard,
  passphrase: string,
  cost?: Cost,
): Promise<Uint8Array> {
  const sodium = await loadSodium();
  const { lock, key } = await makeLock(passphrase, cost);
  const json = Buffer.from(JSON.stringify(headSchema.parse({ card, lock })), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  const head = Buffer.concat([magic, length, json]);
  return Buffer.concat([head, ...sealedPieces(sodium, key, zip, head)]);
}

/** @returns the bytes of the package and its key, or why they are not to be had */
export async function openLocked(
  { lock, head, body }: Pick<LockedPackage, 'lock' | 'head' | 'body'>,
  passphrase: string,
): Promise<Result<{ zip: Uint8Array; key: ContentKey }, LockedFault>> {
  const opened = await openLock(lock, passphrase);
  if (!opened.ok) return opened;
  const zip = openedPieces(await loadSodium(), opened.value, body, head);
  return zip ? ok({ zip, key: opened.value }) : fail('damaged');
}

function* sealedPieces(
  sodium: Sodium,
  key: ContentKey,
  zip: Uint8Array,
  head: Uint8Array,
): Generator<Uint8Array> {
  const stream = sodium.crypto_secretstream_xchacha20poly1305_init_push(
    useKey(sodium, key.bytes(), 'body'),
  );
  yield stream.header;
  for (let start = 0; start === 0 || start < zip.length; start += pieceLength) {
    const isLast = start + pieceLength >= zip.length;
    yield sodium.crypto_secretstream_xchacha20poly1305_push(
      stream.state,
      zip.subarray(start, start + pieceLength),
      head,
      isLast
        ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
        : sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE,
    );
  }
}

/** @returns null when anything was changed, left out, moved or added */
function openedPieces(
  sodium: Sodium,
  key: ContentKey,
  body: Uint8Array,
  head: Uint8Array,
): Uint8Array | null {
  const start = sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES;
  const step = pieceLength + sodium.crypto_secretstream_xchacha20poly1305_ABYTES;
  if (body.length < start + sodium.crypto_secretstream_xchacha20poly1305_ABYTES) return null;
  const state = sodium.crypto_secretstream_xchacha20poly1305_init_pull(
    body.subarray(0, start),
    useKey(sodium, key.bytes(), 'body'),
  );
  const pieces: Uint8Array[] = [];
  for (let at = start; at < body.length; at += step) {
    const piece = pulled(sodium, state, body.subarray(at, at + step), head);
    const isLast = at + step >= body.length;
    const isFinal = piece?.tag === sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (!piece || isFinal !== isLast) return null;
    pieces.push(piece.message);
  }
  return Buffer.concat(pieces);
}

type PullState = Parameters<Sodium['crypto_secretstream_xchacha20poly1305_pull']>[0];

function pulled(sodium: Sodium, state: PullState, piece: Uint8Array, head: Uint8Array) {
  try {
    return sodium.crypto_secretstream_xchacha20poly1305_pull(state, piece, head) || null;
  } catch {
    // A last piece that is shorter than its own seal.
    return null;
  }
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}
