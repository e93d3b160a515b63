import { parseArgs } from 'node:util';
import { basename } from 'node:path';
import { exportData, importData } from '../main/portable/candidate-data.ts';
import { dataFileLimits } from '../main/portable/data-file.ts';
import type { FileFault } from '../main/portable/file-fault.ts';
import { readBounded, writeWhole } from '../main/portable/files.ts';
import type { Merged } from '../main/store/candidate-data.ts';
import type { Store } from '../main/store/open.ts';
import { openLibrary, programVersion } from './library.ts';

/** `data export --profile NAME --out FILE` and `data import FILE`: a candidate's data as one file. */
export async function data(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      profile: { type: 'string' },
      out: { type: 'string' },
      'data-dir': { type: 'string' },
    },
  });
  const [what, path, ...more] = positionals;
  const isExport = what === 'export' && path === undefined && values.out !== undefined;
  const isImport =
    what === 'import' &&
    path !== undefined &&
    values.out === undefined &&
    values.profile === undefined;
  if (more.length > 0 || (!isExport && !isImport)) {
    throw new TypeError('Write `data export --out FILE` or `data import FILE`.');
  }
  const store = openLibrary({ dataDir: values['data-dir'] });
  if (!store) return 1;
  try {
    if (store.candidateData.isBeingSat(Date.now())) {
      return refuse('An exam is being sat with this data. End it or leave it for now first.');
    }
    return isExport
      ? exportTo(store, values.out ?? '', values.profile)
      : importFrom(store, path ?? '');
  } finally {
    store.close();
  }
}

function exportTo(store: Store, out: string, name: string | undefined): number {
  const all = store.profiles.all();
  const profile =
    name === undefined && all.length === 1 ? all[0] : all.find((one) => one.name === name);
  if (!profile) {
    const names = all.map((one) => `  ${one.name}`).join('\n');
    return refuse(`Name one of the profiles with --profile:\n${names}`);
  }
  const bytes = exportData(store, profile.id, { now: Date.now(), program: programVersion() });
  const written = bytes.ok ? writeWhole(out, bytes.value) : bytes;
  if (!written.ok) return refuse(`${out} could not be written: ${written.error.detail}`);
  process.stdout.write(`${profile.name}: ${attempts(profile.attempts)} written to ${out}\n`);
  return 0;
}

function importFrom(store: Store, path: string): number {
  const bytes = readBounded(path, dataFileLimits.packed);
  const merged = bytes.ok ? importData(store, bytes.value, Date.now()) : bytes;
  if (!merged.ok) {
    return refuse(
      `${basename(path)}: ${faults[merged.error.code]} (${merged.error.detail})\n` +
        'Nothing was imported; everything is as it was.',
    );
  }
  process.stdout.write(`${lines(merged.value).join('\n')}\n`);
  return merged.value.different + merged.value.otherLock === 0 ? 0 : 1;
}

const faults: Record<FileFault['code'], string> = {
  unreadable: 'it cannot be read',
  'other-kind': 'it is not a file with the data of a candidate',
  damaged: 'bytes of it were changed or are missing',
  newer: 'a newer version of the program wrote it; install that one',
  'too-large': 'it holds more than such a file may',
  wrong: 'it says what cannot be',
};

function lines({ name, isNew, added, continued, same, different, otherLock }: Merged): string[] {
  return [
    `${name}: ${isNew ? 'a new profile' : 'joined with the profile that is here'}`,
    `  ${attempts(added)} added`,
    ...(continued > 0 ? [`  ${attempts(continued)} brought up to date`] : []),
    ...(same > 0 ? [`  ${attempts(same)} here already`] : []),
    ...(different > 0
      ? [`  ${attempts(different)} left out: another one with the same name is here, and stays`]
      : []),
    ...(otherLock > 0
      ? [`  ${attempts(otherLock)} left out: the exam is locked in another way here`]
      : []),
  ];
}

function attempts(count: number): string {
  return count === 1 ? '1 attempt' : `${count} attempts`;
}

function refuse(why: string): number {
  process.stderr.write(`${why}\n`);
  return 1;
}
