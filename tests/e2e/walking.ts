import { join } from 'node:path';
import type { Program } from '../../scripts/drive/program.ts';
import type { Ground } from '../../scripts/drive/walks/walk.ts';
import { openStore } from '../../src/main/store/open.ts';
import { lockedFile } from '../support/locked.ts';
import { change, goodPackage, writePackage } from '../support/package.ts';
import { tourPackage } from '../support/tour-exam.ts';
import { expect, importExam, readExam, test as base } from './test.ts';

/** The content of a window, in pixels of the screen, and how large everything in it is. */
export interface Glass {
  width: number;
  height: number;
  /** Percent. */
  zoom: 100 | 200;
}

/** Tests that walk through the screens of the real program. */
export const test = base.extend<{ ground(glass: Glass): Promise<Ground> }>({
  async ground({ start, dataFolder }, use) {
    await use(async (glass) => {
      const packages = {
        good: writePackage(join(dataFolder, 'knots'), goodPackage),
        broken: writePackage(
          join(dataFolder, 'broken'),
          change(
            change(goodPackage, 'items/bends.yaml', 'key: [a, b]', 'key: [a, x]'),
            'items/hitches.yaml',
            'assets/post.svg',
            'assets/pots.svg',
          ),
        ),
        same: writePackage(join(dataFolder, 'weather'), tourPackage),
        locked: await lockedFile(dataFolder, goodPackage, 'seven brown harbors'),
        none: join(
          writePackage(join(dataFolder, 'notes'), { 'notes.mockexam': 'A few words.' }),
          'notes.mockexam',
        ),
      };
      await importExam(packages.same, dataFolder);
      addProfile(dataFolder, 'Bea Ortiz');
      return {
        dataFolder,
        packages,
        exam: await readExam(packages.same),
        async start({ env, ...options } = {}) {
          const program = await start({ ...options, env: { TZ: 'UTC', ...env } });
          await setGlass(program, glass);
          return program;
        },
      };
    });
  },
});

/** A second profile, which never sits here. */
function addProfile(dataFolder: string, name: string): void {
  const opened = openStore(dataFolder);
  if (!opened.ok) throw new Error(opened.error.detail);
  const { profiles, close } = opened.value;
  const current = profiles.current();
  profiles.add(name, Date.now());
  profiles.choose(current);
  close();
}

async function setGlass({ app, page }: Program, { width, height, zoom }: Glass): Promise<void> {
  // Nothing fades or slides while it is looked at.
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size),
    [width, height] as [number, number],
  );
  // Again and again, since the window sets the profile's own size whenever it has loaded.
  await expect(async () => {
    await app.evaluate(
      ({ BrowserWindow }, factor) =>
        BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor),
      zoom / 100,
    );
    const inner = await page.evaluate(() => [window.innerWidth, window.innerHeight]);
    expect(inner).toEqual([(100 * width) / zoom, (100 * height) / zoom]);
  }).toPass();
}

export { expect };
