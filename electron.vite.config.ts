import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

export default defineConfig({
  main: {
    build: {
      // better-sqlite3 finds its native file beside its own sources, so it is never bundled.
      externalizeDeps: { include: ['better-sqlite3'], exclude: ['zod', 'yaml', 'pure-rand', 'yauzl', 'mdast-util-from-markdown'] },
      rolldownOptions: { input: { main: 'src/main/main.ts' } },
    },
  },
  preload: {
    build: {
      // A sandboxed preload must be one CommonJS file without imports.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'src/preload/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    build: { rolldownOptions: { input: 'src/renderer/index.html' } },
    plugins: [react()],
  },
});
