import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../src/renderer/ui/schemes');
const names = ['light', 'dark', 'cream', 'blue', 'contrast'] as const;
type Name = (typeof names)[number];

const schemes = Object.fromEntries(
  names.map((name) => [name, tokensOf(readFileSync(join(folder, `${name}.css`), 'utf8'))]),
) as Record<Name, Map<string, string>>;

/** Inks and what they stand on. A ground listed first is the one that most text stands on. */
const text: Record<string, string[]> = {
  ink: [
    'surface',
    'paper',
    'sunken',
    'field',
    'hover',
    'quiet-hover',
    'pressed',
    'closed',
    'chosen',
  ].concat(['accent-wash', 'right-wash', 'wrong-wash', 'mark-wash', 'info-wash', 'hover']),
  'ink-soft': [
    'surface',
    'paper',
    'sunken',
    'field',
    'hover',
    'quiet-hover',
    'closed',
    'chosen',
  ].concat(['accent-wash', 'right-wash', 'wrong-wash', 'mark-wash', 'info-wash']),
  'disabled-ink': ['surface', 'paper', 'sunken'],
  accent: ['surface', 'paper', 'sunken', 'hover', 'accent-wash', 'chosen'],
  'accent-strong': ['surface', 'paper'],
  'on-accent': ['accent', 'accent-strong'],
  'on-chosen': ['chosen', 'accent-wash'],
  right: ['surface', 'paper', 'right-wash'],
  wrong: ['surface', 'paper', 'wrong-wash'],
  'on-wrong': ['wrong', 'wrong-strong'],
  mark: ['surface', 'paper', 'mark-wash'],
  info: ['surface', 'paper', 'info-wash'],
  'code-keyword': ['sunken', 'surface', 'paper', 'field', 'hover'],
  'code-string': ['sunken', 'surface', 'paper', 'field', 'hover'],
  'code-number': ['sunken', 'surface', 'paper', 'field', 'hover'],
  'code-name': ['sunken', 'surface', 'paper', 'field', 'hover'],
  'code-comment': ['sunken', 'surface', 'paper', 'field', 'hover'],
  'on-highlight': ['highlight'],
  'on-region': ['region-line'],
  // A tip is drawn with the two turned round.
  paper: ['ink'],
};

/** Borders of controls, rings and marks that must be told from what is beside them. */
const marks: Record<string, string[]> = {
  'line-strong': ['surface', 'paper', 'field', 'sunken', 'hover'],
  'chosen-line': ['surface', 'paper', 'chosen'],
  focus: ['surface', 'paper', 'sunken', 'field', 'chosen', 'hover'],
  accent: ['field', 'track'],
  right: ['track'],
  wrong: ['track'],
  mark: ['track', 'mark-wash'],
  info: ['info-wash'],
  'highlight-line': ['highlight'],
  'region-line': ['picture', 'region-halo'],
};

it('knows every scheme there is', () => {
  expect(readdirSync(folder).toSorted()).toEqual(names.map((name) => `${name}.css`).toSorted());
});

describe.each(names)('the scheme %s', (name) => {
  const tokens = schemes[name];

  it('sets the same tokens as the others', () => {
    expect([...tokens.keys()]).toEqual([...schemes.light.keys()]);
  });

  it('can be read: each text is at 4.5:1 or more on each of its grounds', () => {
    expect(tooFaint(tokens, text, 4.5)).toEqual([]);
  });

  it('shows its controls: borders, rings and marks are at 3:1 or more', () => {
    expect(tooFaint(tokens, marks, 3)).toEqual([]);
  });
});

it.each(['cream', 'blue', 'contrast'] as const)(
  'the scheme %s is made for easy reading: text and code are at 7:1 or more',
  (name) => {
    const running = Object.fromEntries(
      Object.entries(text).filter(([ink]) => ink !== 'disabled-ink' && ink !== 'on-region'),
    );
    expect(tooFaint(schemes[name], running, 7)).toEqual([]);
  },
);

it.each(names)('the window opens on the paper of the scheme %s', (name) => {
  const source = readFileSync(join(folder, '../../../main/window.ts'), 'utf8');
  const ground = new RegExp(`grounds = \\{[^}]*\\b${name}: '(#\\w+)'`).exec(source)?.[1];
  expect(ground).toBe(schemes[name].get('paper'));
});

