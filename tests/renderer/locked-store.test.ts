import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallResult } from '../../src/contract/calls.ts';

/** Main, with two locked exams. */
const main = { open: new Set<string>(), asked: [] as string[] };

function call(name: string, input: { exam: string; passphrase?: string }): Promise<unknown> {
  main.asked.push(`${name} ${input.exam}`);
  if (name === 'library/unlock') {
    if (input.passphrase !== 'right') {
      return Promise.resolve({ ok: false, error: { code: 'wrong-passphrase', detail: '' } });
    }
    main.open.add(input.exam);
    return Promise.resolve({ ok: true, value: null });
  }
  return Promise.resolve(
    main.open.has(input.exam)
      ? { ok: true, value: `the page of ${input.exam}` }
      : { ok: false, error: { code: 'locked', detail: input.exam } },
  );
}

vi.stubGlobal('window', { mockroom: { call } });
const { ask } = await import('../../src/renderer/app/ask.ts');
const { giveUpUnlocking, tryPassphrase, useLocked } =
  await import('../../src/renderer/locked/store.ts');

const asking = (): string | null => useLocked.getState().asking;
const openPage = (exam: string): Promise<CallResult<'library/exam'>> =>
  ask('library/exam', { exam });

beforeEach(() => {
  giveUpUnlocking();
  main.open.clear();
  main.asked.length = 0;
});

describe('a call that needs a locked exam', () => {
  it('waits for the passphrase, and then goes on', async () => {
    const page = openPage('one');
    await vi.waitUntil(() => asking() === 'one');
    expect(await tryPassphrase('wrong')).toMatchObject({ code: 'wrong-passphrase' });
    expect(asking()).toBe('one');
    expect(await tryPassphrase('right')).toBeNull();
    expect(asking()).toBeNull();
    expect(await page).toEqual({ ok: true, value: 'the page of one' });
    expect(main.asked.filter((asked) => asked === 'library/exam one')).toHaveLength(2);
  });

  it('fails as locked when the person would rather not, and asks again the next time', async () => {
    const page = openPage('one');
    await vi.waitUntil(() => asking() === 'one');
    giveUpUnlocking();
    expect(await page).toMatchObject({ ok: false, error: { code: 'locked' } });
    const again = openPage('one');
    await vi.waitUntil(() => asking() === 'one');
    await tryPassphrase('right');
    expect(await again).toMatchObject({ ok: true });
  });

  it('shares one question with others of the same exam, and leaves that of another exam alone', async () => {
    const pages = [openPage('one'), openPage('one')];
    await vi.waitUntil(() => asking() === 'one');
    expect(await openPage('two')).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(asking()).toBe('one');
    await tryPassphrase('right');
    for (const page of await Promise.all(pages)) expect(page).toMatchObject({ ok: true });
  });
});
