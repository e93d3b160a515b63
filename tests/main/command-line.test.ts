import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fileArgument } from '../../src/main/file-argument.ts';
import { refusedSwitch } from '../../src/main/refused-switches.ts';

const home = resolve('/home/candidate');

describe('the exam that a command line asks to open', () => {
  it.each([
    [['mockroom', 'knots.mockexam'], resolve(home, 'knots.mockexam')],
    [['mockroom', '/exams/A b.MockExam'], resolve('/exams/A b.MockExam')],
    [['electron', '/work', '--data-dir', 'd', 'x.mockexam'], resolve(home, 'x.mockexam')],
    [['mockroom', pathToFileURL('/exams/A b.mockexam').href], resolve('/exams/A b.mockexam')],
    [['mockroom', 'a.mockexam', '--smoke', 'b.mockexam'], resolve(home, 'b.mockexam')],
    [['mockroom'], null],
    [['a.mockexam'], null],
    [['mockroom', '--data-dir', 'data.mockexam'], null],
    [['mockroom', '--x=a.mockexam'], null],
    [['mockroom', 'notes.txt', 'mockexam'], null],
    [['mockroom', 'file://elsewhere%2f/a.mockexam'], null],
  ])('%j: %s', (args, wanted) => {
    expect(fileArgument(args, home)).toBe(wanted);
  });
});

describe('the switches that a packed program refuses', () => {
  it.each([
    ['--remote-debugging-port=9222', 'remote-debugging-port'],
    ['--remote-debugging-pipe', 'remote-debugging-pipe'],
    ['-remote-debugging-port', 'remote-debugging-port'],
    ['/remote-debugging-port=1', 'remote-debugging-port'],
    ['--Inspect-Brk=0', 'inspect-brk'],
    ['--inspect', 'inspect'],
    ['--js-flags=--expose-gc', 'js-flags'],
    ['--proxy-server=127.0.0.1:1', 'proxy-server'],
  ])('%s', (arg, name) => {
    expect(refusedSwitch(['--data-dir', 'x', arg])).toBe(name);
  });

  it.each([
    '--data-dir=inspect',
    '--smoke',
    '--no-sandbox',
    '/home/inspect',
    'inspect',
    '--inspection',
  ])('%s is none of them', (arg) => {
    expect(refusedSwitch([arg])).toBeUndefined();
  });
});
