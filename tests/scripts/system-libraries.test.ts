import { expect, it } from 'vitest';
import { packagesFor, parseLdd } from '../../scripts/runtime/system-libraries.ts';

const LDD = `
	linux-vdso.so.1 (0x00007ffd3f7f2000)
	libffmpeg.so => /opt/my apps/electron/libffmpeg.so (0x00007f1a2c000000)
	libgtk-3.so.0 => not found
	libnss3.so => /lib/x86_64-linux-gnu/libnss3.so (0x00007f1a2b000000)
	libgtk-3.so.0 => not found
	/lib64/ld-linux-x86-64.so.2 (0x00007f1a2d000000)
`;

it('reads what is there and, once each, what is not', () => {
  expect(parseLdd(LDD)).toEqual({
    found: ['/opt/my apps/electron/libffmpeg.so', '/lib/x86_64-linux-gnu/libnss3.so'],
    missing: ['libgtk-3.so.0'],
  });
});

it('finds nothing missing in a static program', () => {
  expect(parseLdd('\tnot a dynamic executable\n')).toEqual({ found: [], missing: [] });
});

it('asks for each package once, under its newer name first', () => {
  expect(packagesFor(['libnss3.so', 'libsmime3.so', 'libasound.so.2'])).toEqual({
    packages: [['libnss3'], ['libasound2t64', 'libasound2']],
    unknown: [],
  });
});

it('tells the libraries whose package it does not know', () => {
  expect(packagesFor(['libstrange.so.9'])).toEqual({ packages: [], unknown: ['libstrange.so.9'] });
});
