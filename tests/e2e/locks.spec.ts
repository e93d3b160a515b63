import type { RoomView } from '../../src/contract/room-views.ts';
import { allItems } from '../../src/core/exam/exam.ts';
import { type ItemResponse, typeOf } from '../../src/core/items/index.ts';
import { openStore } from '../../src/main/store/open.ts';
import type { Program } from '../../scripts/drive/program.ts';
import { seedWhere } from '../support/seeds.ts';
import { expect, test } from './test.ts';

type Answer = { ok: true; value: RoomView } | { ok: false; error: { code: string } };

/** What a script in the window could send: the bridge as it stands there. */
function caller({ page }: Program): (name: string, input: unknown) => Promise<Answer> {
  return (name, input) =>
    page.evaluate(
      ([called, given]) =>
        (
          window as unknown as {
            mockroom: { call(name: string, input: unknown): Promise<Answer> };
          }
        ).mockroom.call(called, given),
      [name, input] as const,
    );
}

test('acts sent from inside the window are held to the rules of the room, and nothing is written', async ({
  start,
  az400,
  dataFolder,
}) => {
  const program = await start();
  const call = caller(program);
  const items = new Map(allItems(az400).map((item) => [item.id, item]));
  const right = (id: string): ItemResponse => {
    const item = items.get(id);
    if (!item) throw new Error(`no item ${id}`);
    return typeOf(item).keyed(item);
  };

  const seed = seedWhere(az400, ([standard]) =>
    Boolean(standard?.items.slice(2).some((item) => item.type === 'multiple' && item.choose)),
  );
  const begun = await call('room/begin', { exam: az400.id, seed });
  if (!begun.ok) throw new Error(begun.error.code);
  const { attempt } = begun.value;
  let view = begun.value;
  let refusals = 0;
  const act = async (wanted: object): Promise<string> => {
    const answer = await call('room/act', { attempt, act: wanted });
    if (!answer.ok) return answer.error.code;
    view = answer.value;
    return 'done';
  };
  const refused = async (code: string, wanted: object): Promise<void> => {
    expect(await act(wanted)).toBe(code);
    const again = await call('room/resume', { attempt });
    if (again.ok) expect({ ...again.value, clock: 0 }).toEqual({ ...view, clock: 0 });
    refusals += 1;
  };
  const place = (): string => view.item?.view.id ?? '';
  const answerTo = (item: string): object => ({ type: 'answered', item, response: right(item) });

  await refused('not-started', { type: 'moved', item: items.keys().next().value });
  await act({ type: 'agreed' });
  await act({ type: 'started' });
  await act({ type: 'entered', section: 'section-1' });
  const [first, second] = view.items.map((item) => item.id) as [string, string];
  await refused('not-here', answerTo(second));
  await refused('no-feedback', { type: 'checked', item: first });
  await refused('bad-input', { type: 'ended', reason: 'time' });

  const several = view.items.slice(2).find(({ id }) => {
    const item = items.get(id);
    return item?.type === 'multiple' && item.choose !== undefined;
  })?.id;
  if (several === undefined) throw new Error('the form has no such item');
  await act({ type: 'moved', item: several });
  const { options } = items.get(several) as { options: { id: string }[] };
  await refused('too-many', {
    type: 'answered',
    item: several,
    response: { options: options.map((option) => option.id) },
  });
  await act({ type: 'moved', item: first });
  await act({ type: 'rested' });
  await refused('not-here', answerTo(second));
  await act({ type: 'returned' });
  await refused('item-closed', answerTo(first));
  await refused('item-closed', { type: 'moved', item: several });

  for (;;) {
    const here = view.where;
    const section = 'section' in here ? view.sections[here.section] : undefined;
    if (!section) throw new Error('no section');
    if (here.at === 'opening') await act({ type: 'entered', section: section.id });
    if (section.kind === 'series') break;
    await act({ type: 'reviewed', section: section.id });
    await act({ type: 'left', section: section.id });
    // The break closed the first item before that; the second was never seen.
    await refused('item-closed', answerTo(first));
    await refused('section-closed', answerTo(second));
    await refused('section-closed', { type: 'moved', item: second });
  }
  const start1 = place();
  await refused('no-break', { type: 'rested' });
  await act({ type: 'moved', item: view.items[1]?.id });
  await refused('no-way-back', { type: 'moved', item: start1 });
  await refused('section-closed', answerTo(start1));
  const last = place();
  await act({ type: 'ended', reason: 'candidate' });
  await refused('finished', answerTo(last));
  await refused('finished', { type: 'marked', item: last, marked: true });
  expect(refusals).toBeGreaterThan(14);
  await program.close();

  // The log holds what was done and nothing that was refused.
  const opened = openStore(dataFolder);
  if (!opened.ok) throw new Error(opened.error.detail);
  const events = opened.value.attempts.events(attempt);
  opened.value.close();
  expect(events.at(-1)).toMatchObject({ type: 'ended', seq: view.seq });
  expect(events.filter((event) => event.type === 'answered' || event.type === 'marked')).toEqual(
    [],
  );
});

test('a welcome page that went with a reload keeps nobody out, and a running exam comes back', async ({
  start,
  az400,
}) => {
  const program = await start();
  const call = caller(program);
  const { page } = program;
  const loadAgain = async (): Promise<void> => {
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  };
  expect((await call('room/begin', { exam: az400.id })).ok).toBe(true);
  expect(await call('profiles/add', { name: 'Ines' })).toMatchObject({ error: { code: 'busy' } });
  await loadAgain();
  expect((await call('profiles/add', { name: 'Ines' })).ok).toBe(true);

  const begun = await call('room/begin', { exam: az400.id });
  if (!begun.ok) throw new Error(begun.error.code);
  const { attempt } = begun.value;
  for (const act of [{ type: 'agreed' }, { type: 'started' }]) {
    expect((await call('room/act', { attempt, act })).ok).toBe(true);
  }
  await loadAgain();
  expect(await call('profiles/add', { name: 'Joe' })).toMatchObject({ error: { code: 'busy' } });
  expect((await call('room/resume', { attempt })).ok).toBe(true);
});
