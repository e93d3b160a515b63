import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type RunOptions = Parameters<AxeBuilder['options']>[0];

/** A rule of axe that an element of the page does not keep to. */
export interface Violation {
  rule: string;
  /** What has to be so, in axe's words. */
  help: string;
  /** CSS path of the element, and the element itself. */
  target: string;
  html: string;
  /** Why it is not so. */
  why: string;
}

/** WCAG 2.0 to 2.2, levels A and AA, and what axe holds to be good practice besides. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] as const;

/** The rules that another set of colors, with lines of another weight, can break. */
const looks = ['color-contrast', 'link-in-text-block', 'target-size'];

/**
 * What axe finds wrong with the page as it stands. No rule is turned off.
 *
 * Legacy mode, since the other one opens a second page, which Electron has none of
 * (https://github.com/dequelabs/axe-core-npm/issues/1141).
 *
 * @param rules `looks`: only those that depend on colors
 */
export async function violations(page: Page, rules: 'all' | 'looks'): Promise<Violation[]> {
  await settled(page);
  // Half a megabyte of script goes over only once to each page that is loaded.
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: 'void 0' }) });
  const runOnly: RunOptions['runOnly'] =
    rules === 'all' ? { type: 'tag', values: [...tags] } : { type: 'rule', values: looks };
  const found = await axe
    .setLegacyMode()
    // Off unless it is asked for by name (axe-core, doc/rule-descriptions.md).
    .options({ runOnly, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })
    .analyze();
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html, failureSummary = '' }) => ({
      rule: id,
      help,
      target: target.join(' '),
      html: html.slice(0, 300),
      why: failureSummary.replaceAll(/\s+/g, ' '),
    })),
  );
}

/**
 * Waits until nothing fades or moves any more. A dialog that is still transparent is none for axe, which
 * then looks in vain for the page behind it.
 */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}
