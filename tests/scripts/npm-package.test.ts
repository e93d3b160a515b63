import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { requireIntegrity } from '../../scripts/runtime/npm-package.ts';

// printf abc | openssl dgst -sha512 -binary | base64
const ABC =
  'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'integrity-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('accepts exactly the file whose sha512 is written down', async () => {
  const file = join(folder, 'a.tgz');
  writeFileSync(file, 'abc');
  await expect(requireIntegrity(file, ABC, 'a@1')).resolves.toBeUndefined();
});

it('refuses any other file and names both sums', async () => {
  const file = join(folder, 'a.tgz');
  writeFileSync(file, 'abd');
  await expect(requireIntegrity(file, ABC, 'a@1')).rejects.toThrow(
    /a@1 is not the file.*\n.*expected sha512-3a81.*\n.*received sha512-/,
  );
});
