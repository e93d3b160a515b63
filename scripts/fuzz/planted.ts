import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Plant } from './messages.ts';

/** What a bad reader could do, done on purpose: the figures of a campaign have to show each of them. */
export const planted: Record<Plant, (root: string) => void> = {
  crash() {
    throw new Error('planted');
  },
  hang() {
    for (;;);
  },
  write(root) {
    writeFileSync(join(root, 'outside.txt'), 'planted');
  },
  request() {
    connect(9, '127.0.0.1');
  },
  run() {
    spawnSync('true');
  },
};
