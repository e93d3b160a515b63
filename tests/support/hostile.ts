import { expect } from 'vitest';
import { openPackage, type OpenedPackage } from '../../src/main/library/package-source.ts';
import { temporaryFolder } from './folder.ts';
import { goodPackage, writePackage } from './package.ts';

/** `file:line:column message` of each problem; every one has to say where and what to do. */
export function lines({ exam, problems }: OpenedPackage): string[] {
  expect(exam === null).toBe(problems.length > 0);
  for (const { file, line, column, hint } of problems) {
    expect(file).not.toBe('');
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
    expect(hint).not.toBe('');
  }
  return problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
}

export type Files = Record<string, string | Uint8Array>;

export async function inFolder(files: Files): Promise<string[]> {
  return lines(await openPackage(writePackage(temporaryFolder(), files)));
}

/** The good package with one file more, or another text in it. */
export const withText = (path: string, text: string): Files => ({ ...goodPackage, [path]: text });
