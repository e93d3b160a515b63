import { expect, it } from 'vitest';
import { diskMessage } from '../../scripts/runtime/command.ts';
import { inUse } from '../../scripts/runtime/index.ts';
import { parseVersions } from '../../scripts/runtime/probe.ts';

it('says which Electron is in use and why', () => {
  expect(inUse({ electron: '45.4.1', source: 'official' })).toBe(
    'using Electron 45.4.1, the official build.',
  );
  expect(inUse({ electron: '33.2.1', source: 'carried' })).toMatch(
    /33\.2\.1.*npm package.*could not be reached/,
  );
});

it('tells what the disk refused, and leaves every other error alone', () => {
  const refused = Object.assign(new Error('x'), { code: 'EACCES', path: '/p' });
  expect(diskMessage(refused)).toMatch(/^\/p cannot be written/);
  expect(diskMessage(Object.assign(new Error('x'), { code: 'ENOSPC' }))).toMatch(
    /^The disk is full\./,
  );
  expect(diskMessage(new TypeError('a bug'))).toBeUndefined();
});

it("accepts only a whole answer to the question for the runtime's versions", () => {
  expect(parseVersions('{"electron":"33.2.1","napi":9}')).toEqual({ electron: '33.2.1', napi: 9 });
  expect(() => parseVersions('{"electron":"33.2.1","napi":"9"}')).toThrow(TypeError);
  expect(() => parseVersions('')).toThrow(SyntaxError);
});
