import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ZipEntry, zipOf, zipOfFiles } from '../../scripts/fuzz/zip.ts';
import { filesOfFolder } from '../../src/main/library/folder-files.ts';
import { openArchive, openPackage } from '../../src/main/library/package-source.ts';
import { temporaryFolder } from '../support/folder.ts';
import { lines } from '../support/hostile.ts';
import { goodPackage, writePackage } from '../support/package.ts';

async function inArchive(...entries: ZipEntry[]): Promise<string[]> {
  const good = Object.entries(goodPackage).map(([name, text]) => ({
    name,
    bytes: Buffer.from(text),
  }));
  return lines(await openArchive(zipOf([...good, ...entries])));
}

const entry = (name: string, rest: Partial<ZipEntry> = {}): ZipEntry => ({
  name,
  bytes: Buffer.from('[]'),
  ...rest,
});

describe('an archive', () => {
  it('that is honest loads', async () => {
    expect(lines(await openArchive(zipOfFiles(goodPackage)))).toEqual([]);
  });

  const names: [name: string, says: string][] = [
    ['../evil.yaml', '.:1:1 the archive is damaged: invalid relative path'],
    ['items/../../evil.yaml', '.:1:1 the archive is damaged: invalid relative path'],
    ['/etc/evil.yaml', '.:1:1 the archive is damaged: absolute path'],
    ['C:/evil.yaml', '.:1:1 the archive is damaged: absolute path'],
    ['items\\evil.yaml', '.:1:1 the archive is damaged: invalid characters'],
    ['items//evil.yaml', 'items//evil.yaml:1:1 this path does not lead to a place inside'],
    ['items/a\0.yaml', 'items/a\0.yaml:1:1 the name of this file has a sign that not every'],
    ['items/a:b.yaml', 'items/a:b.yaml:1:1 the name of this file has a sign that not every'],
    ['items/a\u202elmay.', 'the name of this file has a sign that cannot be seen'],
    ['items/a\u200bb.yaml', 'the name of this file has a sign that cannot be seen'],
    ['items/con.yaml', 'items/con.yaml:1:1 Windows keeps the name `con.yaml` for a device'],
    ['AUX/items.yaml', 'AUX/items.yaml:1:1 Windows keeps the name `AUX` for a device'],
    ['items/nul', 'items/nul:1:1 Windows keeps the name `nul` for a device'],
    ['items/com1 .yaml', 'Windows keeps the name `com1 .yaml` for a device'],
    ['items/a.yaml.', 'items/a.yaml.:1:1 the name `a.yaml.` ends with a dot or a space'],
    ['items /a.yaml', 'items /a.yaml:1:1 the name `items ` ends with a dot or a space'],
    ['items/BENDS.yaml', 'on some systems `items/bends.yaml` and this file are the same one'],
    ['', '.:1:1 this path does not lead to a place inside'],
    ['items/bends.yaml', 'items/bends.yaml:1:1 this file stands twice in the package'],
    [`items/${'a'.repeat(300)}.yaml`, 'this path has 311 characters'],
    [`${'a/'.repeat(40)}b.yaml`, 'this file lies 40 folders deep'],
  ];
  it.each(names)('with a file named %j is refused', async (name, says) => {
    const escaped = says.replaceAll('\0', '\\u{0}');
    expect(await inArchive(entry(name))).toEqual([expect.stringContaining(escaped)]);
  });

  it('with two names that only composition tells apart is refused', async () => {
    const twins = [entry('notes/\u00e9.txt'), entry('notes/e\u0301.txt')];
    expect(await inArchive(...twins)).toEqual([
      expect.stringContaining('notes/\u00e9.txt:1:1 this file stands twice'),
    ]);
  });

  const lies: [what: string, entry: ZipEntry, says: string][] = [
    ['a link', entry('items/a.yaml', { mode: 0o120777 }), 'a link to another place'],
    ['a device', entry('items/a.yaml', { mode: 0o060666 }), 'neither a file nor a folder'],
    [
      'a file larger than it says',
      entry('items/a.yaml', { bytes: Buffer.alloc(5000, 32), size: 10 }),
      'too many bytes in the stream',
    ],
    [
      'a file smaller than it says',
      entry('items/a.yaml', { size: 900 }),
      'not enough bytes in the stream',
    ],
    ['a wrong checksum', entry('items/a.yaml', { checksum: 7 }), 'its checksum does not fit'],
    [
      'a compression that is not known',
      entry('items/a.yaml', { method: 99 }),
      'unsupported compression method',
    ],
    ['an encrypted file', entry('items/a.yaml', { flags: 0x801 }), 'entry is encrypted'],
    [
      'a bomb',
      entry('assets/a.png', { bytes: Buffer.alloc(9_000_000) }),
      'this file grows to 9.0 MB',
    ],
    [
      'a bomb that nobody would load',
      entry('a.txt', { bytes: Buffer.alloc(9_000_000) }),
      'this file grows to 9.0 MB',
    ],
    ['files in one place', entry('items/a.yaml', { offset: 0 }), 'two files share one place'],
    [
      'a text of 10 MB',
      entry('items/a.yaml', { bytes: Buffer.alloc(10_000_000, 'abcd\n'), isStored: true }),
      'items/a.yaml:1:1 this file has 10.0 MB',
    ],
  ];
  it.each(lies)('with %s is refused', async (_what, lie, says) => {
    expect(await inArchive(lie)).toEqual([expect.stringContaining(says)]);
  });

  it('inside an archive is not looked into', async () => {
    expect(await inArchive(entry('more.mockexam', { bytes: zipOfFiles(goodPackage) }))).toEqual([]);
    const nested = zipOf([entry('exam.zip', { bytes: zipOfFiles(goodPackage) })]);
    expect(lines(await openArchive(nested))).toEqual(['exam.yaml:1:1 exam.yaml is missing']);
  });

  it('with more entries than a package may hold is refused, folders too', async () => {
    const many = Array.from({ length: 21_000 }, (_, index) =>
      entry(`f${index}/`, { bytes: Buffer.alloc(0), isStored: true }),
    );
    expect(await inArchive(...many)).toEqual([
      '.:1:1 the package holds more than 20000 files and folders',
    ]);
  });

  it('that claims 200 MB of pictures is refused before one is inflated', async () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      entry(`assets/${index}.png`, {
        bytes: randomBytes(50_000),
        size: 9_000_000,
      }),
    );
    expect(await inArchive(...many)).toEqual([
      expect.stringContaining('the package holds 270.0 MB'),
    ]);
  });

  it('cut off at any place is refused', async () => {
    const whole = zipOfFiles(goodPackage);
    for (let length = 0; length < whole.length; length += 97) {
      const { exam, problems } = await openArchive(whole.subarray(0, length));
      expect(exam).toBeNull();
      expect(problems).toHaveLength(1);
    }
  });
});

