import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { shippedExams } from './scripts/shipped-exams.ts';

export default defineConfig({
  main: {
    plugins: [shippedExams('exams')],
    build: {
      // All but better-sqlite3 is bundled: it finds its native file beside its own sources.
      externalizeDeps: {
        exclude: [
          'json-p3',
          'libsodium-sumo',
          'libsodium-wrappers-sumo',
          'mdast-util-from-markdown',
          'pure-rand',
          're2js',
          'yaml',
          'yauzl',
          'zod',
        ],
      },
      rolldownOptions: { input: { main: 'src/main/main.ts' } },
    },
  },
  preload: {
    build: {
      // A sandboxed preload must be one CommonJS file that imports nothing.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'src/preload/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    build: {
      rolldownOptions: {
        input: 'src/renderer/index.html',
        // All that the library needs in one file: each request costs the first paint a little.
        output: { codeSplitting: { groups: [{ name: 'library', tags: ['$initial'] }] } },
      },
      minify: true,
      // The content security policy allows fonts and pictures as files only.
      assetsInlineLimit: 0,
      // Everything comes from the disk at once; the polyfill would only add a script.
      modulePreload: { polyfill: false },
    },
    plugins: [react()],
  },
});
