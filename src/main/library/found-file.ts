import type { Problem } from '../../core/exam/problem.ts';
import { nameFault } from './file-names.ts';

/** Limits that keep a wrong or hostile package from filling memory. See docs/exam-format.md. */
export const packageLimits = {
  files: 5_000,
  /** Folders, links and whatever else stands in a folder or an archive, what is not loaded too. */
  entries: 20_000,
  textBytes: 1_000_000,
  allTextBytes: 10_000_000,
  pictureBytes: 10_000_000,
  totalBytes: 200_000_000,
  archiveBytes: 200_000_000,
  /** How many times larger than its place in an archive a file of more than `ratioFrom` bytes may be. */
  ratio: 200,
  ratioFrom: 1_000_000,
  /** How long the texts of a package may keep the process that reads them. */
  seconds: 20,
};

/** A file of the package that was found but not opened yet. */
export interface FoundFile {
  path: string;
  bytes: number;
  /** @throws PackageRefused when the file cannot be read, or is not what was found */
  open(): Promise<Uint8Array>;
}

/** Nothing more can be said of a package than this one problem. */
export class PackageRefused extends Error {
  readonly problem: Problem;
  constructor(message: string, hint: string, file = '.') {
    super(message);
    // The name of a stranger's file may be no more than a space.
    this.problem = {
      file: file.trim() === '' ? '.' : file,
      line: 1,
      column: 1,
      item: null,
      message,
      hint,
    };
  }
}

/** What systems and editors leave beside an author's files, in a folder as in an archive of it. */
export function isIgnored(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === '__MACOSX';
}

/** @throws PackageRefused for a name that would not reach every computer as it is */
export function refuseName(path: string): void {
  const fault = nameFault(path);
  if (fault) throw new PackageRefused(fault.message, fault.hint, path);
}

export function refuseTooMany({ files, entries }: { files: number; entries: number }): void {
  const over =
    files > packageLimits.files
      ? `${packageLimits.files} files`
      : entries > packageLimits.entries
        ? `${packageLimits.entries} files and folders`
        : null;
  if (over) {
    throw new PackageRefused(`the package holds more than ${over}`, 'Is this the right folder?');
  }
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** What the file system said, in words. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'it is not there';
  if (code === 'EACCES' || code === 'EPERM') return 'the system does not allow it';
  return error instanceof Error ? error.message : String(error);
}