const sheets = sourcesOf(/\.css$/).filter(({ path }) => !path.includes('schemes'));

it('are the only place where colours are named', () => {
  expect(sheets.length).toBeGreaterThan(20);
  const found = sheets.flatMap(({ path, text }) =>
    [...text.matchAll(/#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|lab)\(/gi)].map(
      ([colour]) => `${path}: ${colour}`,
    ),
  );
  expect(found).toEqual([]);
});

it('set every token that a style asks for', () => {
  const set = new Set([
    ...schemes.light.keys(),
    ...sheets.flatMap(({ text }) => all(text, /(?:^|[\s{;])--([\w-]+)\s*:/g)),
    // Lengths that a component measures.
    ...sourcesOf(/\.tsx$/).flatMap(({ text }) => all(text, /'--([\w-]+)'/g)),
    // By react-aria, on what opens below a button.
    'trigger-width',
  ]);
  const unknown = sheets.flatMap(({ path, text }) =>
    all(text, /var\(--([\w-]+)/g)
      .filter((token) => !set.has(token))
      .map((token) => `${path}: --${token}`),
  );
  expect(unknown).toEqual([]);
});

describe('targets', () => {
  const css = sheets.find(({ path }) => path === 'ui/tokens.css')?.text ?? '';
  const sizes = (block: RegExp): Map<string, number> =>
    new Map(
      [...tokensOf(block.exec(css)?.[0] ?? '')].flatMap(([token, value]) =>
        /^[\d.]+rem$/.test(value) ? [[token, 16 * Number.parseFloat(value)] as const] : [],
      ),
    );
  const controls = ['target', 'control-small', 'control', 'control-large', 'target-option'];
  const tooSmall = (of: Map<string, number>, least: number): string[] =>
    controls.filter((token) => !((of.get(token) ?? 0) >= least));

  it('are 24 CSS pixels or more, those of options 32 or more', () => {
    const normal = sizes(/:root \{[^}]*--target:[^}]*\}/);
    expect(tooSmall(normal, 24)).toEqual([]);
    expect(normal.get('target-option')).toBeGreaterThanOrEqual(32);
  });

  it('are 44 or more when they are asked to be large, those of options 52 or more', () => {
    const large = sizes(/:root\[data-targets='large'\] \{[^}]*\}/);
    expect(tooSmall(large, 44)).toEqual([]);
    expect(large.get('target-option')).toBeGreaterThanOrEqual(52);
  });
});

/** The sources of the window whose path from src/renderer fits, without comments. */
function sourcesOf(pattern: RegExp): { path: string; text: string }[] {
  const renderer = join(folder, '../..');
  return readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((path) => pattern.test(path))
    .map((path) => ({ path, text: withoutComments(readFileSync(join(renderer, path), 'utf8')) }));
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

function tokensOf(css: string): Map<string, string> {
  return new Map(
    [...withoutComments(css).matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, token, value]) => [
      token ?? '',
      value ?? '',
    ]),
  );
}

function withoutComments(css: string): string {
  return css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
}

/** @returns every pair under the ratio, with the ratio it has */
function tooFaint(
  tokens: ReadonlyMap<string, string>,
  pairs: Record<string, string[]>,
  least: number,
): string[] {
  return Object.entries(pairs).flatMap(([ink, grounds]) =>
    grounds.flatMap((ground) => {
      const ratio = contrast(colour(tokens, ink), colour(tokens, ground));
      return ratio < least ? [`${ink} on ${ground}: ${ratio.toFixed(2)}`] : [];
    }),
  );
}

type Rgb = readonly [number, number, number];

/** A colour of a scheme; one that lets light through, as it looks on white. */
function colour(tokens: ReadonlyMap<string, string>, token: string): Rgb {
  const value = tokens.get(token);
  const hex = /^#([0-9a-f]{6})$/i.exec(value ?? '')?.[1];
  if (hex) {
    const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    return [r, g, b];
  }
  const [, r, g, b, share] = /^rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)$/.exec(value ?? '') ?? [];
  if (share === undefined) throw new Error(`--${token} is no colour: ${value}`);
  const over = (part: string | undefined) => 255 + (Number(part) - 255) * (Number(share) / 100);
  return [over(r), over(g), over(b)];
}

/** Contrast ratio of WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: Rgb, other: Rgb): number {
  const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
