import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import {
  type CandidateData,
  dataFileSchema,
  dataFormat,
  dataSchema,
  dataSchemaVersion,
} from '../../core/portable/data-file.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { canonicalJson } from '../library/content-hash.ts';
import { checkData } from './check-data.ts';
import type { FileFault } from './file-fault.ts';

const mebibyte = 2 ** 20;

/** Bytes of a data file, and of what is in it. JavaScript itself ends at texts of 512 MiB. */
export const dataFileLimits = { packed: 256 * mebibyte, unpacked: 400 * mebibyte };

/** @returns the bytes of the file; the same data and time give the same content */
export function packData(
  data: CandidateData,
  { exportedAt, program }: { exportedAt: number; program: string },
): Result<Buffer, FileFault> {
  const text = canonicalJson({
    format: dataFormat,
    schema: dataSchemaVersion,
    exportedAt,
    program,
    hash: hashOf(data),
    data,
  });
  const packed = gzipSync(text);
  return Buffer.byteLength(text) > dataFileLimits.unpacked || packed.length > dataFileLimits.packed
    ? fail({ code: 'too-large', detail: 'this data is more than one file may hold' })
    : ok(packed);
}

/** Reads a data file that may have been written, or changed, by anyone. */
export function unpackData(
  bytes: Uint8Array,
  limits = dataFileLimits,
): Result<CandidateData, FileFault> {
  if (bytes.length > limits.packed) return tooLarge;
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    return fail({ code: 'other-kind', detail: 'it is not a .mockroom-data file' });
  }
  let value: unknown;
  try {
    const text = gunzipSync(bytes, { maxOutputLength: limits.unpacked });
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') return tooLarge;
    return fail({ code: 'damaged', detail: 'it cannot be unpacked' });
  }
  const { format, schema } = (value ?? {}) as { format?: unknown; schema?: unknown };
  if (format !== dataFormat) {
    return fail({ code: 'other-kind', detail: 'it is not a .mockroom-data file' });
  }
  if (typeof schema === 'number' && schema > dataSchemaVersion) {
    return fail({ code: 'newer', detail: `the file has version ${schema} of its format` });
  }
  const file = dataFileSchema.safeParse(value);
  if (!file.success) return fail({ code: 'wrong', detail: firstFault(file.error) });
  if (hashOf(file.data.data) !== file.data.hash) {
    return fail({ code: 'damaged', detail: 'its content hash is not that of its content' });
  }
  const data = dataSchema.safeParse(file.data.data);
  if (!data.success) return fail({ code: 'wrong', detail: firstFault(data.error) });
  const fault = checkData(data.data);
  return fault === null ? ok(data.data) : fail({ code: 'wrong', detail: fault });
}

const tooLarge = fail({ code: 'too-large' as const, detail: 'it holds more than a file may' });

function hashOf(data: unknown): string {
  return createHash('sha256').update(canonicalJson(data)).digest('hex');
}

/** Where the first fault of a schema lies, without the words that it found there. */
export function firstFault({
  issues,
}: {
  issues: readonly { path: readonly PropertyKey[]; code?: string | undefined }[];
}): string {
  const [first] = issues;
  return `${first?.path.map(String).join('.') || 'the file'}: ${first?.code ?? 'not as it should be'}`;
}
