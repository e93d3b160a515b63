import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ExamFile } from '../../src/core/exam/exam.ts';
import { goodPackage } from '../../tests/support/package.ts';
import { tourPackage } from '../../tests/support/tour-exam.ts';
import { projectRoot } from '../runtime/paths.ts';
import type { Bases } from './make-package.ts';

/** The small packages of the tests, and an excerpt of an exam that ships. The small one is quickest. */
export function goodPackages(): Bases {
  return [goodPackage, goodPackage, goodPackage, tourPackage, excerpt()];
}

/** Some files of the shipped exam with a blueprint that they can meet. */
function excerpt(): Record<string, string> {
  const root = join(projectRoot, 'exams/az-400');
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const exam = parse(read('exam.yaml')) as ExamFile;
  const small = {
    ...exam,
    domains: exam.domains.map((domain) => ({ ...domain, weight: [0, 100] })),
    blueprint: { items: 4, sections: [{ kind: 'standard' }] },
  };
  const kept = [
    'items/scm/branch/strategy.yaml',
    'items/scm/repo/recover.yaml',
    'items/proc/collab/release-docs.yaml',
  ];
  const pictures = readdirSync(join(root, 'assets')).map((name) => `assets/${name}`);
  return {
    'exam.yaml': JSON.stringify(small),
    ...Object.fromEntries([...kept, ...pictures].map((path) => [path, read(path)])),
  };
}
