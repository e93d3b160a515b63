import { createHash } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { plainProblem, type Problem } from '../../core/exam/problem.ts';
import { isReferencePath } from '../../core/exam/reference-page.ts';
import { emptyDraft, type ReadPackage, readPackage } from '../../core/exam/read-package.ts';
import { isLocked } from '../locked/container.ts';
import type { ZipFile as PackedFile } from '../locked/zip.ts';
import { filesOfArchive } from './archive-files.ts';
import { nameKey } from './file-names.ts';
import { filesOfFolder } from './folder-files.ts';
import {
  type FoundFile,
  megabytes,
  packageLimits,
  PackageRefused,
  reasonOf,
} from './found-file.ts';
import { pictureFault } from './picture-fault.ts';
import { readWhole } from './read-whole.ts';

/** A package as read from disk, with the bytes of its pictures. */
export interface OpenedPackage extends ReadPackage {
  pictures: Map<string, Uint8Array>;
}

/**
 * Reads a package from a folder or a `.mockexam` file and checks all of it.
 *
 * Whatever is wrong, with the file system too, comes back as problems; nothing throws for what an
 * author or a disk may do.
 */
export async function openPackage(path: string): Promise<OpenedPackage> {
  return readOrRefused(() => filesAt(path));
}

/** As `openPackage`, of the bytes of a `.mockexam` file. */
export async function openArchive(bytes: Uint8Array): Promise<OpenedPackage> {
  return readOrRefused(() => filesInArchive(Buffer.from(bytes)));
}

/**
 * All files of a package that `openPackage` found nothing wrong with.
 *
 * @throws when the disk or somebody who changes the package in the meantime does not let it be read
 */
export async function packageFiles(path: string): Promise<PackedFile[]> {
  const files: PackedFile[] = [];
  for (const file of await filesAt(path)) {
    files.push({ path: file.path, bytes: await file.open() });
  }
  return files;
}

/** What was chosen may be a link; what lies inside a package may not. */
async function filesAt(path: string): Promise<FoundFile[]> {
  const place = await realpath(path);
  const status = await stat(place);
  if (status.isDirectory()) return filesOfFolder(place);
  if (!status.isFile()) {
    throw new PackageRefused('this is neither a folder nor a file', 'Choose an exam.');
  }
  return filesInArchive(await readWhole(place, '.', packageLimits.archiveBytes));
}

async function filesInArchive(content: Buffer): Promise<FoundFile[]> {
  if (isLocked(content)) {
    throw new PackageRefused(
      'this exam is locked with a passphrase',
      'Ask whoever gave it to you for the passphrase.',
    );
  }
  if (content.subarray(0, 2).toString('latin1') !== 'PK') {
    throw new PackageRefused(
      'this is not a .mockexam file',
      'A .mockexam file is a zip of an exam folder. Choose another file, or the folder itself.',
    );
  }
  return filesOfArchive(content);
}

async function readOrRefused(find: () => Promise<FoundFile[]>): Promise<OpenedPackage> {
  try {
    const opened = await readFound(await find());
    return { ...opened, problems: opened.problems.map(plainProblem) };
  } catch (error) {
    return refusedPackage(
      error instanceof PackageRefused
        ? error.problem
        : {
            file: '.',
            line: 1,
            column: 1,
            item: null,
            message: `this cannot be read: ${reasonOf(error)}`,
            hint: 'Choose a folder with an exam.yaml, or a .mockexam file.',
          },
    );
  }
}

export function refusedPackage(problem: Problem): OpenedPackage {
  return {
    exam: null,
    draft: emptyDraft(),
    problems: [plainProblem(problem)],
    pictures: new Map(),
  };
}

