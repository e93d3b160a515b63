import { readdirSync, readFileSync } from 'node:fs';

/**
 * The memory of a process and all that it started, in bytes, each page counted once. Linux only:
 * null elsewhere, and where a process does not let itself be read.
 *
 * The system's own proportional size of a file's pages (proc(5), smaps) will not do: it falls when
 * another Electron runs on the computer. So of each file only the process that holds most of it
 * counts; memory without a file is shared within the tree alone, and there the proportional size is
 * right.
 */
export function memoryOfTree(root: number): number | null {
  if (process.platform !== 'linux') return null;
  try {
    const sizes = tree(root).map(sizesOf);
    const files = new Map<string, number>();
    for (const [file, size] of sizes.flatMap(({ files }) => [...files])) {
      files.set(file, Math.max(files.get(file) ?? 0, size));
    }
    return 1024 * (sum(sizes.map(({ anonymous }) => anonymous)) + sum([...files.values()]));
  } catch {
    return null;
  }
}

function tree(root: number): number[] {
  const all = processes();
  const found = [root];
  for (const pid of found) {
    found.push(...all.filter(({ parent }) => parent === pid).map((child) => child.pid));
  }
  return found;
}

function processes(): { pid: number; parent: number }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const parent = parentOf(name);
      return parent === null ? [] : [{ pid: Number(name), parent }];
    });
}

/** Null for a process that has ended in the meantime. */
function parentOf(pid: string): number | null {
  try {
    // After the name in brackets, which may hold anything: the state, then the parent.
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}

/** All in kilobytes. */
interface Sizes {
  anonymous: number;
  /** By device and inode: what is in memory of a file, apart from pages written to. */
  files: Map<string, number>;
}

function sizesOf(pid: number): Sizes {
  const anonymous = kilobytes(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'), 'Pss_Anon');
  const files = new Map<string, number>();
  for (const mapping of readFileSync(`/proc/${pid}/smaps`, 'utf8').split(/^(?=[0-9a-f]+-)/m)) {
    const [, , , device, inode] = mapping.split(/\s+/, 5);
    if (inode === undefined || inode === '0') continue;
    const file = `${device} ${inode}`;
    const size = kilobytes(mapping, 'Rss') - kilobytes(mapping, 'Anonymous');
    files.set(file, (files.get(file) ?? 0) + size);
  }
  return { anonymous, files };
}

function kilobytes(text: string, field: string): number {
  const [, size] = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(text) ?? [];
  if (size === undefined) throw new Error(`no ${field}`);
  return Number(size);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
