import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes files into a folder: path to text or bytes. */
export function writePackage(folder: string, files: Record<string, string | Uint8Array>): string {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

/** A small exam without a fault, laid out as an author would. */
export const goodPackage: Record<string, string> = {
  'exam.yaml': `schema: 1
id: knots
title: Knots for beginners
minutes: 5
domains:
  - id: hitches
    title: Hitches
    weight: [50, 50]
    objectives:
      - { id: hitches.clove, title: Tie a clove hitch }
  - id: bends
    title: Bends
    weight: [50, 50]
    objectives:
      - { id: bends.sheet, title: Tie a sheet bend }
blueprint:
  items: 4
  sections:
    - { kind: standard }
`,
  'items/hitches.yaml': `- id: hitch-1
  type: choice
  objective: hitches.clove
  stem: |
    Which knot is this?

    ![A rope around a post](assets/post.svg)
  explanation: Two turns and a tuck.
  references: [{ title: Knots, url: https://example.com/knots }]
  verified: 2026-11-01
  options:
    - { id: a, text: A clove hitch, why: Two turns around the post. }
    - { id: b, text: A sheet bend, why: It joins two ropes. }
  key: a
- id: hitch-2
  type: order
  objective: hitches.clove
  stem: Put the steps in order.
  explanation: Around, over, under.
  references: []
  verified: 2026-11-01
  steps:
    - { id: around, text: Around the post }
    - { id: over, text: Over itself }
    - { id: under, text: Under itself }
  key: [around, over, under]
`,
  'items/bends.yaml': `- id: bend-1
  type: multiple
  objective: bends.sheet
  stem: Which two join ropes? Choose two.
  explanation: Bends join.
  references: []
  verified: 2026-11-01
  options:
    - { id: a, text: A sheet bend }
    - { id: b, text: A carrick bend }
    - { id: c, text: A bowline }
  key: [a, b]
  choose: 2
- id: bend-2
  type: match
  objective: bends.sheet
  stem: Match knot and use.
  explanation: By purpose.
  references: []
  verified: 2026-11-01
  sources:
    - { id: bend, text: Sheet bend }
    - { id: loop, text: Bowline }
  targets:
    - { id: join, text: Join two ropes, key: bend }
    - { id: hold, text: Make a fixed loop, key: loop }
`,
  'assets/post.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4"/></svg>',
};

/** A change to one file of a package: the first occurrence of `from` becomes `to`. */
export function change(
  files: Record<string, string>,
  path: string,
  from: string,
  to: string,
): Record<string, string> {
  const text = files[path];
  if (!text?.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return { ...files, [path]: text.replace(from, to) };
}

/** The line, counted from 1, on which a piece of text stands. */
export function lineOf(text: string, searched: string): number {
  const offset = text.indexOf(searched);
  if (offset < 0) throw new Error(`not found: ${searched}`);
  return text.slice(0, offset).split('\n').length;
}
