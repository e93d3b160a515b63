import { z } from 'zod';
import { fail, ok, type Result } from '../../core/result.ts';
import { type ContentKey, contentKey, keyLength, openWith, sealWith } from './content-key.ts';
import { loadSodium, type Sodium } from './sodium.ts';

/** Fewest characters of a new passphrase. */
export const shortestPassphrase = 8;
/** Most characters of any; what is longer is no passphrase but a mistake. */
const longestPassphrase = 1_000;

const mebibyte = 2 ** 20;

/**
 * What deriving a key may cost. A file says how its own key was derived, and a hostile one must not
 * ask for more than a small computer has. Memory in bytes; passes over it.
 */
const bounds = { memory: [8 * mebibyte, 256 * mebibyte], passes: [1, 8] } as const;

/** 3 passes are those of RFC 9106 (4), with twice its memory for machines that have little of it. */
const usual = { memory: 128 * mebibyte, passes: 3 };

const base64 = (bytes: number): z.ZodString =>
  z
    .string()
    .regex(/^[A-Za-z0-9+/]+={0,2}$/)
    .length(4 * Math.ceil(bytes / 3));

/** How a passphrase opens a package. Stands in the head of a locked file, and in the store. */
export const lockSchema = z.strictObject({
  kdf: z.strictObject({
    name: z.literal('argon2id'),
    /** Bytes. */
    memory: z.int().min(bounds.memory[0]).max(bounds.memory[1]).multipleOf(1024),
    passes: z.int().min(bounds.passes[0]).max(bounds.passes[1]),
    salt: base64(16),
  }),
  /** The content key, sealed with the key that comes of the passphrase. */
  key: base64(24 + keyLength + 16),
});

export type Lock = z.infer<typeof lockSchema>;

/** What the wrapped key is sealed for. Part of the format. */
const keyPlace = 'mockroom content key';

/** What deriving a key costs: memory in bytes, and passes over it. */
export interface Cost {
  memory: number;
  passes: number;
}

/**
 * Makes a content key by chance and a lock that the passphrase opens.
 *
 * @param cost for tests, which lock often; the usual cost is what keeps guessing slow
 */
export async function makeLock(
  passphrase: string,
  cost: Cost = usual,
): Promise<{ lock: Lock; key: ContentKey }> {
  const sodium = await loadSodium();
  const bytes = sodium.randombytes_buf(keyLength);
  const salt = sodium.randombytes_buf(sodium.crypto_pwhash_SALTBYTES);
  const kdf = {
    name: 'argon2id' as const,
    memory: cost.memory,
    passes: cost.passes,
    salt: Buffer.from(salt).toString('base64'),
  };
  const wrapped = sealWith(sodium, derived(sodium, passphrase, kdf), bytes, keyPlace);
  return {
    lock: { kdf, key: Buffer.from(wrapped).toString('base64') },
    key: contentKey(sodium, bytes),
  };
}

/** @returns the content key, or that this is not the passphrase */
export async function openLock(
  lock: Lock,
  passphrase: string,
): Promise<Result<ContentKey, 'wrong-passphrase'>> {
  if (passphrase === '' || passphrase.length > longestPassphrase) return fail('wrong-passphrase');
  const sodium = await loadSodium();
  const key = derived(sodium, passphrase, lock.kdf);
  const bytes = openWith(sodium, key, Buffer.from(lock.key, 'base64'), keyPlace);
  return bytes ? ok(contentKey(sodium, bytes)) : fail('wrong-passphrase');
}

function derived(sodium: Sodium, passphrase: string, { memory, passes, salt }: Lock['kdf']) {
  return sodium.crypto_pwhash(
    keyLength,
    // However a keyboard puts its letters together.
    Buffer.from(passphrase.normalize('NFKC'), 'utf8'),
    Buffer.from(salt, 'base64'),
    passes,
    memory,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  );
}
