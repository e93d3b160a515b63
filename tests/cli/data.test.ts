import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { signedFile } from '../../src/main/portable/attempt-file.ts';
import { temporaryFolder } from '../support/folder.ts';
import { facts } from '../support/portable.ts';
import { seated } from '../support/seat.ts';
import { handTime, temporaryStore } from '../support/store.ts';

const root = join(import.meta.dirname, '../..');

function exam(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['src/cli/exam.ts', ...args], { cwd: root, encoding: 'utf8' });
}

/** A data folder with one ended attempt, and the bytes of its signed file. */
function satFolder(): { folder: string; signed: Buffer } {
  const folder = temporaryFolder();
  const store = temporaryStore(folder);
  const time = handTime();
  const seat = seated({ store, time });
  time.pass(600_000);
  seat.act({ type: 'agreed' });
  const signed = signedFile(store, seat.view().attempt, facts);
  seat.room.close();
  store.close();
  if (!signed.ok) throw new Error(signed.error.detail);
  return { folder, signed: signed.value };
}

describe('npm run exam -- data', () => {
  it('export writes a file, import takes it in elsewhere, twice changes nothing', () => {
    const { folder } = satFolder();
    const file = join(temporaryFolder(), 'all.mockroom-data');
    const there = temporaryFolder();
    const written = exam('data', 'export', '--out', file, '--data-dir', folder);
    expect(written.stderr).toBe('');
    expect(written.stdout).toContain('Candidate: 1 attempt written');
    const taken = exam('data', 'import', file, '--data-dir', there);
    expect(taken.stdout).toContain('Candidate: a new profile\n  1 attempt added\n');
    expect(taken.status).toBe(0);
    expect(exam('data', 'import', file, '--data-dir', there).stdout).toContain(
      '1 attempt here already',
    );
  });

  it('says what is wrong and what to do', () => {
    const { folder } = satFolder();
    const out = join(folder, 'out.mockroom-data');
    const unknown = exam('data', 'export', '--profile', 'X', '--out', out, '--data-dir', folder);
    expect(unknown.status).toBe(1);
    expect(unknown.stderr).toContain('Name one of the profiles with --profile:\n  Candidate\n');
    expect(exam('data', 'export').status).toBe(2);
    writeFileSync(out, 'something else');
    const refused = exam('data', 'import', out, '--data-dir', folder);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('it is not a file with the data of a candidate');
    expect(refused.stderr).toContain('Nothing was imported');
    expect(readFileSync(out, 'utf8')).toBe('something else');
  });
});

describe('npm run exam -- attempt check', () => {
  it('exits 0 for what is in order, and 1 for an edit, another key or a missing exam', () => {
    const { folder, signed } = satFolder();
    const file = join(temporaryFolder(), 'one.mockattempt');
    writeFileSync(file, signed);
    const good = exam('attempt', 'check', file, '--json', '--data-dir', folder);
    expect(JSON.parse(good.stdout)).toMatchObject({
      signature: 'good',
      isOwnKey: true,
      replay: 'same',
    });
    expect(good.status).toBe(0);
    const other = exam('attempt', 'check', file, '--key', 'aaaa', '--data-dir', folder);
    expect(other.stdout).toContain('NOT THE ONE NAMED');
    expect(other.status).toBe(1);
    const elsewhere = exam('attempt', 'check', file, '--data-dir', temporaryFolder());
    expect(elsewhere.stdout).toContain('Score: not checked.');
    expect(elsewhere.status).toBe(1);
    writeFileSync(file, signed.toString('utf8').replace('"passed":false', '"passed":true'));
    const edited = exam('attempt', 'check', file, '--data-dir', folder);
    expect(edited.stdout).toContain('Signature: EDITED.');
    expect(edited.stdout).toContain('Score: WRONG.');
    expect(edited.status).toBe(1);
  });
});
