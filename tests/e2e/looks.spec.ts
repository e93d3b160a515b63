import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page, TestInfo } from '@playwright/test';
import { holdClock } from '../../scripts/drive/clock.ts';
import type { Program } from '../../scripts/drive/program.ts';
import { walks } from '../../scripts/drive/screens.ts';
import type { Ground } from '../../scripts/drive/walks/walk.ts';
import { lettersOf } from '../support/letters.ts';
import { expect, test } from './walking.ts';

/** The main screens, and what of each is not compared, since it changes with the exam that ships or the version. */
const main: Record<string, ((page: Page) => Locator) | null> = {
  library: (page) => page.getByRole('article').filter({ hasText: /AZ-400|GIT-101/ }),
  // Behind the settings, the cards tell how many items the exams hold.
  settings: (page) => page.getByText(/^(Mockroom \d|\d+ of \d+$)/),
  'exam page': null,
  practice: null,
  overview: null,
  'choice, struck out': null,
  'match, answered': null,
  'code, answered': null,
  'review, everything in sight': null,
  'end of a section': null,
  'question list': null,
  'reference, results': null,
  'case study': null,
  'opening of a series': null,
  report: null,
  'review of a dropdown': null,
};

/** This one is looked at in every scheme, and at twice the size. */
const question = 'choice, struck out';
const otherSchemes = ['dark', 'cream', 'blue', 'contrast'];

/** One pixel of the window is one of the picture, and gray edges on every letter. */
const steady = [
  '--force-device-scale-factor=1',
  '--force-color-profile=srgb',
  '--disable-lcd-text',
  '--disable-gpu',
];

const looks = join(import.meta.dirname, 'looks');

/**
 * Not one pixel may differ to the eye. One Chromium, without a graphics card, draws the same letters
 * and edges run after run; only where a rounded corner is blended has it been seen to round by 3 of 255.
 * The threshold is 5 of 255.
 */
const tolerance = { maxDiffPixels: 0, threshold: 0.02 };

for (const walk of walks) {
  const screens = walk.screens.filter((screen) => screen in main);
  if (screens.length === 0) continue;
  test(`the main screens on the walk "${walk.name}" look as they did`, async ({
    ground,
    stage,
  }, info) => {
    const folder = folderFor(stage.runtime.electronVersion);
    const taken = new Set<string>();
    await walk.go(
      still(await ground({ width: 1280, height: 800, zoom: 100 })),
      async (screen, program) => {
        const mask = main[screen];
        if (mask === undefined) return;
        if (taken.size === 0) await skipWhereLettersDiffer(program.page, folder, info);
        taken.add(screen);
        await compare(program.page, [folder, fileOf(screen)], mask);
        if (screen !== question) return;
        for (const scheme of otherSchemes) {
          await show(program.page, scheme);
          await compare(program.page, [folder, fileOf(`${screen} ${scheme}`)], null);
        }
        await show(program.page, 'light');
        await compareEnlarged(program, [folder, fileOf(`${screen} at 200 percent`)]);
      },
    );
    expect([...taken].toSorted()).toEqual(screens.toSorted());
  });
}

test('sixteen screens are looked at, and each is on one of the walks', () => {
  const screens = walks.flatMap((walk) => walk.screens);
  expect(Object.keys(main)).toHaveLength(16);
  expect(Object.keys(main).filter((screen) => !screens.includes(screen))).toEqual([]);
});

/** Another Chromium and another system draw other pixels, so each has pictures of its own. */
function folderFor(electronVersion: string): string {
  return `${process.platform}-${process.arch}-electron-${electronVersion.split('.')[0]}`;
}

/** "choice, struck out" -> "choice-struck-out.png" */
function fileOf(screen: string): string {
  return `${screen.replaceAll(/[^a-z0-9]+/gi, '-')}.png`;
}

/** The same ground, on which time stands still and letters come out as they did. */
function still(ground: Ground): Ground {
  return {
    ...ground,
    async start(options = {}) {
      const program = await ground.start({
        ...options,
        args: [...(options.args ?? []), ...steady],
      });
      await holdClock(program.app);
      await holdDate(program.app);
      return program;
    },
  };
}

/** What main takes for the time of day, from now on. */
function holdDate(app: ElectronApplication): Promise<void> {
  return app.evaluate(
    (_electron, at) => {
      Date.now = () => at;
    },
    Date.UTC(2026, 10, 23, 9, 41),
  );
}

/**
 * Pictures hold only where letters are drawn as on the computer that took them. Where there are none,
 * or from another computer, there is nothing to compare with.
 */
async function skipWhereLettersDiffer(page: Page, folder: string, info: TestInfo): Promise<void> {
  const file = join(looks, folder, 'letters.txt');
  const letters = await lettersOf(page);
  const isTaking = ['all', 'changed'].includes(info.config.updateSnapshots);
  if (isTaking) {
    mkdirSync(join(looks, folder), { recursive: true });
    writeFileSync(file, `${letters}\n`);
    return;
  }
  const again = 'take them with: npm run looks -- --update-snapshots';
  test.skip(!existsSync(file), `there are no pictures for ${folder}; ${again}`);
  test.skip(
    readFileSync(file, 'utf8').trim() !== letters,
    `the pictures come from a computer that draws letters in another way; ${again}`,
  );
}

async function compare(
  page: Page,
  name: string[],
  mask: ((page: Page) => Locator) | null,
): Promise<void> {
  // Nothing is under the pointer.
  await page.mouse.move(0, 0);
  await expect.soft(page).toHaveScreenshot(name, {
    ...tolerance,
    ...(mask && { mask: [mask(page)] }),
  });
}

/** A page that is enlarged is drawn by the window itself: pictures by the browser would cut it off. */
async function compareEnlarged({ app, page }: Program, name: string[]): Promise<void> {
  const width = await page.evaluate(() => window.innerWidth);
  const enlarge = async (factor: number): Promise<void> => {
    await app.evaluate(
      ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to),
      factor,
    );
    await page.waitForFunction((wanted) => window.innerWidth === wanted, width / factor);
  };
  await enlarge(2);
  let before = '';
  const picture = (): Promise<string> =>
    app.evaluate(async ({ BrowserWindow }) => {
      const drawn = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
      return drawn?.toPNG().toString('base64') ?? '';
    });
  // As the browser's own pictures: once two in a row are the same.
  await expect(async () => {
    const now = await picture();
    const isSame = now === before;
    before = now;
    expect(isSame).toBe(true);
  }).toPass();
  expect.soft(Buffer.from(before, 'base64')).toMatchSnapshot(name, tolerance);
  await enlarge(1);
}

/** As the program does when a scheme is chosen (app/theme.ts). */
function show(page: Page, scheme: string): Promise<void> {
  return page.evaluate((theme) => {
    document.documentElement.dataset['theme'] = theme;
  }, scheme);
}
