import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive. What is left out is as it should be; what is given is written as given. */
export interface ZipEntry {
  name: string;
  bytes: Uint8Array;
  /** The name as bytes, where it shall not be the UTF-8 of `name`. */
  rawName?: Uint8Array;
  isStored?: boolean;
  method?: number;
  flags?: number;
  checksum?: number;
  /** Bytes that it claims to have when it is inflated. */
  size?: number;
  /** Bytes that it claims to take in the archive. */
  packed?: number;
  /** The mode that Unix would give the file. */
  mode?: number;
  /** Where its bytes begin, when that is not where they were put. */
  offset?: number;
  extra?: Uint8Array;
}

/** Writes a zip archive (APPNOTE 4.3), an honest one or one that lies. */
export function zipOf(entries: readonly ZipEntry[], claimed = entries.length): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.rawName ?? Buffer.from(entry.name));
    const body = entry.isStored ? Buffer.from(entry.bytes) : deflateRawSync(entry.bytes);
    const extra = Buffer.from(entry.extra ?? []);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.flags ?? 0x800, 2);
    common.writeUInt16LE(entry.method ?? (entry.isStored ? 0 : 8), 4);
    common.writeUInt32LE((entry.checksum ?? crc32(entry.bytes)) >>> 0, 10);
    common.writeUInt32LE((entry.packed ?? body.length) >>> 0, 14);
    common.writeUInt32LE((entry.size ?? entry.bytes.length) >>> 0, 18);
    common.writeUInt16LE(name.length, 22);
    common.writeUInt16LE(extra.length, 24);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, extra, body]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 6);
    tail.writeUInt32LE((entry.offset ?? at) >>> 0, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, tail, name, extra]),
    );
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(claimed & 0xffff, 8);
  end.writeUInt16LE(claimed & 0xffff, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

/** An honest archive of a package's files. */
export function zipOfFiles(files: Record<string, string | Uint8Array>): Buffer {
  return zipOf(
    Object.entries(files).map(([name, content]) => ({ name, bytes: Buffer.from(content) })),
  );
}
