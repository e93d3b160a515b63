import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourcesDigest } from '../../scripts/runtime/build.ts';
import { withLock } from '../../scripts/runtime/lock.ts';
import { cacheFolder } from '../../scripts/runtime/paths.ts';
import { fingerprint, parsePrepared, stillHolds } from '../../scripts/runtime/prepared.ts';
import { needsOwnBuild, sqliteKey } from '../../scripts/runtime/sqlite.ts';
import { createFolderAtomically, linkTree, removeDrafts } from '../../scripts/runtime/tree.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the cache folder', () => {
  it('is where each system keeps caches', () => {
    expect(cacheFolder({}, 'linux', '/home/a')).toBe(join('/home/a', '.cache', 'mockroom'));
    expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux', '/home/a')).toBe(join('/x', 'mockroom'));
    expect(cacheFolder({}, 'darwin', '/Users/a')).toBe(
      join('/Users/a', 'Library', 'Caches', 'mockroom'),
    );
    expect(cacheFolder({ LOCALAPPDATA: '/l' }, 'win32', '/u')).toBe(
      join('/l', 'mockroom', 'Cache'),
    );
  });

  it('is the one the user names', () => {
    expect(
      cacheFolder({ MOCKROOM_CACHE_DIR: '/mine', XDG_CACHE_HOME: '/x' }, 'linux', '/home/a'),
    ).toBe('/mine');
  });
});

describe('the build of better-sqlite3', () => {
  it('is made only for a runtime older than Node-API 10', () => {
    expect(needsOwnBuild(9)).toBe(true);
    expect(needsOwnBuild(10)).toBe(false);
  });

  it('is cached apart for each version, Node-API and header', () => {
    const keys = [
      sqliteKey('13.2.0', 9, 'a'),
      sqliteKey('13.2.1', 9, 'a'),
      sqliteKey('13.2.0', 8, 'a'),
      sqliteKey('13.2.0', 9, 'b'),
    ];
    expect(new Set(keys).size).toBe(4);
    expect(sqliteKey('13.2.0', 9, 'a')).toBe(keys[0]);
  });
});

describe('what was prepared before', () => {
  const prepared = {
    executable: '/e',
    source: 'carried',
    electron: '33.2.1',
    napi: 9,
    libraries: [] as string[],
    fingerprint: 'f',
  } as const;

  it('holds while nothing changed', () => {
    expect(stillHolds(prepared, { executable: '/e', source: 'carried' }, 'f')).toBe(true);
  });

  it.each([
    ['Electron is gone', undefined, 'f', []],
    ['Electron came from elsewhere', { executable: '/e', source: 'official' } as const, 'f', []],
    ['a file or version changed', { executable: '/e', source: 'carried' } as const, 'g', []],
    [
      'a system library is gone',
      { executable: '/e', source: 'carried' } as const,
      'f',
      ['/no/such/lib.so'],
    ],
  ])('does not hold when %s', (_, placed, now, libraries) => {
    expect(stillHolds({ ...prepared, libraries }, placed, now)).toBe(false);
  });

  it('is read back, and refused when a field is missing or wrong', () => {
    expect(parsePrepared(JSON.stringify(prepared))).toEqual(prepared);
    expect(parsePrepared(JSON.stringify({ ...prepared, napi: '9' }))).toBeUndefined();
    expect(parsePrepared(JSON.stringify({ ...prepared, source: 'other' }))).toBeUndefined();
    expect(parsePrepared('null')).toBeUndefined();
  });

  it('has another fingerprint when a file appears or changes', () => {
    const file = join(folder, 'addon.node');
    const absent = fingerprint([file], ['1']);
    writeFileSync(file, 'a');
    const present = fingerprint([file], ['1']);
    writeFileSync(file, 'longer');
    expect(
      new Set([absent, present, fingerprint([file], ['1']), fingerprint([file], ['2'])]).size,
    ).toBe(4);
  });
});

describe('folders that appear whole', () => {
  it('keeps the old folder, and no rubbish, when filling the new one fails', async () => {
    const target = join(folder, 'dist');
    await createFolderAtomically(target, async (draft) => writeFileSync(join(draft, 'a'), 'old'));
    const failing = createFolderAtomically(target, async () =>
      Promise.reject(new Error('stopped')),
    );
    await expect(failing).rejects.toThrow('stopped');
    expect(readFileSync(join(target, 'a'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('replaces the folder as a whole', async () => {
    const target = join(folder, 'dist');
    await createFolderAtomically(target, async (draft) => writeFileSync(join(draft, 'a'), 'old'));
    await createFolderAtomically(target, async (draft) => writeFileSync(join(draft, 'b'), 'new'));
    expect(readdirSync(target)).toEqual(['b']);
  });

  it('removes what a killed run left', async () => {
    mkdirSync(join(folder, '.dist-x1', 'tree'), { recursive: true });
    mkdirSync(join(folder, '.other-x1'));
    await removeDrafts(join(folder, 'dist'));
    expect(readdirSync(folder)).toEqual(['.other-x1']);
  });

  it('links a tree with its subfolders', async () => {
    mkdirSync(join(folder, 'from', 'sub'), { recursive: true });
    writeFileSync(join(folder, 'from', 'sub', 'a'), 'text');
    await linkTree(join(folder, 'from'), join(folder, 'to'));
    expect(readFileSync(join(folder, 'to', 'sub', 'a'), 'utf8')).toBe('text');
  });
});

function signal(): { given: Promise<void>; give: () => void } {
  let give = (): void => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

describe('the lock', () => {
  it('lets one at a time in, tells the one who waits, and opens after a failure', async () => {
    const file = join(folder, 'lock');
    const events: string[] = [];
    const inside = signal();
    const waiting = signal();
    const first = withLock(
      file,
      () => events.push('first waits'),
      async () => {
        inside.give();
        await waiting.given;
        events.push('first done');
        throw new Error('failed inside');
      },
    );
    await inside.given;
    const second = withLock(
      file,
      () => {
        events.push('second waits');
        waiting.give();
      },
      async () => events.push('second done'),
    );
    await expect(first).rejects.toThrow('failed inside');
    await second;
    expect(events).toEqual(['second waits', 'first done', 'second done']);
  });
});

describe('the digest of the sources', () => {
  it('changes when a file is added, edited, made older or deleted', () => {
    const digest = () => sourcesDigest(folder, ['src', 'absent.json']);
    mkdirSync(join(folder, 'src', 'deep'), { recursive: true });
    const seen = [digest()];
    const file = join(folder, 'src', 'deep', 'a.ts');
    writeFileSync(file, 'a');
    seen.push(digest());
    writeFileSync(file, 'ab');
    seen.push(digest());
    utimesSync(file, new Date(0), new Date(0));
    seen.push(digest());
    expect(new Set(seen).size).toBe(4);
    rmSync(file);
    expect(digest()).toBe(seen[0]);
  });
});
