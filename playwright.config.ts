import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  // Each test starts the real program, which mostly waits: two at once take three fifths of the time
  // on two cores. Each worker has a display of its own, so no two windows fight for the focus.
  workers: 2,
  fullyParallel: true,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  // How screens look (looks.spec.ts): a folder for each system and Electron, a file for each screen.
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  reporter: [['list']],
  forbidOnly: Boolean(process.env.CI),
});
