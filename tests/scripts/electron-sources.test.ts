import { describe, expect, it } from 'vitest';
import { carriedKey, carriedRuntimeFor, keptName } from '../../scripts/runtime/carried.ts';
import { nothingWorked, sourcesFor } from '../../scripts/runtime/electron.ts';
import { reasonFrom, withProxy } from '../../scripts/runtime/official.ts';

function linuxRuntime() {
  const carried = carriedRuntimeFor('linux', 'x64');
  if (carried === undefined) throw new Error('linux x64 has a carried runtime');
  return carried;
}

describe('choosing where Electron comes from', () => {
  it('tries the official build before the carried one on linux x64', () => {
    expect(sourcesFor({}, 'linux', 'x64')).toEqual(['official', 'carried']);
  });

  it.each([
    ['linux', 'arm64'],
    ['darwin', 'arm64'],
    ['win32', 'x64'],
  ])('knows only the official build on %s %s', (platform, arch) => {
    expect(sourcesFor({}, platform, arch)).toEqual(['official']);
  });

  it("takes the user's own Electron and nothing else when one is named", () => {
    expect(sourcesFor({ ELECTRON_OVERRIDE_DIST_PATH: '/opt/electron' }, 'linux', 'x64')).toEqual([
      'override',
    ]);
  });

  it('says what was tried and what can help when nothing worked', () => {
    const message = nothingWorked(['official: no answer', 'carried: npm failed']);
    for (const part of [
      'official: no answer',
      'carried: npm failed',
      'ELECTRON_MIRROR',
      'HTTPS_PROXY',
      'ELECTRON_OVERRIDE_DIST_PATH',
    ]) {
      expect(message).toContain(part);
    }
  });
});

describe('the official download', () => {
  it('tells the one line that matters of a stack trace', () => {
    const trace = 'Downloading\nError: getaddrinfo ENOTFOUND host\n    at fetch (file.ts:1:2)\n';
    expect(reasonFrom(trace)).toBe('getaddrinfo ENOTFOUND host');
    expect(reasonFrom('')).toBe('the installer failed');
  });

  it('uses the proxy that npm was given, and the environment before it', () => {
    expect(withProxy({ npm_config_https_proxy: 'http://a' })).toMatchObject({
      HTTPS_PROXY: 'http://a',
      NODE_USE_ENV_PROXY: '1',
    });
    expect(
      withProxy({ https_proxy: 'http://b', npm_config_https_proxy: 'http://a' }).HTTPS_PROXY,
    ).toBe('http://b');
    expect(withProxy({})).toEqual({});
  });
});

describe('the carried runtime', () => {
  it('leaves out the other program and its snapshot, and keeps the rest', () => {
    const carried = linuxRuntime();
    expect(keptName(carried, 'Cypress/resources/app/index.js')).toBeUndefined();
    expect(keptName(carried, 'Cypress/browser_v8_context_snapshot.bin')).toBeUndefined();
    expect(keptName(carried, 'elsewhere/file')).toBeUndefined();
    expect(keptName(carried, 'Cypress/')).toBeUndefined();
    expect(keptName(carried, 'Cypress/v8_context_snapshot.bin')).toBe('v8_context_snapshot.bin');
    expect(keptName(carried, 'Cypress/locales/en-US.pak')).toBe('locales/en-US.pak');
  });

  it('is cached anew when the recipe changes', () => {
    const carried = linuxRuntime();
    expect(carriedKey({ ...carried, recipe: carried.recipe + 1 })).not.toBe(carriedKey(carried));
    expect(carriedKey(carried)).toContain(carried.electronVersion);
  });
});
