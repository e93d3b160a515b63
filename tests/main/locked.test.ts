import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentKey } from '../../src/main/locked/content-key.ts';
import {
  isLocked,
  type LockedCard,
  lockPackage,
  openLocked,
  readLocked,
} from '../../src/main/locked/container.ts';
import { openJson, sealJson } from '../../src/main/locked/keyring.ts';
import { lockSchema, makeLock, openLock } from '../../src/main/locked/lock.ts';
import { loadSodium } from '../../src/main/locked/sodium.ts';
import { zipOf } from '../../src/main/locked/zip.ts';
import { openArchive } from '../../src/main/library/package-source.ts';
import { goodPackage } from '../support/package.ts';
import { cheap } from '../support/locked.ts';

const passphrase = 'seven brown harbors';

const card: LockedCard = {
  id: 'knots',
  code: null,
  title: 'Knots for beginners',
  edition: null,
  language: 'en',
  items: 4,
  formItems: 4,
  minutes: 5,
};

const sodium = await loadSodium();

async function opened(bytes: Uint8Array, words = passphrase): Promise<Uint8Array | string> {
  const read = readLocked(bytes);
  if (!read.ok) return read.error;
  const result = await openLocked(read.value, words);
  return result.ok ? result.value.zip : result.error;
}

/** Changes the head of a locked file as somebody with an editor would. */
function withHead(bytes: Uint8Array, change: (head: Record<string, unknown>) => void): Buffer {
  const file = Buffer.from(bytes);
  const end = 13 + file.readUInt32BE(9);
  const head = JSON.parse(file.subarray(13, end).toString('utf8')) as Record<string, unknown>;
  change(head);
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  return Buffer.concat([file.subarray(0, 9), length, json, file.subarray(end)]);
}

describe('a locked package', () => {
  it('gives back its bytes to whoever has the passphrase, however it is typed', async () => {
    // Pieces of a mebibyte: none, a part of one, exactly one, one and a part.
    for (const size of [0, 1000, 2 ** 20, 2 ** 20 + 1]) {
      const zip = Buffer.alloc(size, 'a knot');
      const locked = await lockPackage(zip, card, 'p\u00e9ter\u2019s boat', cheap);
      expect(isLocked(locked)).toBe(true);
      expect(Buffer.compare((await opened(locked, 'pe\u0301ter\u2019s boat')) as Buffer, zip)).toBe(
        0,
      );
    }
  });

  it('stays shut without the passphrase', async () => {
    const locked = await lockPackage(Buffer.from('a knot'), card, passphrase, cheap);
    for (const wrong of ['', 'seven brown harbor', 'Seven brown harbors', 'x'.repeat(2_000)]) {
      expect(await opened(locked, wrong)).toBe('wrong-passphrase');
    }
  });

  it('is refused when any byte was flipped', async () => {
    const locked = await lockPackage(Buffer.from('a knot'.repeat(9)), card, passphrase, cheap);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: locked.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const changed = Buffer.from(locked);
          changed[at] = (changed[at] ?? 0) ^ (1 << bit);
          expect(typeof (await opened(changed))).toBe('string');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is refused when it was cut short, lengthened, or its pieces were moved', async () => {
    const zip = Buffer.alloc(2 ** 20 + 500, 'knots');
    const locked = Buffer.from(await lockPackage(zip, card, passphrase, cheap));
    const body = locked.length - (24 + zip.length + 2 * 17);
    const second = body + 24 + 2 ** 20 + 17;
    const cases = [
      ...[0, 5, 12, 40, body, body + 10, body + 24, second, locked.length - 1].map((length) =>
        locked.subarray(0, length),
      ),
      Buffer.concat([locked, Buffer.from([0])]),
      Buffer.concat([locked, locked.subarray(second)]),
      Buffer.concat([locked.subarray(0, body + 24), locked.subarray(second)]),
    ];
    for (const broken of cases) expect(typeof (await opened(broken))).toBe('string');
    expect(typeof (await opened(locked))).toBe('object');
  });

  it('covers its open card with the seal', async () => {
    const locked = await lockPackage(Buffer.from('a knot'), card, passphrase, cheap);
    const renamed = withHead(locked, (head) => {
      head['card'] = { ...card, title: 'Knots for experts' };
    });
    expect(readLocked(renamed)).toMatchObject({ ok: true, value: { card: { minutes: 5 } } });
    expect(await opened(renamed)).toBe('damaged');
  });

  it('may not ask for more memory or time than a small computer has', async () => {
    const locked = await lockPackage(Buffer.from('a knot'), card, passphrase, cheap);
    const asking = (kdf: object): Buffer =>
      withHead(locked, (head) => {
        const lock = head['lock'] as { kdf: object };
        head['lock'] = { ...lock, kdf: { ...lock.kdf, ...kdf } };
      });
    for (const kdf of [
      { memory: 64 * 2 ** 30 },
      { memory: 2 ** 29 },
      { memory: 1024 },
      { passes: 0 },
      { passes: 1_000_000 },
      { passes: 1.5 },
      { salt: 'AAAA' },
      { name: 'plain' },
    ]) {
      expect(await opened(asking(kdf))).toBe('damaged');
    }
    expect(typeof (await opened(asking({})))).toBe('object');
  });

  it('of a later version of the container says so', async () => {
    const locked = Buffer.from(await lockPackage(Buffer.from('a'), card, passphrase, cheap));
    locked[8] = 2;
    expect(await opened(locked)).toBe('newer');
  });
});

