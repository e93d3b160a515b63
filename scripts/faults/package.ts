import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../src/core/random.ts';

/** The exam that is imported while another one is sat. */
export const importedExam = 'faults';

/**
 * Writes a package with texts of its own and a picture of its own, so that each import makes a new
 * version of one exam. Large enough that writing it takes more than one page of the store.
 */
export function writeNewEdition(folder: string, random: Random): void {
  const edition = String(random.below(2 ** 30));
  for (const part of ['items', 'assets']) mkdirSync(join(folder, part));
  writeFileSync(
    join(folder, 'exam.yaml'),
    `schema: 1
id: ${importedExam}
title: Faults
version: '${edition}'
minutes: 30
domains:
  - id: one
    title: One
    weight: [100, 100]
    objectives:
      - { id: one.day, title: Get through a day }
blueprint:
  items: 20
  sections:
    - { kind: standard }
`,
  );
  const items = Array.from({ length: 120 }, (_, index) => item(index + 1, edition));
  writeFileSync(join(folder, 'items/one.yaml'), items.join(''));
  const dots = Array.from({ length: 2_000 }, (_, index) => {
    const [x, y] = [random.below(900), random.below(900)];
    return `<circle cx="${x}" cy="${y}" r="${1 + (index % 5)}" fill="#345"/>`;
  });
  writeFileSync(
    join(folder, 'assets/dots.svg'),
    `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900" viewBox="0 0 900 900">${dots.join('')}</svg>`,
  );
}

function item(number: number, edition: string): string {
  return `- id: item-${number}
  type: choice
  objective: one.day
  stem: |
    What comes ${number} days after edition ${edition}?

    ![Dots](assets/dots.svg)
  explanation: A day follows a day.
  references: []
  verified: 2026-11-01
  options:
    - { id: a, text: Another day, why: It does. }
    - { id: b, text: Nothing, why: Something always comes. }
  key: a
`;
}
