import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const font = createRequire(import.meta.url).resolve(
  '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
);

/**
 * How this computer draws letters, as one word: the same font comes out with other edges where the
 * system asks for other hinting or smoothing, and pictures of a page then differ everywhere.
 *
 * The font comes from the package, not from the page, so that a font the page lost is not taken for
 * another computer.
 */
export async function lettersOf(page: Page): Promise<string> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const face = await new FontFace('letters probe', bytes.buffer).load();
    document.fonts.add(face);
    const canvas = new OffscreenCanvas(400, 80);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    for (const [line, size] of [13, 16, 26].entries()) {
      context.font = `${size}px "letters probe"`;
      context.fillText('Hamburgefonstiv 0123 fi', 4, 20 + 24 * line);
    }
    document.fonts.delete(face);
    const { data } = context.getImageData(0, 0, 400, 80);
    const digest = await crypto.subtle.digest('SHA-256', data);
    return [...new Uint8Array(digest, 0, 8)]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
  }, readFileSync(font).toString('base64'));
}