describe('a folder', () => {
  it.runIf(process.platform !== 'win32')(
    'with a pipe, a socket or an unreadable file is refused',
    async () => {
      const folder = writePackage(temporaryFolder(), goodPackage);
      execFileSync('mkfifo', [join(folder, 'items', 'pipe.yaml')]);
      expect(lines(await openPackage(folder))).toEqual([
        'items/pipe.yaml:1:1 this is neither a file nor a folder',
      ]);
      rmSync(join(folder, 'items', 'pipe.yaml'));

      const server = createServer().listen(join(folder, 'socket'));
      onTestFinished(() => void server.close());
      await new Promise((resolve) => server.once('listening', resolve));
      expect(lines(await openPackage(folder))).toEqual([
        'socket:1:1 this is neither a file nor a folder',
      ]);
      rmSync(join(folder, 'socket'), { force: true });

      // Nothing is unreadable to root.
      if (process.getuid?.() === 0) return;
      chmodSync(join(folder, 'items', 'bends.yaml'), 0);
      expect(lines(await openPackage(folder))).toContainEqual(
        'items/bends.yaml:1:1 this file cannot be read: the system does not allow it',
      );
    },
  );

  it.runIf(process.platform === 'linux')('with a name that is no text is refused', async () => {
    const folder = writePackage(temporaryFolder(), goodPackage);
    writeFileSync(Buffer.from(`${folder}/\xff\xfe.yaml`, 'latin1'), '[]');
    expect(lines(await openPackage(folder))).toEqual([
      expect.stringContaining('the name of this file has a sign that not every system takes'),
    ]);
  });

  it('with a folder named exam.yaml has no exam.yaml', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'exam.yaml'));
    expect(lines(await openPackage(folder))).toEqual(['exam.yaml:1:1 exam.yaml is missing']);
  });

  it.runIf(process.platform !== 'win32')(
    'with folders deeper than anyone makes them is refused',
    async () => {
      const folder = writePackage(temporaryFolder(), goodPackage);
      mkdirSync(join(folder, 'a/'.repeat(500)), { recursive: true });
      expect(lines(await openPackage(folder))).toEqual([
        expect.stringContaining('this file lies 16 folders deep'),
      ]);
    },
  );

  it.runIf(process.platform !== 'win32')(
    'with a link to a folder, or a link in a circle, is refused',
    async () => {
      for (const target of ['/etc', '.', 'nowhere']) {
        const folder = writePackage(temporaryFolder(), goodPackage);
        symlinkSync(target, join(folder, 'more'));
        expect(lines(await openPackage(folder))).toEqual([
          'more:1:1 the package holds a link to another place',
        ]);
      }
    },
  );

  it.runIf(process.platform !== 'win32')(
    'or an archive that was chosen by a link loads',
    async () => {
      const folder = temporaryFolder();
      writePackage(join(folder, 'knots'), goodPackage);
      writeFileSync(join(folder, 'knots.mockexam'), zipOfFiles(goodPackage));
      symlinkSync('knots', join(folder, 'folder-link'));
      symlinkSync('knots.mockexam', join(folder, 'file-link'));
      expect(lines(await openPackage(join(folder, 'folder-link')))).toEqual([]);
      expect(lines(await openPackage(join(folder, 'file-link')))).toEqual([]);
    },
  );

  it('whose files change between being found and being read gives nothing else in their place', async () => {
    const folder = writePackage(temporaryFolder(), goodPackage);
    const found = await filesOfFolder(folder);
    const open = (path: string): Promise<Uint8Array> => {
      const file = found.find((candidate) => candidate.path === path);
      if (!file) throw new Error(path);
      return file.open();
    };
    const changed = { problem: { message: 'this file changed while it was read' } };
    appendFileSync(join(folder, 'items', 'bends.yaml'), '# more');
    await expect(open('items/bends.yaml')).rejects.toMatchObject({
      ...changed,
      problem: { file: 'items/bends.yaml' },
    });
    if (process.platform === 'win32') return;

    const other = writePackage(temporaryFolder(), goodPackage);
    rmSync(join(folder, 'exam.yaml'));
    symlinkSync(join(other, 'exam.yaml'), join(folder, 'exam.yaml'));
    await expect(open('exam.yaml')).rejects.toMatchObject(changed);
    rmSync(join(folder, 'assets'), { recursive: true });
    symlinkSync(join(other, 'assets'), join(folder, 'assets'));
    await expect(open('assets/post.svg')).rejects.toMatchObject(changed);
    rmSync(join(folder, 'items', 'hitches.yaml'));
    execFileSync('mkfifo', [join(folder, 'items', 'hitches.yaml')]);
    await expect(open('items/hitches.yaml')).rejects.toMatchObject(changed);
  });
});
