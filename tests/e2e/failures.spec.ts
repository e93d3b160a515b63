import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import SqliteDatabase from 'better-sqlite3';
import { typeOf } from '../../src/core/items/index.ts';
import { holdClock } from '../../scripts/drive/clock.ts';
import { writePackage } from '../support/package.ts';
import { secretPackage } from '../support/secret-exam.ts';
import { breadTest } from './bread.ts';
import { candidateIn, expect, importExam, isShown, readExam, test } from './test.ts';

/** What the window shows. The page that Playwright held may be gone, so it is asked through main. */
function seenIn(app: ElectronApplication): Promise<string> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents || contents.isCrashed() || contents.isLoading()) return '';
    // Asked of a page that is just being replaced, this never answers.
    const asked = contents.executeJavaScript(
      `document.body.innerText + [...document.querySelectorAll('input')].map(({ value }) => value)`,
    ) as Promise<string>;
    return Promise.race([
      asked.catch(() => ''),
      new Promise<string>((resolve) => setTimeout(() => resolve(''), 500)),
    ]);
  });
}

/** When the process of the page was lost and when the next page was there, by main's own clock. */
async function timeReturn(app: ElectronApplication): Promise<() => Promise<number>> {
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const seen = { from: Date.now(), to: 0 };
    Object.assign(globalThis, { seen });
    contents?.once('did-finish-load', () => {
      seen.to = Date.now();
    });
  });
  return () =>
    app.evaluate(() => {
      const { from, to } = (globalThis as unknown as { seen: { from: number; to: number } }).seen;
      return to - from;
    });
}

const ways = {
  hung: (app: ElectronApplication) =>
    app.evaluate(({ BrowserWindow }) => {
      void BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript('for (;;) {}')
        .catch(() => undefined);
    }),
  killed: async (app: ElectronApplication) => {
    const pid = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    process.kill(pid ?? NaN, 'SIGKILL');
  },
};

for (const [name, harm] of Object.entries(ways)) {
  breadTest(
    `a window that is ${name} comes back to the same item, and the attempt never notices`,
    async ({ bread, dataFolder }) => {
      const { app, page, goTo, stored } = await bread();
      await goTo('word');
      await page.getByRole('textbox', { name: 'The word' }).fill('sourdough');
      await expect.poll(stored).toEqual({ text: 'sourdough' });
      const heading = await page.getByRole('heading', { level: 1 }).innerText();
      const before = await clockOf(app);
      const returned = await timeReturn(app);
      await harm(app);
      await expect.poll(() => seenIn(app), { timeout: 60_000 }).toContain(heading);
      await expect.poll(() => seenIn(app)).toContain('sourdough');
      breadTest.info().annotations.push({
        type: 'back after',
        description: `${await returned()} ms`,
      });
      process.stdout.write(`a window that is ${name} is back after ${await returned()} ms\n`);
      const after = await clockOf(app);
      // The clock went on, and nothing was noted.
      expect(after.spent).toBeGreaterThan(before.spent);
      expect(after.seq).toBe(before.seq);
      expect(readFileSync(join(dataFolder, 'logs/mockroom.log'), 'utf8')).toContain('the window');
    },
  );
}

/** What main says of the live attempt, asked for by the page that is there now. */
function clockOf(app: ElectronApplication): Promise<{ spent: number; seq: number }> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return (await contents?.executeJavaScript(`(async () => {
      const listed = await mockroom.call('library/list');
      const room = await mockroom.call('room/resume', { attempt: listed.value.unfinished.attempt });
      return { spent: room.value.clock.spent, seq: room.value.seq };
    })()`)) as { spent: number; seq: number };
  });
}

/** How the one attempt of a store ended, as its file says; null while it has not. */
function endIn(dataFolder: string): string | null {
  const database = new SqliteDatabase(join(dataFolder, 'mockroom.db'), { readonly: true });
  try {
    const row = database.prepare('SELECT result FROM attempt').get() as { result: string | null };
    return row.result === null ? null : (JSON.parse(row.result) as { end: string }).end;
  } finally {
    database.close();
  }
}

breadTest(
  'time that runs out while the window is gone ends the attempt, and says so after',
  async ({ bread, dataFolder }) => {
    const { app } = await bread();
    const clock = await holdClock(app);
    await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      // As long as it takes: no page is there at zero.
      const reload = BrowserWindow.prototype.reload;
      BrowserWindow.prototype.reload = () => undefined;
      Object.assign(globalThis, { comeBack: () => reload.call(BrowserWindow.getAllWindows()[0]) });
      contents?.forcefullyCrashRenderer();
    });
    await expect
      .poll(() =>
        app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.isCrashed(),
        ),
      )
      .toBe(true);
    await clock.pass(24 * 3_600_000);
    // Main alone ends it, and commits that, while nobody looks.
    await expect.poll(() => endIn(dataFolder)).toBe('time');
    await app.evaluate(() => (globalThis as unknown as { comeBack(): void }).comeBack());
    await expect.poll(() => seenIn(app), { timeout: 30_000 }).toContain('Time is up');
  },
);

breadTest(
  'a page that only works hard, or that main keeps waiting, is left alone',
  async ({ bread }) => {
    const { app, page } = await bread();
    await page.evaluate(() => void (document.title = 'the very same page'));
    for (let round = 0; round < 3; round += 1) {
      // Far more than any screen takes to be drawn.
      await page.evaluate(() => {
        const until = performance.now() + 800;
        while (performance.now() < until);
      });
      await app.evaluate(() => {
        const until = performance.now() + 2_500;
        while (performance.now() < until);
      });
    }
    // Two more looks, and the page still answers.
    const pulses = await app.evaluate(({ ipcMain }) => {
      Object.assign(globalThis, { pulses: 0 });
      ipcMain.on('app/pulse', () => {
        (globalThis as unknown as { pulses: number }).pulses += 1;
      });
      return ipcMain.listenerCount('app/pulse');
    });
    expect(pulses).toBe(2);
    await expect
      .poll(() => app.evaluate(() => (globalThis as unknown as { pulses: number }).pulses))
      .toBeGreaterThan(2);
    expect(await page.title()).toBe('the very same page');
  },
);