async function readFound(found: FoundFile[]): Promise<OpenedPackage> {
  const texts = new Map<string, string>();
  const pages = new Map<string, string>();
  const assets = new Map<string, string>();
  const pictures = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  const report = (file: string, message: string, hint: string, line = 1, column = 1): void => {
    problems.push({ file, line, column, item: null, message, hint });
  };
  const files = withoutTopFolder(found);
  refuseTwins(files);
  refuseSize(files, packageLimits.totalBytes, 'the package holds');
  // One that is too large by itself is refused by its own name.
  const readable = files.filter((file) => isText(file) && file.bytes <= packageLimits.textBytes);
  refuseSize(readable, packageLimits.allTextBytes, 'the texts of the package have');

  /** The bytes of a file; null, with a problem, when it is too large or cannot be read. */
  const bytesOf = async (file: FoundFile, limit: number): Promise<Uint8Array | null> => {
    if (file.bytes > limit) {
      report(
        file.path,
        `this file has ${megabytes(file.bytes)}`,
        `It may have ${megabytes(limit)}. Split it or make it smaller.`,
      );
      return null;
    }
    try {
      return await file.open();
    } catch (error) {
      if (!(error instanceof PackageRefused)) throw error;
      problems.push(error.problem);
      return null;
    }
  };

  for (const file of files) {
    if (isText(file)) {
      const bytes = await bytesOf(file, packageLimits.textBytes);
      const text = bytes && decodeText(bytes);
      if (text !== null) (isReferencePath(file.path) ? pages : texts).set(file.path, text);
      else if (bytes) {
        report(file.path, 'this file is not UTF-8 text', 'Save it with the encoding UTF-8.');
      }
    } else if (file.path.startsWith('assets/')) {
      const bytes = await bytesOf(file, packageLimits.pictureBytes);
      if (!bytes) continue;
      const fault = pictureFault(file.path, bytes);
      if (fault) {
        report(file.path, fault.message, fault.hint, fault.line, fault.column);
        continue;
      }
      assets.set(file.path, createHash('sha256').update(bytes).digest('hex'));
      pictures.set(file.path, bytes);
    } else if (file.path.startsWith('reference/')) {
      report(
        file.path,
        'this file is no reference page',
        'A page ends in `.md`, and pictures lie under assets/. Rename it, or take it out.',
      );
    }
    // Anything else (a README, a licence) is the author's own and is not loaded.
  }
  const started = performance.now();
  const read = readPackage({ texts, pages, assets }, () => {
    if (performance.now() - started < packageLimits.seconds * 1000) return;
    throw new PackageRefused(
      `this package takes more than ${packageLimits.seconds} seconds to check`,
      'Divide it, or take out texts with very many signs of Markdown.',
    );
  });
  return {
    ...read,
    exam: problems.length === 0 ? read.exam : null,
    problems: [...problems, ...read.problems],
    pictures,
  };
}

function isText({ path }: FoundFile): boolean {
  return isReferencePath(path) || /\.(ya?ml|json)$/i.test(path);
}

function refuseTwins(files: readonly FoundFile[]): void {
  const known = new Map<string, string>();
  for (const { path } of files) {
    const twin = known.get(nameKey(path));
    if (twin === path) {
      throw new PackageRefused('this file stands twice in the package', 'Make it again.', path);
    }
    if (twin !== undefined) {
      throw new PackageRefused(
        `on some systems \`${twin}\` and this file are the same one`,
        'Give one of them a name that differs in more than capitals and accents.',
        path,
      );
    }
    known.set(nameKey(path), path);
  }
}

function refuseSize(files: readonly FoundFile[], limit: number, words: string): void {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= limit) return;
  throw new PackageRefused(`${words} ${megabytes(total)}`, `It may be ${megabytes(limit)}.`);
}

/** Zipping a folder often leaves the folder itself at the top of the archive. */
function withoutTopFolder(found: FoundFile[]): FoundFile[] {
  if (found.some((file) => /^exam\.(ya?ml|json)$/.test(file.path))) return found;
  const top = found
    .find((file) => /^[^/]+\/exam\.(ya?ml|json)$/.test(file.path))
    ?.path.split('/')[0];
  if (top === undefined) return found;
  return found
    .filter((file) => file.path.startsWith(`${top}/`))
    .map((file) => ({ ...file, path: file.path.slice(top.length + 1) }));
}

function decodeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
