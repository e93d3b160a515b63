import type { Page } from '@playwright/test';
import { walks } from '../../scripts/drive/screens.ts';
import { type Violation, violations } from '../support/axe.ts';
import { expect, type Glass, test } from './walking.ts';

const schemes = ['light', 'dark', 'cream', 'blue', 'contrast'] as const;

/** 800 by 450 CSS pixels are left of the larger window. */
const glasses: Glass[] = [
  { width: 1280, height: 800, zoom: 100 },
  { width: 1600, height: 900, zoom: 200 },
];

for (const walk of walks) {
  test.describe(`on the walk "${walk.name}"`, () => {
    test.use({ mayComplain: walk.mayComplain ?? null });
    for (const glass of glasses) {
      test(`axe finds nothing wrong at ${glass.zoom} %`, async ({ ground }) => {
        const found = new Set<string>();
        const visited: string[] = [];
        const look = async (page: Page, rules: 'all' | 'looks', at: string): Promise<void> => {
          for (const violation of await violations(page, rules)) found.add(line(at, violation));
        };
        await walk.go(await ground(glass), async (screen, { page }) => {
          visited.push(screen);
          await look(page, 'all', screen);
          // Larger text must not make a page that has to be scrolled sideways (WCAG 2.2, 1.4.10).
          if ((await sideways(page)) > 0) found.add(`${screen}: the page scrolls sideways`);
          const isStretched = glass.zoom === 100;
          const shrink = isStretched ? await stretch(page, glass) : async () => undefined;
          for (const scheme of isStretched ? schemes : schemes.slice(1)) {
            await show(page, scheme);
            await look(page, 'looks', `${screen}, ${scheme}`);
          }
          await show(page, schemes[0]);
          await shrink();
        });
        expect([...found].join('\n')).toBe('');
        expect(visited.toSorted()).toEqual([...walk.screens].toSorted());
      });
    }
  });
}

test('the walks come by at least 160 screens, each with a name of its own', () => {
  const screens = walks.flatMap((walk) => walk.screens);
  expect(screens.length).toBeGreaterThanOrEqual(160);
  expect(new Set(screens).size).toBe(screens.length);
});

/** As the program does when a scheme is chosen (app/theme.ts). */
function show(page: Page, scheme: (typeof schemes)[number]): Promise<void> {
  return page.evaluate((theme) => {
    document.documentElement.dataset['theme'] = theme;
  }, scheme);
}

/**
 * Makes the page as high as most texts are long: axe says nothing of the colors of what lies below
 * the edge of a scrolling box.
 *
 * @returns makes it as high as the window again
 */
async function stretch(page: Page, { width, height }: Glass): Promise<() => Promise<void>> {
  const client = await page.context().newCDPSession(page);
  const grown = 3 * height;
  await client.send('Emulation.setDeviceMetricsOverride', {
    width,
    height: grown,
    deviceScaleFactor: 1,
    mobile: false,
  });
  await page.waitForFunction((wanted) => window.innerHeight === wanted, grown);
  return async () => {
    await client.send('Emulation.clearDeviceMetricsOverride');
    await page.waitForFunction((wanted) => window.innerHeight === wanted, height);
    await client.detach();
  };
}

function line(at: string, { rule, target, html, why }: Violation): string {
  return `${at}: ${rule} at ${target}\n    ${html}\n    ${why}`;
}

/** By how many CSS pixels the page is wider than the window. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
