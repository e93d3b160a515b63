import { crc32 } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import {
  type FoundFile,
  isIgnored,
  megabytes,
  packageLimits,
  PackageRefused,
  refuseName,
  refuseTooMany,
} from './found-file.ts';

const again = 'Make it again.';

/** The kind of file that the upper half of an entry's attributes says, as Unix does. */
const modes = { mask: 0o170000, file: 0o100000, folder: 0o040000, link: 0o120000 };

/**
 * The files of a package that is a zip archive. Nothing is inflated before it is opened.
 *
 * @throws PackageRefused
 */
export async function filesOfArchive(content: Uint8Array): Promise<FoundFile[]> {
  // Also refuses absolute paths, "..", and sizes that are not as declared.
  const archive = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(
      Buffer.from(content.buffer, content.byteOffset, content.byteLength),
      { lazyEntries: true, strictFileNames: true },
      (error, zip) => (error ? reject(damaged(error)) : resolve(zip)),
    );
  });
  return new Promise((resolve, reject) => {
    const found: FoundFile[] = [];
    const all: Entry[] = [];
    archive.on('error', (error: Error) => reject(damaged(error)));
    archive.on('end', () => {
      try {
        refuseOverlaps(all, content.byteLength);
        resolve(found);
      } catch (error) {
        reject(error);
      }
    });
    archive.on('entry', (entry: Entry) => {
      try {
        all.push(entry);
        const file = fileOf(archive, entry);
        if (file) found.push(file);
        refuseTooMany({ files: found.length, entries: all.length });
        archive.readEntry();
      } catch (error) {
        reject(error);
      }
    });
    archive.readEntry();
  });
}

/** The file that an entry holds; null for a folder and for what no author put there. */
function fileOf(archive: ZipFile, entry: Entry): FoundFile | null {
  const { fileName, uncompressedSize, compressedSize } = entry;
  if (fileName.split('/').some(isIgnored)) return null;
  const isFolder = fileName.endsWith('/');
  refuseName(isFolder ? fileName.slice(0, -1) : fileName);
  if (isFolder) return null;
  const mode = (entry.externalFileAttributes >>> 16) & modes.mask;
  if (mode === modes.link) {
    throw new PackageRefused(
      'the archive holds a link to another place',
      'Replace the link by the file itself.',
      fileName,
    );
  }
  if (mode !== 0 && mode !== modes.file && mode !== modes.folder) {
    throw new PackageRefused(
      'this is neither a file nor a folder',
      'Take it out of the package.',
      fileName,
    );
  }
  if (
    uncompressedSize > packageLimits.ratioFrom &&
    uncompressedSize > compressedSize * packageLimits.ratio
  ) {
    throw new PackageRefused(
      `this file grows to ${megabytes(uncompressedSize)} from ${compressedSize} bytes`,
      `A file may grow ${packageLimits.ratio} times. Take it out, or put real content in it.`,
      fileName,
    );
  }
  return {
    path: fileName.normalize('NFC'),
    bytes: uncompressedSize,
    open: () => inflate(archive, entry),
  };
}

/** Entries that share their bytes make a small archive large; no program for archives writes such. */
function refuseOverlaps(entries: readonly Entry[], size: number): void {
  const header = 30;
  let end = 0;
  const inOrder = [...entries].sort(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  );
  for (const entry of inOrder) {
    const begin = entry.relativeOffsetOfLocalHeader;
    if (begin < end || begin + header + entry.compressedSize > size) {
      throw new PackageRefused(
        'the archive is damaged: two files share one place in it',
        again,
        entry.fileName,
      );
    }
    end = begin + header + entry.compressedSize;
  }
}

function inflate(archive: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const broken = (error: Error): void => reject(damaged(error, entry.fileName));
    try {
      archive.openReadStream(entry, (error, stream) => {
        if (error) return broken(error);
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('error', broken);
        stream.on('end', () => {
          const bytes = Buffer.concat(chunks);
          if (crc32(bytes) === entry.crc32) resolve(bytes);
          else broken(new Error('its checksum does not fit'));
        });
      });
    } catch (error) {
      broken(error as Error);
    }
  });
}

function damaged(error: Error, file = '.'): PackageRefused {
  return new PackageRefused(`the archive is damaged: ${error.message}`, again, file);
}
