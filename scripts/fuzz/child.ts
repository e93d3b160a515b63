/** Looks at packages one by one and tells the parent of each. Ends with the parent. */
import { unwatch, watch, watched } from './guards.ts';
import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../src/main/store/open.ts';
import { goodPackages } from './bases.ts';
import { chanceOf } from './chance.ts';
import { examine } from './examine.ts';
import { makePackage } from './make-package.ts';
import type { FromChild, Order } from './messages.ts';
import { planted } from './planted.ts';

const [root = '', data = ''] = process.argv.slice(2);
const tell = (message: FromChild): void => void process.send?.(message);

const opened = openStore(data);
if (!opened.ok) throw new Error(opened.error.detail);
const store = opened.value;
const bases = goodPackages();
const pipe = process.platform === 'win32' ? null : join(root, 'pipe');
if (pipe) {
  rmSync(pipe, { force: true });
  execFileSync('mkfifo', [pipe]);
}

/** Everything beside the packages and the store, with sizes and times, to see whether anything changed. */
function surroundings(folder = root): string {
  return readdirSync(folder)
    .map((name) => {
      const path = join(folder, name);
      if (path === place || path === data) return '';
      const status = lstatSync(path);
      const own = `${path} ${status.size} ${status.mtimeMs}`;
      return status.isDirectory() ? `${own}\n${surroundings(path)}` : own;
    })
    .join('\n');
}

const place = join(root, 'package');

async function look({ seed, index, plant }: Order): Promise<void> {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place);
  const path = makePackage(chanceOf(seed, index), bases, place, pipe);
  const before = surroundings();
  tell({ kind: 'begun', index });
  let outcome: 'loaded' | 'refused' | null = null;
  let crash: string | null = null;
  watch(data);
  try {
    if (plant) planted[plant](root);
    outcome = await examine(path, store);
  } catch (error) {
    crash = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  unwatch();
  const { requests, runs, writesOutside } = watched;
  if (runs > 0) crash ??= 'the package ran a program';
  const moved = surroundings() === before ? 0 : 1;
  tell({
    kind: 'done',
    index,
    outcome,
    crash,
    requests,
    writesOutside: Math.max(writesOutside, moved),
  });
}

process.on('message', (order: Order) => void look(order));
tell({ kind: 'ready' });
