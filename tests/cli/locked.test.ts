import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { lockedFile, textsIn } from '../support/locked.ts';
import { change, goodPackage, writePackage } from '../support/package.ts';

const root = join(import.meta.dirname, '../..');

function exam(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['src/cli/exam.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    // No terminal to ask on.
    input: '',
  });
}

/** A file with a passphrase in its first line. */
function words(passphrase: string): string {
  const file = join(temporaryFolder(), 'words.txt');
  writeFileSync(file, `${passphrase}\r\nnot a part of it\n`);
  return file;
}

describe('npm run exam -- lock', () => {
  it('locks a folder into a file that check and import open with the passphrase', () => {
    const out = join(temporaryFolder(), 'knots.mockexam');
    const source = writePackage(temporaryFolder(), goodPackage);
    const passphrase = words('seven brown harbors');
    const locked = exam('lock', source, '--out', out, '--passphrase-file', passphrase);
    expect(locked).toMatchObject({ status: 0, stderr: '' });
    expect(locked.stdout).toContain('knots: locked into');

    const checked = exam('check', out, '--passphrase-file', passphrase);
    expect(checked).toMatchObject({ status: 0, stderr: '' });
    expect(checked.stdout).toContain('4 items, 6 points');

    const data = temporaryFolder();
    const wrong = exam('import', out, '--data-dir', data, '--passphrase-file', words('not these'));
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toContain('This is not the passphrase of this exam.');
    expect(exam('list', '--data-dir', data).stdout).toBe('The library is empty.\n');

    const imported = exam('import', out, '--data-dir', data, '--passphrase-file', passphrase);
    expect(imported).toMatchObject({ status: 0, stderr: '' });
    expect(exam('list', '--data-dir', data).stdout).toContain('Knots for beginners  (locked)\n');
    expect(textsIn(data, ['A clove hitch', 'Two turns and a tuck', 'hitch-1'])).toEqual([]);
    expect(textsIn(source, ['A clove hitch', 'Two turns and a tuck', 'hitch-1'])).toHaveLength(3);
  });

  it('takes no passphrase as an argument, none that is short, and asks nobody without a terminal', () => {
    const source = writePackage(temporaryFolder(), goodPackage);
    const out = join(temporaryFolder(), 'knots.mockexam');
    const argument = exam('lock', source, '--out', out, '--passphrase', 'seven brown harbors');
    expect(argument.status).toBe(2);
    const short = exam('lock', source, '--out', out, '--passphrase-file', words('1234567'));
    expect(short.status).toBe(1);
    expect(short.stderr).toContain('at least 8 characters');
    const nobody = exam('lock', source, '--out', out);
    expect(nobody.status).toBe(2);
    expect(nobody.stderr).toContain('--passphrase-file FILE');
    const missing = exam('lock', source, '--out', out, '--passphrase-file', join(source, 'none'));
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('cannot be read');
    expect(existsSync(out)).toBe(false);
  });

  it('writes over nothing, and locks no package with a fault', () => {
    const folder = temporaryFolder();
    const passphrase = words('seven brown harbors');
    const out = join(folder, 'knots.mockexam');
    writeFileSync(out, 'my own');
    const good = writePackage(join(folder, 'good'), goodPackage);
    const there = exam('lock', good, '--out', out, '--passphrase-file', passphrase);
    expect(there.status).toBe(1);
    expect(there.stderr).toContain('is there already');
    expect(readFileSync(out, 'utf8')).toBe('my own');

    const faulty = writePackage(
      join(folder, 'faulty'),
      change(goodPackage, 'items/bends.yaml', 'key: [a, b]', 'key: [a, x]'),
    );
    const other = join(folder, 'other.mockexam');
    const refused = exam('lock', faulty, '--out', other, '--passphrase-file', passphrase);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('items/bends.yaml:12:12');
    expect(existsSync(other)).toBe(false);
    expect(exam('lock', good, '--out', join(folder, 'a.zip')).status).toBe(2);
    expect(exam('lock', good).status).toBe(2);
  });

  it('says of a damaged locked file that it is damaged', async () => {
    const file = await lockedFile(temporaryFolder(), goodPackage, 'seven brown harbors');
    const bytes = readFileSync(file);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const passphrase = words('seven brown harbors');
    for (const command of ['check', 'import']) {
      const data = ['--data-dir', temporaryFolder()];
      const said = exam(command, file, '--passphrase-file', passphrase, ...data);
      expect(said.status).toBe(1);
      expect(said.stdout + said.stderr).toContain('this locked exam is damaged');
    }
  });
});
