import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  // Each test starts the real program; two at once would fight for two cores.
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  // How screens look (looks.spec.ts): a folder for each system and Electron, a file for each screen.
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  reporter: [['list']],
  forbidOnly: Boolean(process.env.CI),
});
