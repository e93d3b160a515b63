import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import type { Program } from '../program.ts';
import { makeWalk, takeSeat } from './walk.ts';

/** What shows when something cannot be done. */
export const trouble = makeWalk(
  'trouble',
  [
    'exam page that cannot be opened',
    'page that breaks',
    'error of the program',
    'clock that was stopped',
    'act that was not saved',
    'note that was not saved',
    'comment that was not saved',
    'start that fails',
    'data that is newer',
    'data that is damaged',
    'backup to be restored',
  ],
  async (ground, at) => {
    const { exam } = ground;
    const seat = await takeSeat(ground, { env: { MOCKROOM_SEED: '7' } });
    const { program, page, candidate, press, heading, words } = seat;
    const name = `${exam.code} ${exam.title}`;
    const notFound = { ok: false, error: { code: 'not-found', detail: 'gone' } };
    const full = { ok: false, error: { code: 'store', detail: 'disk full' } };

    let mend = await answerWith(program, 'library/exam', notFound);
    await press(name);
    await heading('This exam could not be opened');
    await at(program, 'exam page that cannot be opened');
    await press('Library');
    await mend();

    mend = await answerWith(program, 'library/exam', { ok: true, value: {} });
    await press(name);
    await heading('This page could not be shown');
    await at(program, 'page that breaks');
    await mend();
    await press('Back to the library');
    await heading('Exams');

    await candidate.startExam();
    await press('Begin section');
    await candidate.item();
    await program.app.evaluate(() => void setTimeout(() => Promise.reject(new Error('tried'))));
    await words('Something in the program went wrong');
    await at(program, 'error of the program');
    await press('Dismiss');
    await sleep(program);
    await words('The clock was stopped');
    await at(program, 'clock that was stopped');
    await press('Dismiss');
    mend = await answerWith(program, 'room/act', full);
    await press('Mark for review');
    await words('That could not be done');
    await at(program, 'act that was not saved');
    await press('Dismiss');
    await press('Note');
    await page.getByRole('textbox', { name: 'Note' }).fill('Not kept.');
    await words('Not saved.');
    await at(program, 'note that was not saved');
    await mend();
    await page.keyboard.press('Escape');

    await press('Mark for feedback');
    await seat.choose('More', 'End exam');
    await seat.answer('End exam');
    await heading('Your comments');
    mend = await answerWith(program, 'comments/set', full);
    await page.getByRole('textbox').fill('Not kept.');
    await press('Continue to score');
    await words('Some comments are not saved');
    await at(program, 'comment that was not saved');
    await mend();
    await press('Go on without them');
    await heading('Not passed');

    mend = await answerWith(program, 'app/start', full);
    await page.reload();
    await heading('Mockroom could not start');
    await at(program, 'start that fails');
    await mend();
    await program.close();

    const dataFolder = join(ground.dataFolder, 'newer');
    mkdirSync(dataFolder);
    const database = new SqliteDatabase(join(dataFolder, 'mockroom.db'));
    database.pragma('user_version = 9990');
    database.close();
    const again = await ground.start({ dataFolder });
    await again.page.getByRole('heading', { level: 1, name: /newer/ }).waitFor();
    await at(again, 'data that is newer');
    await again.close();

    const file = join(ground.dataFolder, 'mockroom.db');
    writeFileSync(file, readFileSync(file).fill(0xa5, 4096, 65_536));
    const damaged = await ground.start();
    await damaged.page.getByRole('heading', { level: 1, name: 'damaged' }).waitFor();
    await at(damaged, 'data that is damaged');
    await damaged.page.getByRole('button', { name: 'Restore the backup' }).click();
    await damaged.page.getByRole('alertdialog').waitFor();
    await at(damaged, 'backup to be restored');
  },
  // Of the page that breaks.
  { mayComplain: /TypeError/ },
);

/** For main it is as if the machine slept: the system says so, and main stands still. */
async function sleep({ app }: Program): Promise<void> {
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('suspend');
    const woke = performance.now() + 1_500;
    while (performance.now() < woke);
    powerMonitor.emit('resume');
  });
}

/** Makes main answer a call with this and nothing else. @returns lets main answer by itself again */
async function answerWith(
  { app }: Program,
  call: string,
  answer: unknown,
): Promise<() => Promise<void>> {
  await app.evaluate(
    ({ ipcMain }, [name, given]) => {
      const { _invokeHandlers: handlers } = ipcMain as unknown as {
        _invokeHandlers: Map<string, unknown>;
      };
      Object.assign(globalThis, { [`own ${name}`]: handlers.get(name) });
      handlers.set(name, () => given);
    },
    [call, answer] as const,
  );
  return () =>
    app.evaluate(({ ipcMain }, name) => {
      const { _invokeHandlers: handlers } = ipcMain as unknown as {
        _invokeHandlers: Map<string, unknown>;
      };
      handlers.set(name, (globalThis as unknown as Record<string, unknown>)[`own ${name}`]);
    }, call);
}
