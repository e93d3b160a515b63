import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Property tests over whole sittings commit thousands of rows to a real disk.
    testTimeout: 60_000,
  },
});
