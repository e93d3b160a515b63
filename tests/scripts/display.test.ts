import { expect, it } from 'vitest';
import {
  authorityEntry,
  needsVirtualDisplay,
  xvfbArguments,
} from '../../scripts/runtime/display.ts';

it('wants a virtual display only on Linux with neither X nor Wayland', () => {
  expect(needsVirtualDisplay({}, 'linux')).toBe(true);
  expect(needsVirtualDisplay({ DISPLAY: '' }, 'linux')).toBe(true);
  expect(needsVirtualDisplay({ DISPLAY: ':0' }, 'linux')).toBe(false);
  expect(needsVirtualDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(false);
  expect(needsVirtualDisplay({}, 'darwin')).toBe(false);
});

it('lets the server choose its number, keeps it private, and gives it the size of a real screen', () => {
  const args = xvfbArguments('/tmp/authority');
  expect(args.slice(0, 2)).toEqual(['-displayfd', '3']);
  expect(args.some((arg) => arg.startsWith(':'))).toBe(false);
  expect(args.join(' ')).toContain('-screen 0 1600x1000x24');
  expect(args.join(' ')).toContain('-auth /tmp/authority');
  expect(args.join(' ')).toContain('-nolisten tcp');
});

it('writes an authority entry that fits any display number', () => {
  const cookie = Buffer.alloc(16, 7);
  expect(authorityEntry(cookie).toString('latin1')).toBe(
    `\xff\xff\0\0\0\0\0\x12MIT-MAGIC-COOKIE-1\0\x10${'\x07'.repeat(16)}`,
  );
});
