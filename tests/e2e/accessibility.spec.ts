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
        await walk.go(await ground(glass), async (screen, { page }) => {
          visited.push(screen);
          for (const violation of await violations(page, 'all')) {
            found.add(line(screen, 'light', violation));
          }
          for (const scheme of schemes.slice(1)) {
            await show(page, scheme);
            for (const violation of await violations(page, 'looks')) {
              found.add(line(screen, scheme, violation));
            }
          }
          await show(page, schemes[0]);
          // Larger text must not make a page that has to be scrolled sideways (WCAG 2.2, 1.4.10).
          expect(await sideways(page), screen).toBeLessThanOrEqual(0);
        });
        expect([...found].join('\n')).toBe('');
        expect(visited.toSorted()).toEqual([...walk.screens].toSorted());
      });
    }
  });
}

test('the walks come by at least 120 screens', () => {
  expect(walks.flatMap(({ screens }) => screens).length).toBeGreaterThanOrEqual(120);
});

/** As the program does when a scheme is chosen (app/theme.ts). */
function show(page: Page, scheme: (typeof schemes)[number]): Promise<void> {
  return page.evaluate((theme) => {
    document.documentElement.dataset['theme'] = theme;
  }, scheme);
}

function line(screen: string, scheme: string, { rule, target, html, why }: Violation): string {
  return `${screen} (${scheme}): ${rule} at ${target}\n    ${html}\n    ${why}`;
}

/** By how many CSS pixels the page is wider than the window. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