breadTest(
  'a window that stops again and again is brought back only after a question',
  async ({ bread }) => {
    const { app, page } = await bread();
    const heading = await page.getByRole('heading', { level: 1 }).innerText();
    await app.evaluate(({ dialog }) => {
      Object.assign(globalThis, { questions: 0 });
      dialog.showMessageBox = () => {
        (globalThis as unknown as { questions: number }).questions += 1;
        return Promise.resolve({ response: 0, checkboxChecked: false });
      };
    });
    const questions = (): Promise<number> =>
      app.evaluate(() => (globalThis as unknown as { questions: number }).questions);
    for (const asked of [0, 0, 0, 1]) {
      await ways.killed(app);
      await expect.poll(questions).toBe(asked);
      const crashed = (): Promise<boolean | undefined> =>
        app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.isCrashed(),
        );
      await expect.poll(crashed).toBe(false);
      await expect.poll(() => seenIn(app), { timeout: 30_000 }).toContain(heading);
    }
    expect(await questions()).toBe(1);
  },
);

breadTest('an error in main is told once, and the exam goes on', async ({ bread, dataFolder }) => {
  const { app, page, goTo, stored } = await bread();
  const fail = (): Promise<void> =>
    app.evaluate(() => {
      setTimeout(() => {
        throw new TypeError('an answer that nobody may read');
      });
      void Promise.reject(new Error('an answer that nobody may read'));
    });
  const note = page.getByText('Something in the program went wrong');
  await fail();
  await expect(note).toHaveCount(1);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(note).toHaveCount(0);
  await fail();
  await goTo('choice');
  await page.getByText('Wheat', { exact: true }).click();
  await expect.poll(stored).toEqual({ option: 'b' });
  await expect(note).toHaveCount(0);
  const file = join(dataFolder, 'logs/mockroom.log');
  await expect
    .poll(() => readFileSync(file, 'utf8').match(/uncaught exception: TypeError/g)?.length)
    .toBe(2);
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(/unhandled rejection: Error/);
  expect(text).not.toContain('nobody may read');
});

test('a window whose first paint was lost is shown all the same, and can be used', async ({
  start,
  dataFolder,
}) => {
  const { app, page } = await start({
    modules: [join(import.meta.dirname, '../support/lose-first-paint.cjs')],
  });
  await expect.poll(() => isShown(app)).toBe(true);
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  expect(readFileSync(join(dataFolder, 'logs/mockroom.log'), 'utf8')).toContain('first paint');
});

test('neither the log nor what the program prints holds words of items or answers', async ({
  start,
  dataFolder,
}) => {
  const folder = writePackage(join(dataFolder, 'package'), secretPackage());
  await importExam(folder, dataFolder);
  const exam = await readExam(folder);
  const program = await start();
  let printed = '';
  for (const stream of [program.app.process().stderr, program.app.process().stdout]) {
    stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  }
  const candidate = candidateIn(program, exam);
  await candidate.startExam();
  await candidate.press('Begin section');
  const item = await candidate.item();
  await candidate.respond(typeOf(item).keyed(item));
  // Everything that an act could fail with, with the words themselves in each message.
  await program.app.evaluate(() => {
    const words = 'SECRET-thrown SHOWN-thrown TYPED-thrown';
    const parse = JSON.parse;
    const throwing = {
      get spent(): number {
        throw new Error(words);
      },
    };
    setTimeout(() => {
      throw new Error(words);
    });
    setTimeout(() => {
      parse(words);
    });
    setTimeout(() => {
      throw Object.assign(new Error(words), { code: words, name: words });
    });
    void Promise.reject(throwing);
    void Promise.reject(words);
    const stringify = JSON.stringify;
    JSON.stringify = ((value: unknown, ...others: []) => {
      const text = stringify(value, ...others);
      // Events are written as JSON: this one fails as a parser would, with the text in its words.
      if (text?.includes('TYPED-')) throw new SyntaxError(`Unexpected token in ${text}`);
      return text;
    }) as typeof JSON.stringify;
  });
  const results = await program.page.evaluate(async () => {
    const call = window.mockroom.call as (name: string, input?: unknown) => Promise<unknown>;
    const listed = (await call('library/list')) as {
      value: { unfinished: { attempt: string } };
    };
    const { attempt } = listed.value.unfinished;
    return Promise.all([
      call('room/act', { attempt, act: { type: 'scribbled', text: 'TYPED-scratch' } }),
      call('room/act', { attempt, act: { type: 'noted', item: 'TYPED-item', text: 'TYPED-note' } }),
      call('room/act', { attempt, act: { type: 'scribbled', text: { 'TYPED-bad': 1 } } }),
      call('library/inspect', { path: '/nowhere/TYPED-path' }),
      call('profiles/add', { name: 'TYPED-name' }),
    ]);
  });
  // What was provoked did happen.
  expect(JSON.stringify(results[0])).toContain('"bug"');
  const file = join(dataFolder, 'logs/mockroom.log');
  await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8')).toMatch(/room\/act: /);
  await expect.poll(() => readFileSync(file, 'utf8')).toMatch(/unhandled rejection: not an error/);
  await program.close();
  expect(printed).toContain('uncaught exception');
  expect(`${readFileSync(file, 'utf8')}${printed}`).not.toMatch(/SECRET-|SHOWN-|TYPED-/);
});
