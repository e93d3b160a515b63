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
  ['settings/set', { theme: 'pink' }],
  ['library/inspect', { path: '' }],
  ['library/list', {}],
] as const)('%s does not take %j', (name, input) => {
  expect(callInputs[name].safeParse(input).success).toBe(false);
});
