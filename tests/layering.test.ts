import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from './support/folder.ts';
import { writePackage } from './support/package.ts';

const root = join(import.meta.dirname, '..');

/** What the lint says of a tree with one file in it, under the project's own rules. */
function lint(path: string, text: string): string {
  const folder = writePackage(temporaryFolder(), { [path]: text });
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['src'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return stdout;
}

const forbidden: [path: string, line: string][] = [
  ['src/core/exam/a.ts', "import { openStore } from '../../main/store/open.ts';"],
  ['src/core/exam/a.ts', "import { readFileSync } from 'node:fs';"],
  ['src/core/exam/a.ts', "import { create } from 'zustand';"],
  ['src/core/exam/a.ts', 'export const now = Date.now();'],
  ['src/contract/a.ts', "import { openStore } from '../main/store/open.ts';"],
  ['src/preload/a.ts', "import { callInputs } from '../contract/calls.ts';"],
  ['src/preload/a.ts', "import { z } from 'zod';"],
  ['src/renderer/room/a.ts', "import { openStore } from '../../main/store/open.ts';"],
  ['src/renderer/room/a.ts', "import { ipcRenderer } from 'electron';"],
  ['src/renderer/room/a.ts', "import { typeOf } from '../../core/items/index.ts';"],
  ['src/main/a.ts', "import { App } from '../renderer/app/App.tsx';"],
  ['src/main/store/a.ts', "import { app } from 'electron';"],
  ['src/cli/a.ts', "import { answerCalls } from '../main/calls.ts';"],
];

it.each(forbidden)('%s may not hold: %s', (path, line) => {
  const used = /\{ (\w+) \}/.exec(line)?.[1];
  expect(lint(path, `${line}\n${used ? `export const kept = ${used};\n` : ''}`)).toMatch(
    /no-restricted-(imports|globals)/,
  );
});

const allowed: [path: string, line: string][] = [
  [
    'src/renderer/room/a.ts',
    "import type { Item } from '../../core/items/index.ts';\nexport type Kept = Item;",
  ],
  [
    'src/main/library/a.ts',
    "import { readPackage } from '../../core/exam/read-package.ts';\nexport const kept = readPackage;",
  ],
  [
    'src/cli/a.ts',
    "import { openStore } from '../main/store/open.ts';\nexport const kept = openStore;",
  ],
];

it.each(allowed)('%s may hold: %s', (path, line) => {
  expect(lint(path, `${line}\n`)).not.toContain('no-restricted');
});
