import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { killAfter, type Moment } from './moment.ts';
import { writeNewEdition } from '../package.ts';

/** While a package is read and put into the library. */
export const importing: Moment = {
  name: 'while importing',
  weight: 3,
  async run({ driver, random, workFolder, imported }) {
    const folder = mkdtempSync(join(workFolder, 'package-'));
    writeNewEdition(folder, random);
    // Most kills fall behind the reading, where the store is written.
    const isReading = random.below(4) === 0;
    const inspect = () => driver.call('library/inspect', { path: folder });
    const confirm = async (found: Awaited<ReturnType<typeof inspect>>): Promise<void> => {
      if (!found.ok) throw new Error(`a good package was refused: ${found.problems[0]?.message}`);
      const { exam } = await driver.call('library/confirm', { token: found.token });
      imported.push({ exam, version: found.version });
    };
    if (isReading) {
      return killAfter(random.below(150), driver, async () => confirm(await inspect()));
    }
    const found = await inspect();
    return killAfter(random.below(200), driver, () => confirm(found));
  },
};
