import { buffer } from 'node:stream/consumers';
import { ZipFile as Archive } from 'yazl';

/** A file of a package: its path with forward slashes, and its bytes. */
export interface ZipFile {
  path: string;
  bytes: Uint8Array;
}

/** No dates or rights, so that the same files give the same bytes. */
const attributes = {
  mtime: new Date(1980, 0, 1),
  mode: 0o100644,
  forceDosTimestamp: true,
};

/** A zip of these files, made in memory: what is about to be locked must not lie open on the disk. */
export async function zipOf(files: readonly ZipFile[]): Promise<Uint8Array> {
  const archive = new Archive();
  for (const { path, bytes } of files) archive.addBuffer(Buffer.from(bytes), path, attributes);
  archive.end();
  return await buffer(archive.outputStream);
}
