import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { attemptFormat, attemptSchemaVersion } from '../../core/portable/attempt-file.ts';
import { canonicalJson } from '../library/content-hash.ts';

/** What stands before the 32 bytes of every Ed25519 public key in DER (RFC 8410). */
const head = Buffer.from('302a300506032b6570032100', 'hex');

/** The public key as it stands in a file: 32 bytes in base64. */
export function publicKeyOf(key: KeyObject): string {
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return der.subarray(head.length).toString('base64');
}

/** A key in a form that two people can read to each other: 8 groups of 4 hex digits. */
export function fingerprintOf(publicKey: string): string {
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
  return (hash.slice(0, 32).match(/.{4}/g) ?? []).join(' ');
}

/** @returns the signature in base64 */
export function signAttempt(attempt: unknown, key: KeyObject): string {
  return sign(null, signedBytes(attempt), key).toString('base64');
}

export function isSigned(attempt: unknown, signature: string, publicKey: string): boolean {
  const bytes = Buffer.from(publicKey, 'base64');
  if (bytes.length !== 32) return false;
  try {
    const key = createPublicKey({ key: Buffer.concat([head, bytes]), format: 'der', type: 'spki' });
    return verify(null, signedBytes(attempt), key, Buffer.from(signature, 'base64'));
  } catch {
    // Not every 32 bytes are a key.
    return false;
  }
}

/** The format is signed too, so that a signature never speaks for a file of another kind. */
function signedBytes(attempt: unknown): Buffer {
  return Buffer.from(
    canonicalJson({ attempt, format: attemptFormat, schema: attemptSchemaVersion }),
    'utf8',
  );
}
