import { readdirSync, readFileSync } from 'node:fs';

/**
 * The memory of a process and all that it started, in bytes: each process's proportional set size,
 * in which a page that several share counts only in part. Linux only: null elsewhere, and where a
 * process does not let itself be read.
 */
export function proportionalSize(root: number): number | null {
  if (process.platform !== 'linux') return null;
  try {
    return tree(root).reduce((sum, pid) => sum + proportionalSizeOf(pid), 0);
  } catch {
    return null;
  }
}

function tree(root: number): number[] {
  const children = Map.groupBy(processes(), ({ parent }) => parent);
  const found = [root];
  for (const pid of found) found.push(...(children.get(pid) ?? []).map((child) => child.pid));
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
    // After the name in brackets, which may hold anything: the state, then the parent (proc(5)).
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}

function proportionalSizeOf(pid: number): number {
  const [, kilobytes] =
    /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
  if (kilobytes === undefined) throw new Error(`no size of process ${pid}`);
  return Number(kilobytes) * 1024;
}
