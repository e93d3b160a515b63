import { expect, it } from 'vitest';
import { callInputs } from '../../src/contract/calls.ts';
import { callNames } from '../../src/contract/channels.ts';

it('the preload lets exactly the calls through that main knows', () => {
  expect(Object.keys(callInputs).sort()).toEqual([...callNames].sort());
});

it.each([
  ['room/act', { attempt: 'a', act: { type: 'ended', reason: 'time' } }],
  ['room/act', { attempt: 'a', act: { type: 'resumed', away: 0 } }],
  ['room/act', { attempt: 'a', act: { type: 'moved', item: 'i', seq: 4 } }],
  ['room/act', { attempt: 'a', act: { type: 'marked', item: 'i', marked: 'yes' } }],
  ['room/act', { attempt: 7, act: { type: 'agreed' } }],
  ['room/begin', { exam: 'a', seed: -1 }],
  ['room/begin', { exam: 'a', limit: null }],
  ['room/act', { attempt: 'a', act: { type: 'scribbled', text: 'b', kept: [1, 1] } }],
  ['settings/set', { theme: 'pink' }],
  ['profiles/add', { name: ' \n ' }],
  ['profiles/add', { name: '\u200b\u2060' }],
  ['profiles/add', { name: 'Ann\u0007' }],
  ['profiles/rename', { profile: 'first', name: 'Two\u2028lines' }],
  ['library/inspect', { path: '' }],
  ['library/list', {}],
] as const)('%s does not take %j', (name, input) => {
  expect(callInputs[name].safeParse(input).success).toBe(false);
});

it.each(['Ann', '王小明', 'أمينة', "Zoë O'Neill-Łuk", '7', '🙂'])('%s is a name', (name) => {
  expect(callInputs['profiles/add'].parse({ name: ` ${name} ` })).toEqual({ name });
});
