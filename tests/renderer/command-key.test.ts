import { expect, it } from 'vitest';
import { commandKeyOf, type Stroke, writesOnMac } from '../../src/renderer/room/command-key.ts';

const stroke = (parts: Partial<Stroke>): Stroke => ({
  key: '',
  code: '',
  altKey: true,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  repeat: false,
  ...parts,
});

it.each([
  ['a letter', { key: 'n', code: 'KeyN' }, 'N'],
  ['a letter with Caps Lock on', { key: 'N', code: 'KeyN' }, 'N'],
  ['a letter where the keyboard has it elsewhere', { key: 'z', code: 'KeyW' }, 'Z'],
  ['a letter of which Option makes a sign', { key: '˜', code: 'KeyN' }, 'N'],
  ['a letter of which Option makes a dead key', { key: 'Dead', code: 'KeyE' }, 'E'],
  ['a letter on a Cyrillic keyboard', { key: 'т', code: 'KeyN' }, 'N'],
  ['a digit', { key: '1', code: 'Digit1' }, '1'],
  ['a digit that needs Shift on its keyboard', { key: '&', code: 'Digit1' }, '1'],
  ['a digit of which Option makes a sign', { key: '¡', code: 'Digit1' }, '1'],
  ['the slash', { key: '/', code: 'Slash' }, '/'],
  [
    'the slash of a keyboard where it needs Shift',
    { key: '/', code: 'Digit7', shiftKey: true },
    '/',
  ],
  ['the slash of which Option makes a sign', { key: '÷', code: 'Slash' }, '/'],
  ['F1', { key: 'F1', code: 'F1', altKey: false }, '/'],
])('reads %s', (_name, parts, key) => {
  expect(commandKeyOf(stroke(parts))).toBe(key);
});

it.each([
  ['a plain letter, which chooses an option', { key: 'n', code: 'KeyN', altKey: false }],
  ['Alt with Ctrl, which is AltGr', { key: 'n', code: 'KeyN', ctrlKey: true }],
  ['Alt with Command', { key: 'n', code: 'KeyN', metaKey: true }],
  ['Alt with Shift', { key: 'N', code: 'KeyN', shiftKey: true }],
  ['a key held down', { key: 'n', code: 'KeyN', repeat: true }],
  ['an arrow', { key: 'ArrowUp', code: 'ArrowUp' }],
  ['Alt alone', { key: 'Alt', code: 'AltLeft' }],
  ['a function key', { key: 'F4', code: 'F4' }],
])('leaves %s alone', (_name, parts) => {
  expect(commandKeyOf(stroke(parts))).toBeNull();
});

it('tells what Option writes into a field on a Mac', () => {
  for (const key of ['@', '[', '\\', '~', '/', 'ø', 'ß', '˜', 'Dead', 'Å', '¡', '–']) {
    expect(writesOnMac(stroke({ key }))).toBe(true);
  }
  for (const key of ['n', 'N', '1', 'Enter', 'ArrowUp', ' ']) {
    expect(writesOnMac(stroke({ key }))).toBe(false);
  }
  expect(writesOnMac(stroke({ key: 'ø', altKey: false }))).toBe(false);
});
