import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { typeOf } from '../../src/core/items/index.ts';
import { writePackage } from '../support/package.ts';
import { forbidden, secretPackage } from '../support/secret-exam.ts';
import { candidateIn, expect, importExam, readExam, test } from './test.ts';

// What is asked for in vain is reported: it was refused.
test.use({ mayComplain: /^Refused to |^Failed to load resource: / });

test('the room holds no key: not in a message, not in a file, not in the page', async ({
  start,
  dataFolder,
}) => {
  const folder = writePackage(join(dataFolder, 'package'), secretPackage());
  await importExam(folder, dataFolder);
  const exam = await readExam(folder);
  const program = await start();
  const { app, page } = program;

  // From here on everything that main says to the window is written down.
  await app.evaluate(({ ipcMain, BrowserWindow }) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const handlers = (
      ipcMain as unknown as {
        _invokeHandlers: Map<string, (...args: unknown[]) => unknown>;
      }
    )._invokeHandlers;
    for (const [name, handle] of handlers) {
      handlers.set(name, async (...args) => {
        const result = await handle(...args);
        said.push(JSON.stringify([name, result]));
        return result;
      });
    }
    for (const window of BrowserWindow.getAllWindows()) {
      const send = window.webContents.send.bind(window.webContents);
      window.webContents.send = (channel: string, ...args: unknown[]) => {
        said.push(JSON.stringify([channel, ...args]));
        send(channel, ...args);
      };
    }
  });
  const messages = (): Promise<string[]> =>
    app.evaluate(() => (globalThis as unknown as { said: string[] }).said);

  const hash = await page.evaluate(async () => {
    const result = await window.mockroom.call('library/list');
    return result.ok ? (result.value.exams.find((card) => card.id === 'secrets')?.hash ?? '') : '';
  });
  const files = readdirSync('out/renderer', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice('out/renderer/'.length));
  const shipped = readdirSync('out/main/exams');
  const addresses = [
    ...files.map((file) => `app://room/${file}`),
    'app://room/../main/main.js',
    'app://room/%2e%2e/main/main.js',
    'app://room/..%2fmain%2fmain.js',
    'app://room/%2e%2e%5cmain%5cmain.js',
    ...shipped.map((name) => `app://room/..%2fmain%2fexams%2f${name}`),
    `app://media/${hash}/assets/shown.svg`,
    `app://media/${hash}/assets/secret.svg`,
    `app://media/${hash}/../mockroom.db`,
    `app://media/${hash}/..%2f..%2fmockroom.db`,
    `app://main/exams/${shipped[0]}`,
    `file://${join(dataFolder, 'mockroom.db')}`,
    'file:///etc/passwd',
  ];
  /** What the window gets when it asks for each of them, as a fetch and as a picture. */
  const fetched = (): Promise<string[]> =>
    page.evaluate(
      async (all) =>
        Promise.all(
          all.map(async (address) => {
            try {
              const response = await fetch(address);
              return response.ok ? `${address}\n${await response.text()}` : '';
            } catch {
              return '';
            }
          }),
        ),
      addresses,
    );
  const pictureLoads = (name: string): Promise<boolean> =>
    page.evaluate(
      ([exam, file]) =>
        new Promise<boolean>((resolve) => {
          const image = new Image();
          image.addEventListener('load', () => resolve(true));
          image.addEventListener('error', () => resolve(false));
          image.src = `app://media/${exam}/assets/${file}?${Math.random()}`;
        }),
      [hash, name] as const,
    );

  const pages: string[] = [];
  const candidate = candidateIn(program, exam);
  await candidate.startExam();
  let secretLoaded = false;
  let shownLoaded = false;
  let hotspotLoaded = false;
  await candidate.sitAll(
    (item) => {
      const keyed = typeOf(item).keyed(item);
      // A remark of the author's that nobody types.
      return item.type === 'code' && 'text' in keyed
        ? { text: keyed.text.replaceAll(/# .*\n/g, '') }
        : keyed;
    },
    async (event) => {
      if (event.at === 'report') return;
      pages.push(await page.content());
      secretLoaded ||= await pictureLoads('secret.svg');
      shownLoaded ||= await pictureLoads('shown.svg');
      // The picture of a hotspot is there while its item is in view, and only then.
      const isHotspot =
        event.at === 'item' && event.item.type === 'hotspot' && event.item.picture !== undefined;
      expect(await pictureLoads('hotspot.svg')).toBe(isHotspot);
      hotspotLoaded ||= isHotspot;
      if (event.at === 'item' && event.item.type === 'choice') {
        // The window's own code, and nothing of main's, of the store's or of the system's.
        const texts = (await fetched()).filter((text) => text !== '');
        expect(texts.filter((text) => /SECRET-|secret\.example|root:x:0/.test(text))).toEqual([]);
        expect(texts.map((text) => text.split('\n')[0]).sort()).toEqual(
          files.map((file) => `app://room/${file}`).sort(),
        );
      }
    },
  );
  expect(secretLoaded).toBe(false);
  expect(shownLoaded).toBe(true);
  expect(hotspotLoaded).toBe(true);

  // Up to the act that ended the exam; behind it the report may speak.
  const said = await messages();
  const end = said.findIndex((text) => text.includes('"at":"finished"'));
  const before = said.slice(0, end);
  expect(end).toBeGreaterThan(20);
  expect(before.join('\n')).toContain('SHOWN-stem-item-order');
  expect(before.join('\n')).toContain('SHOWN-tab-two');
  expect(pages.join('\n')).toContain('SHOWN-option-case-multiple-a');
  expect(pages.join('\n')).toContain('SHOWN-option-item-cell-c1');
  expect(pages.join('\n')).toContain('SHOWN-region-item-q');
  expect(pages.join('\n')).toContain('SHOWN-unit-case');
  expect(before.filter((text) => forbidden.test(text))).toEqual([]);
  expect(pages.filter((text) => /SECRET-|secret\.example/.test(text))).toEqual([]);

  // The same search does find them once the exam is over.
  await page.getByRole('button', { name: 'Review answers' }).click();
  await expect(page.getByText('SECRET-explanation').first()).toBeVisible();
  expect((await messages()).slice(end).some((text) => forbidden.test(text))).toBe(true);
  expect(await pictureLoads('secret.svg')).toBe(true);
});

test('an earlier review waits while an exam was left for now', async ({ start, az400 }) => {
  const program = await start();
  const { page } = program;
  const candidate = candidateIn(program, az400);
  const leave = async (): Promise<void> => {
    await candidate.startExam();
    await candidate.press('More');
    await page.getByRole('menuitem', { name: 'Leave for now' }).click();
    await candidate.confirm('Leave for now');
    await page.getByRole('button', { name: 'Resume', exact: true }).waitFor();
  };
  await leave();
  await page.getByRole('button', { name: 'End it and see the score' }).click();
  await candidate.confirm('End exam');
  await page.getByRole('button', { name: 'Review answers' }).waitFor();
  await page.getByRole('button', { name: 'AZ-400' }).click();
  await page.getByRole('button', { name: 'Library' }).click();

  await leave();
  await page.getByRole('button', { name: `${az400.code} ${az400.title}` }).click();
  await page.getByRole('button', { name: /^Review of/ }).click();
  await expect(page.getByText('Resume or end it first.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Explanation' })).toHaveCount(0);
});
