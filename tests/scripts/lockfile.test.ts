import { expect, it } from 'vitest';
import { completeLockfile, platformOf } from '../../scripts/complete-lockfile.ts';

it('reads the platform out of a native package name', () => {
  expect(platformOf('@oxlint/binding-linux-arm64-musl')).toEqual({
    cpu: ['arm64'],
    libc: ['musl'],
    os: ['linux'],
  });
  expect(platformOf('@oxlint/binding-linux-arm-gnueabihf')).toEqual({
    cpu: ['arm'],
    libc: ['glibc'],
    os: ['linux'],
  });
  expect(platformOf('@oxlint/binding-win32-x64-msvc')).toEqual({ cpu: ['x64'], os: ['win32'] });
  expect(platformOf('fsevents')).toBeUndefined();
});

it('adds the missing optional packages once, in order, and nothing else', () => {
  const optionalDependencies = {
    'b-darwin-arm64': '1.0.0',
    'b-linux-x64': '1.0.0',
    fsevents: '~2.3.3',
  };
  const lockfile = {
    packages: {
      'node_modules/z': { version: '1.0.0', dev: true, optionalDependencies },
      'node_modules/b-linux-x64': { version: '1.0.0', integrity: 'sha512-kept' },
    },
  };
  expect(completeLockfile(lockfile)).toEqual(['b-darwin-arm64']);
  expect(Object.keys(lockfile.packages)).toEqual([
    'node_modules/b-darwin-arm64',
    'node_modules/b-linux-x64',
    'node_modules/z',
  ]);
  expect(lockfile.packages).toMatchObject({
    'node_modules/b-darwin-arm64': {
      version: '1.0.0',
      cpu: ['arm64'],
      os: ['darwin'],
      dev: true,
      optional: true,
    },
    'node_modules/b-linux-x64': { integrity: 'sha512-kept' },
  });
  expect(completeLockfile(lockfile)).toEqual([]);
});