describe('a lock', () => {
  it('has another salt and another key each time, and Argon2id at the usual cost', async () => {
    const [one, two] = [await makeLock(passphrase, cheap), await makeLock(passphrase, cheap)];
    expect(one.lock.kdf.salt).not.toBe(two.lock.kdf.salt);
    expect(one.lock.key).not.toBe(two.lock.key);
    expect(one.key.bytes()).not.toEqual(two.key.bytes());
    const { lock } = await makeLock(passphrase);
    expect(lock.kdf).toMatchObject({ name: 'argon2id', memory: 134_217_728, passes: 3 });
    expect(lockSchema.safeParse(lock).success).toBe(true);
    expect((await openLock(lock, passphrase)).ok).toBe(true);
  });
});

describe('a seal', () => {
  const key = contentKey(sodium, sodium.randombytes_buf(32));

  it('opens in its own place only, with its own key only, as it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), fc.string(), (bytes, at, to) => {
        const sealed = key.seal(bytes, at);
        expect(Buffer.from(key.open(sealed, at))).toEqual(Buffer.from(bytes));
        if (at !== to) expect(() => key.open(sealed, to)).toThrow('damaged');
        const other = contentKey(sodium, sodium.randombytes_buf(32));
        expect(() => other.open(sealed, at)).toThrow('damaged');
        const flipped = Uint8Array.from(sealed, (byte, index) => (index === 30 ? byte ^ 1 : byte));
        expect(() => key.open(flipped, at)).toThrow('damaged');
        expect(() => key.open(sealed.subarray(0, -1), at)).toThrow('damaged');
      }),
      { numRuns: 50 },
    );
  });

  it('of JSON is JSON, and as long for one answer as for another', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const column = sealJson(key, JSON.stringify(value), 'act 1');
        expect(typeof JSON.parse(column)).toBe('string');
        expect(JSON.stringify(JSON.parse(openJson(key, column, 'act 1')))).toBe(
          JSON.stringify(value),
        );
      }),
    );
    const lengths = ['a', 'abc', 'a sheet bend'].map(
      (text) => sealJson(key, JSON.stringify({ text }), 'act 1').length,
    );
    expect(new Set(lengths).size).toBe(1);
    expect(() => openJson(key, '{"not":"sealed"}', 'act 1')).toThrow('act 1 is damaged');
  });
});

describe('the zip that is locked', () => {
  it('is read like any other, with its pictures', async () => {
    const files = Object.entries(goodPackage).map(([path, text]) => ({
      path,
      bytes: Buffer.from(text),
    }));
    const { exam, problems, pictures } = await openArchive(await zipOf(files));
    expect(problems).toEqual([]);
    expect(exam?.title).toBe('Knots for beginners');
    expect([...pictures.keys()]).toEqual(['assets/post.svg']);
  });
});
