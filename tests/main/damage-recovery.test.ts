import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore, storeFileName } from '../../src/main/store/open.ts';
import {
  clearForEmpty,
  copyAside,
  recoveryFor,
  restoreBackup,
} from '../../src/main/store/recovery.ts';
import { closed, codeOf, cutTo, fileOf, filesOf, fill, killed, noon } from '../support/damaged.ts';

describe('recovering', () => {
  it('moves what was there aside, never deletes it', () => {
    const folder = closed();
    fill(fileOf(folder), 4096, 8192);
    const damaged = readFileSync(fileOf(folder));
    const name = recoveryFor(folder).backup?.name ?? '';
    restoreBackup(folder, name, noon);
    const [place = ''] = readdirSync(join(folder, 'damaged'));
    expect(readFileSync(join(folder, 'damaged', place, storeFileName)).equals(damaged)).toBe(true);
    // A second time in the same moment gets a place of its own.
    fill(fileOf(folder), 4096, 8192);
    restoreBackup(folder, name, noon);
    expect(readdirSync(join(folder, 'damaged'))).toHaveLength(2);
    expect(codeOf(folder)).toBe('30 acts');
  });

  it('can begin empty, with the backups moved aside too', () => {
    const folder = closed();
    fill(fileOf(folder), 0, 8192);
    clearForEmpty(folder, noon);
    expect(codeOf(folder)).toBe('0 acts');
    const [place = ''] = readdirSync(join(folder, 'damaged'));
    expect(readdirSync(join(folder, 'damaged', place))).toEqual(
      expect.arrayContaining([storeFileName, 'backups']),
    );
  });

  it('can go on with what the log still has, and keeps a copy', () => {
    const folder = killed();
    cutTo(`${fileOf(folder)}-wal`, 0.9);
    const { readable, isSound, backup } = recoveryFor(folder);
    expect(isSound).toBe(true);
    expect(readable?.steps).toBeGreaterThan(30);
    expect(readable?.steps).toBeLessThan(40);
    expect(backup?.contents.steps).toBe(30);
    // To have looked changed nothing: the damage still shows.
    expect(codeOf(folder)).toBe('damaged');
    copyAside(folder, noon);
    const opened = openStore(folder, { asItIs: true });
    if (!opened.ok) throw new Error(opened.error.detail);
    expect(opened.value.attempts.events('a')).toHaveLength(readable?.steps ?? 0);
    opened.value.close();
    expect(codeOf(folder)).toBe(`${readable?.steps} acts`);
    const [place = ''] = readdirSync(join(folder, 'damaged'));
    expect(readdirSync(join(folder, 'damaged', place))).toContain(`${storeFileName}-wal`);
  });

  it('refuses a backup that went bad since it was offered, and moves nothing', () => {
    const folder = closed();
    const name = recoveryFor(folder).backup?.name ?? '';
    fill(join(folder, 'backups', name), 4096, 8192);
    const before = filesOf(folder);
    expect(() => restoreBackup(folder, name, noon)).toThrow('not a good backup');
    expect(filesOf(folder)).toEqual(before);
  });

  it('that was cut off between its steps leaves a store that says it is missing', () => {
    const folder = killed();
    // The file is moved first: its log alone is no store.
    const aside = join(folder, 'damaged', 'then');
    mkdirSync(aside, { recursive: true });
    cpSync(fileOf(folder), join(aside, storeFileName));
    rmSync(fileOf(folder));
    expect(codeOf(folder)).toBe('missing');
    restoreBackup(folder, recoveryFor(folder).backup?.name ?? '', noon);
    expect(codeOf(folder)).toBe('30 acts');
    expect(readdirSync(join(folder, 'damaged'))).toHaveLength(2);
  });
});
