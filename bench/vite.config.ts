// Builds the bench page from the same sources as the app, minified like the app, into a folder of its own.
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  define: { __SINGLE_FILE__: 'false', __APP_VERSION__: '"bench"' },
  worker: { format: 'iife' },
  build: {
    target: 'baseline-widely-available',
    outDir: '../test-results/bench/page',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 5000,
    // Readable names in profiles; minified code would make them useless.
    minify: process.env['BENCH_READABLE'] === undefined,
  },
  plugins: [{ ...optimizeLocales.vite({ locales: ['de-DE', 'en-GB', 'en-US'] }), enforce: 'pre' }, react()],
});
