import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builderConfig } from '../../electron-builder.config.ts';
import { wrongContents } from '../../scripts/package/contents.ts';
import { wantedFuses, wrongFuses } from '../../scripts/package/fuses.ts';
import { neededPackages } from '../../scripts/package/stage.ts';
import { temporaryFolder } from '../support/folder.ts';

const native = 'node_modules/better-sqlite3/prebuilds/linux-x64.node';
const files = [
  'package.json',
  'LICENSE',
  'out/main/main.js',
  'out/preload/preload.cjs',
  'node_modules/better-sqlite3/lib/index.js',
  native,
];

describe('what is packed', () => {
  it('passes as it has to be', () => {
    expect(wrongContents({ files, native: ['linux-x64.node'] }, temporaryFolder())).toEqual([]);
    expect(wrongFuses({ ...wantedFuses })).toEqual([]);
  });

  it.each([
    'out/main/main.js.map',
    'src/main/main.ts',
    'tests/e2e/test.js',
    'node_modules/better-sqlite3/deps/sqlite3.c',
    'node_modules/better-sqlite3/src/better_sqlite3.cpp',
    'exams/az-400/exam.yaml',
  ])('is told to hold %s', (name) => {
    const contents = { files: [...files, name], native: ['linux-x64.node'] };
    expect(wrongContents(contents, temporaryFolder())).toEqual([
      `${name} is no part of the program`,
    ]);
  });

  it('is told to hold a native file of another platform, or none', () => {
    const two = {
      files: [...files, 'x/win32-x64.node'],
      native: ['linux-x64.node', 'win32-x64.node'],
    };
    expect(wrongContents(two, temporaryFolder())).toHaveLength(1);
    const none = { files: files.filter((name) => name !== native), native: [] };
    expect(wrongContents(none, temporaryFolder())).toHaveLength(1);
  });

  it('is told to lack a part, and to hold what runs any program', () => {
    const resources = temporaryFolder();
    writeFileSync(join(resources, 'default_app.asar'), '');
    const contents = { files: files.slice(1), native: ['linux-x64.node'] };
    expect(wrongContents(contents, resources)).toEqual([
      'package.json is missing',
      'default_app.asar is still there',
    ]);
  });

  it('is told to have a wrong fuse', () => {
    expect(wrongFuses({ ...wantedFuses, RunAsNode: true })).toEqual(['RunAsNode']);
  });

  it('takes the packages that built code imports, and not those that it speaks of', () => {
    const built = temporaryFolder();
    mkdirSync(join(built, 'chunks'));
    writeFileSync(
      join(built, 'main.js'),
      `// import 'left-pad'
       import Database from 'better-sqlite3';
       import { app } from 'electron';
       import fs from 'node:fs';
       import './chunks/a.js';
       const text = "import 'words'";
       export const later = () => import('@scope/late/part');`,
    );
    writeFileSync(
      join(built, 'chunks/a.js'),
      `export * from 'again/lib'; import 'better-sqlite3';`,
    );
    expect(neededPackages(built)).toEqual(['@scope/late', 'again', 'better-sqlite3']);
  });
});

describe('the installers', () => {
  it('are made for each system, with .mockexam as a file of the program', () => {
    expect([
      builderConfig.win?.target,
      builderConfig.mac?.target,
      builderConfig.linux?.target,
    ]).toEqual([['nsis'], ['dmg'], ['AppImage', 'deb', 'tar.gz']]);
    expect(builderConfig.fileAssociations).toMatchObject([{ ext: 'mockexam' }]);
  });
});
