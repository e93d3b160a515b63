import { linkSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Chance } from './chance.ts';
import { type Files, mutateFiles } from './mutate-files.ts';
import { mutateBytes } from './mutate-text.ts';
import { type ZipEntry, zipOf } from './zip.ts';

/** Good packages to begin from: path to content. */
export type Bases = readonly Readonly<Record<string, string | Uint8Array>>[];

/**
 * Writes a package made from a good one by some changes, as a folder or as an archive.
 *
 * @param place an empty folder that is the package's own
 * @param pipe a named pipe to link to, or null where the system has none
 * @returns what a person would choose in the dialog
 */
export function makePackage(
  chance: Chance,
  bases: Bases,
  place: string,
  pipe: string | null,
): string {
  const files: Files = new Map(
    Object.entries(chance.pick(bases)).map(([path, content]) => [path, Buffer.from(content)]),
  );
  const isArchive = chance.below(5) < 2;
  // Now and then nothing else is wrong, so that what comes after is not always hidden by it.
  if (!chance.once(5)) mutateFiles(chance, files);
  return isArchive ? asArchive(chance, files, place) : asFolder(chance, files, place, pipe);
}

const oddEntryNames: readonly string[] = [
  '../evil.yaml',
  '/etc/evil.yaml',
  'C:/evil.yaml',
  'items\\evil.yaml',
  'items/a\0b.yaml',
  'items//a.yaml',
  './exam.yaml',
  '',
  '/',
  'exam.yaml/',
  'items/con.yaml',
  'ITEMS/BENDS.YAML',
  `${'a/'.repeat(300)}b.yaml`,
  'n'.repeat(60_000),
  '__proto__',
];

function asArchive(chance: Chance, files: Files, place: string): string {
  const entries = [...files].map(([name, bytes]): ZipEntry => ({ name, bytes }));
  for (let times = chance.below(3); times > 0 && entries.length > 0; times -= 1) {
    const at = chance.below(entries.length);
    const entry = entries[at] as ZipEntry;
    const number = (): number => chance.pick([0, 1, 22, 1_000, 0x7fffffff, 0xffffffff]);
    const lies: (() => void)[] = [
      () => (entry.name = chance.pick(oddEntryNames)),
      () => (entry.rawName = Buffer.from([chance.below(256), 0xff, 0xc0, 0x80])),
      () => (entry.size = number()),
      () => (entry.packed = number()),
      () => (entry.checksum = number()),
      () => (entry.offset = number()),
      () => (entry.method = chance.below(100)),
      () => (entry.flags = chance.below(0x10000)),
      () => (entry.mode = chance.pick([0o120777, 0o020666, 0o010666, 0o040755, 0o140777])),
      () =>
        (entry.extra = Buffer.from([
          1,
          0,
          chance.below(40),
          0,
          ...Array<number>(chance.below(30)).fill(255),
        ])),
      () =>
        (entry.extra = Buffer.from([
          0x75,
          0x70,
          chance.below(40),
          0,
          1,
          ...Array<number>(chance.below(30)).fill(97),
        ])),
      () => void entries.push(entry),
      () => void entries.push({ ...entry, name: entry.name.toUpperCase() }),
      () => void entries.splice(at, 1),
      () => (entry.isStored = true),
      () => void entries.push({ name: `assets/bomb${at}.png`, bytes: Buffer.alloc(3_000_000) }),
      () =>
        void entries.unshift(
          ...Array.from({ length: chance.pick([10, 6_000]) }, () => ({
            name: 'f/',
            bytes: Buffer.alloc(0),
            isStored: true,
          })),
        ),
    ];
    chance.pick(lies)();
  }
  if (chance.once(6)) for (const entry of entries) entry.name = `top/${entry.name}`;
  const claimed = chance.once(10) ? chance.below(0x10000) : entries.length;
  const honest = zipOf(entries, claimed);
  const bytes = chance.once(3) ? mutateBytes(chance, honest, [honest]) : honest;
  const path = join(place, 'package.mockexam');
  writeFileSync(path, bytes);
  return path;
}

function asFolder(chance: Chance, files: Files, place: string, pipe: string | null): string {
  const root = join(place, 'package');
  mkdirSync(root);
  for (const [path, bytes] of files) write(join(root, path), bytes);
  if (!chance.once(4)) return root;

  const somewhere = join(
    root,
    chance.pick([...files.keys(), 'odd', 'items/odd.yaml', 'assets/odd.svg']),
  );
  rmSync(somewhere, { recursive: true, force: true });
  mkdirSync(dirname(somewhere), { recursive: true });
  switch (chance.below(7)) {
    case 0:
      symlinkSync(
        chance.pick(['/etc/passwd', '/dev/zero', '..', '.', 'nowhere', '/proc/self']),
        somewhere,
      );
      break;
    case 1:
      mkdirSync(somewhere);
      break;
    case 2:
      mkdirSync(join(somewhere, 'd/'.repeat(chance.pick([3, 40, 500]))), { recursive: true });
      break;
    case 3:
      if (pipe) linkSync(pipe, somewhere);
      break;
    case 4:
      for (let n = 0; n < chance.pick([5, 300]); n += 1)
        write(join(root, `items/n${n}.yaml`), Buffer.from('[]'));
      break;
    case 5: {
      const link = join(place, 'link');
      symlinkSync(chance.pick(['package', '/dev/zero', 'link', pipe ?? 'nowhere']), link);
      return link;
    }
    default:
      write(join(root, Buffer.from([110, 0xff, 0xfe]).toString('latin1')), Buffer.from('a'));
  }
  return root;
}

/** A name that the system does not take, or that is a folder already, is left out. */
function write(path: string, bytes: Buffer): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!['EISDIR', 'ENOTDIR', 'EEXIST', 'ENAMETOOLONG', 'ENOENT', 'EINVAL'].includes(code ?? '')) {
      throw error;
    }
  }
}
