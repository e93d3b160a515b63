import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { formatProblem } from '../src/core/exam/problem.ts';
import { contentHash } from '../src/main/library/content-hash.ts';
import { openPackage } from '../src/main/library/package-source.ts';
import { shippedFileName, type ShippedExam } from '../src/main/library/shipped.ts';

/**
 * Checks each exam of a folder and packs it into one file beside main, so that the program starts
 * without reading hundreds of YAML items. A problem in an exam stops the build.
 */
export function shippedExams(folder: string): Plugin {
  return {
    name: 'shipped-exams',
    async generateBundle() {
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        if (!entry.isDirectory() || entry.name === 'schema') continue;
        const { exam, pictures, problems } = await openPackage(join(folder, entry.name));
        if (!exam) {
          this.error(`exams/${entry.name}:\n${problems.map(formatProblem).join('\n')}`);
        }
        const shipped: ShippedExam = {
          hash: contentHash(exam),
          exam,
          pictures: Object.fromEntries(
            [...pictures].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]),
          ),
        };
        this.emitFile({
          type: 'asset',
          fileName: `exams/${shippedFileName(shipped.hash)}`,
          source: JSON.stringify(shipped),
        });
      }
    },
  };
}
