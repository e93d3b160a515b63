import type { Sodium } from './sodium.ts';

/**
 * The key of one locked package. Everything of it that is kept, in the file and in the store, is
 * sealed with keys made from this one; it stands nowhere but wrapped by a passphrase, and in main's
 * memory once that was given.
 */
export interface ContentKey {
  /**
   * Seals bytes with XChaCha20-Poly1305 under a nonce by chance: nonce (24 bytes), then the box.
   *
   * @param place where they belong; a box that was moved elsewhere does not open
   */
  seal(bytes: Uint8Array, place: string): Uint8Array;
  /** @throws SealBroken when these are not the bytes that were sealed for this place */
  open(sealed: Uint8Array, place: string): Uint8Array;
  /** The name under which a picture is kept: BLAKE2b with a key, so that it tells of no known picture. */
  pictureName(hash: string): string;
  /** Hands out the bytes of the key, for wrapping and for the body of a package. */
  bytes(): Uint8Array;
}

/** What was sealed has been changed, or was sealed with another key or for another place. */
export class SealBroken extends Error {
  constructor(place: string) {
    super(`${place} is damaged: it does not open with the key of its exam`);
  }
}

/** What the keys made from a content key are for. Numbers and context of crypto_kdf, part of the format. */
const uses = { body: 1, store: 2, names: 3 } as const;
const context = 'mockroom';

export const keyLength = 32;
/** Bytes; in hex as long as the SHA-256 that names a picture of an open exam. */
const pictureNameLength = 32;

export function useKey(sodium: Sodium, bytes: Uint8Array, use: keyof typeof uses): Uint8Array {
  return sodium.crypto_kdf_derive_from_key(keyLength, uses[use], context, bytes);
}

export function contentKey(sodium: Sodium, bytes: Uint8Array): ContentKey {
  const store = useKey(sodium, bytes, 'store');
  const names = useKey(sodium, bytes, 'names');
  return {
    seal: (plain, place) => sealWith(sodium, store, plain, place),
    open(sealed, place) {
      const opened = openWith(sodium, store, sealed, place);
      if (!opened) throw new SealBroken(place);
      return opened;
    },
    pictureName: (hash) => sodium.to_hex(sodium.crypto_generichash(pictureNameLength, hash, names)),
    bytes: () => bytes,
  };
}

/** @returns a nonce by chance and behind it the box */
export function sealWith(
  sodium: Sodium,
  key: Uint8Array,
  plain: Uint8Array,
  place: string,
): Uint8Array {
  const nonce = sodium.randombytes_buf(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  const box = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, place, null, nonce, key);
  return Buffer.concat([nonce, box]);
}

/** @returns null when it was not sealed with this key for this place, or was changed since */
export function openWith(
  sodium: Sodium,
  key: Uint8Array,
  sealed: Uint8Array,
  place: string,
): Uint8Array | null {
  const length = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
  const shortest = length + sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES;
  if (sealed.length < shortest) return null;
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      sealed.subarray(length),
      place,
      sealed.subarray(0, length),
      key,
    );
  } catch {
    return null;
  }
}
