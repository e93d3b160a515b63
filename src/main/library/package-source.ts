import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import type { Problem } from '../../core/exam/problem.ts';
import { isReferencePath } from '../../core/exam/reference-page.ts';
import { emptyDraft, type ReadPackage, readPackage } from '../../core/exam/read-package.ts';
import { pictureKind } from './picture-kind.ts';

/** Limits that keep a wrong or hostile package from filling memory. See docs/exam-format.md. */
export const packageLimits = {
  files: 5_000,
  textBytes: 5_000_000,
  pictureBytes: 10_000_000,
  totalBytes: 200_000_000,
  archiveBytes: 200_000_000,
};

/** A package as read from disk, with the bytes of its pictures. */
export interface OpenedPackage extends ReadPackage {
  pictures: Map<string, Uint8Array>;
}

/** A file of the package that was found but not opened yet. */
interface FoundFile {
  path: string;
  bytes: number;
  open(): Promise<Uint8Array>;
}

class PackageRefused extends Error {
  readonly problem: Problem;
  constructor(message: string, hint: string, file = '.') {
    super(message);
    this.problem = { file, line: 1, column: 1, item: null, message, hint };
  }
}

/**
 * Reads a package from a folder or a `.mockexam` file and checks all of it.
 *
 * Whatever is wrong, with the file system too, comes back as problems; nothing throws for what an
 * author or a disk may do.
 */
export async function openPackage(path: string): Promise<OpenedPackage> {
  try {
    const status = await stat(path);
    if (!status.isDirectory() && !status.isFile()) {
      throw new PackageRefused('this is neither a folder nor a file', 'Choose an exam.');
    }
    const found = status.isDirectory()
      ? await filesOfFolder(path)
      : await filesOfArchive(path, status.size);
    return await readFound(found);
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

function refusedPackage(problem: Problem): OpenedPackage {
  return {
    exam: null,
    draft: emptyDraft(),
    problems: [problem],
    pictures: new Map(),
  };
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'it is not there';
  if (code === 'EACCES' || code === 'EPERM') return 'the system does not allow it';
  return error instanceof Error ? error.message : String(error);
}

async function readFound(found: FoundFile[]): Promise<OpenedPackage> {
  const texts = new Map<string, string>();
  const pages = new Map<string, string>();
  const assets = new Map<string, string>();
  const pictures = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  const files = withoutTopFolder(found);
  const twin = files.find(
    (file, index) => files.findIndex((other) => other.path === file.path) < index,
  );
  if (twin) {
    throw new PackageRefused('this file stands twice in the archive', 'Make it again.', twin.path);
  }
  const total = files.reduce((sum, file) => sum + file.bytes, 0);
  if (total > packageLimits.totalBytes) {
    throw new PackageRefused(
      `the package holds ${megabytes(total)}`,
      `A package may hold ${megabytes(packageLimits.totalBytes)}.`,
    );
  }
  const tooLarge = (file: FoundFile, limit: number): boolean => {
    if (file.bytes <= limit) return false;
    problems.push({
      file: file.path,
      line: 1,
      column: 1,
      item: null,
      message: `this file has ${megabytes(file.bytes)}`,
      hint: `It may have ${megabytes(limit)}. Split it or make it smaller.`,
    });
    return true;
  };

  for (const file of files) {
    const isPage = isReferencePath(file.path);
    if (isPage || /\.(ya?ml|json)$/i.test(file.path)) {
      if (tooLarge(file, packageLimits.textBytes)) continue;
      const text = decodeText(await file.open());
      if (text === null) {
        problems.push({
          file: file.path,
          line: 1,
          column: 1,
          item: null,
          message: 'this file is not UTF-8 text',
          hint: 'Save it with the encoding UTF-8.',
        });
      } else {
        (isPage ? pages : texts).set(file.path, text);
      }
    } else if (file.path.startsWith('assets/')) {
      if (tooLarge(file, packageLimits.pictureBytes)) continue;
      const bytes = await file.open();
      if (pictureKind(file.path, bytes) === null) {
        problems.push({
          file: file.path,
          line: 1,
          column: 1,
          item: null,
          message: 'this is not a picture that the program can show',
          hint: 'Use svg, png, jpeg or webp, with the ending that fits the content.',
        });
        continue;
      }
      assets.set(file.path, createHash('sha256').update(bytes).digest('hex'));
      pictures.set(file.path, bytes);
    } else if (file.path.startsWith('reference/')) {
      problems.push({
        file: file.path,
        line: 1,
        column: 1,
        item: null,
        message: 'this file is no reference page',
        hint: 'A page ends in `.md`, and pictures lie under assets/. Rename it, or take it out.',
      });
    }
    // Anything else (a README, a licence) is the author's own and is not loaded.
  }
  const read = readPackage({ texts, pages, assets });
  return {
    ...read,
    exam: problems.length === 0 ? read.exam : null,
    problems: [...problems, ...read.problems],
    pictures,
  };
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

/** What systems and editors leave beside an author's files, in a folder as in an archive of it. */
function isIgnored(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === '__MACOSX';
}

function refuseTooMany(files: number): void {
  if (files <= packageLimits.files) return;
  throw new PackageRefused(
    `the package holds more than ${packageLimits.files} files`,
    'Is this the right folder?',
  );
}

function decodeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

async function filesOfFolder(root: string): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (isIgnored(entry.name)) continue;
      const full = join(folder, entry.name);
      const path = relative(root, full).split(sep).join('/');
      if (entry.isSymbolicLink()) {
        throw new PackageRefused(
          'the package holds a link to another place',
          'Replace the link by the file itself.',
          path,
        );
      }
      if (entry.isDirectory()) await walk(full);
      else if (entry.isFile()) {
        found.push({ path, bytes: (await lstat(full)).size, open: () => readFile(full) });
        refuseTooMany(found.length);
      }
    }
  };
  await walk(root);
  return found;
}

async function filesOfArchive(path: string, bytes: number): Promise<FoundFile[]> {
  if (bytes > packageLimits.archiveBytes) {
    throw new PackageRefused(
      `the file has ${megabytes(bytes)}`,
      `A .mockexam file may have ${megabytes(packageLimits.archiveBytes)}.`,
    );
  }
  const content = await readFile(path);
  if (content.subarray(0, 2).toString('latin1') !== 'PK') {
    throw new PackageRefused(
      'this is not a .mockexam file',
      'A .mockexam file is a zip of an exam folder. Choose another file, or the folder itself.',
    );
  }
  // Reads lazily; also refuses absolute paths, "..", and sizes that are not as declared.
  const archive = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(content, { lazyEntries: true, strictFileNames: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    );
  });
  return new Promise((resolve, reject) => {
    const found: FoundFile[] = [];
    archive.on('error', (error: Error) =>
      reject(new PackageRefused(`the archive is damaged: ${error.message}`, 'Make it again.')),
    );
    archive.on('end', () => resolve(found));
    archive.on('entry', (entry: Entry) => {
      if (!entry.fileName.endsWith('/') && !entry.fileName.split('/').some(isIgnored)) {
        found.push({
          path: entry.fileName,
          bytes: entry.uncompressedSize,
          open: () => inflate(archive, entry),
        });
      }
      try {
        refuseTooMany(found.length);
        archive.readEntry();
      } catch (error) {
        reject(error);
      }
    });
    archive.readEntry();
  });
}

function inflate(archive: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
