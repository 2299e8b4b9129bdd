// How Akteursnetz is built: `dist` to be served over http, `dist-single` (mode "single") as one HTML file for file:.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig } from 'vitest/config';
import { licensed } from './.ci/licencesPlugin.ts';
import {
  inlineIcon,
  inlineWorkers,
  noServiceWorker,
  servedCsp,
  servedHeaders,
  singleFileCsp,
} from './.ci/plugins.ts';
import { loneTests } from './.ci/testWorlds.ts';

/** "0.1.0+1a2b3c4"; only "0.1.0" where there is no git, for example in a downloaded archive. */
function appVersion(): string {
  const text = readFileSync(new URL('./package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  try {
    const options = { cwd: import.meta.dirname, stdio: 'pipe', encoding: 'utf8', timeout: 5000 } as const;
    return `${version}+${execFileSync('git', ['rev-parse', '--short', 'HEAD'], options).trim()}`;
  } catch {
    return version;
  }
}

/** Service worker and manifest; loaded only for the build that is served, because it is slow to load. */
async function installable(): Promise<Plugin[]> {
  const { VitePWA } = await import('vite-plugin-pwa');
  return VitePWA({
    registerType: 'prompt',
    injectRegister: false,
    // The icons are in globPatterns already.
    includeManifestIcons: false,
    manifest: {
      name: 'Akteursnetz',
      short_name: 'Akteursnetz',
      description: 'Netzwerkkarte für Schule und Jugendhilfe',
      lang: 'de',
      dir: 'ltr',
      start_url: './',
      scope: './',
      id: 'akteursnetz',
      display: 'standalone',
      theme_color: '#0f5d66',
      background_color: '#ffffff',
      icons: [
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      ],
    },
    workbox: {
      globPatterns: ['**/*.{js,css,html,svg,png,woff2,txt}'],
      cleanupOutdatedCaches: true,
      // Loading it from a second file is what the policy of the page forbids (Trusted Types).
      inlineWorkboxRuntime: true,
      maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
    },
  });
}

/** Only what several share is called otherwise than by itself. */
const shortOf = (name = '') => (name.startsWith('shared') ? 'shared' : '[name]');

/**
 * Few files: each costs a request of its own at every start, and there were 84 of them to a map. What the first screen needs is
 * one; what several rooms share goes together by who needs it, none of it smaller than 15 kB.
 */
const fewFiles = {
  codeSplitting: {
    groups: [
      { name: 'first', tags: ['$initial' as const] },
      { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 15_000 },
    ],
  },
  // By themselves such files would be called after everybody who needs them.
  chunkFileNames: ({ name }: { readonly name: string }) => `assets/${shortOf(name)}-[hash].js`,
  assetFileNames: ({ names }: { readonly names: readonly string[] }) =>
    `assets/${shortOf(names[0])}-[hash][extname]`,
};

export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  const testing = process.env['VITEST'] !== undefined;
  const served = !single && !testing;
  const lone = testing ? loneTests(import.meta.dirname) : [];

  return {
    base: './',
    publicDir: single ? false : 'public',
    define: {
      __SINGLE_FILE__: JSON.stringify(single),
      __APP_VERSION__: JSON.stringify(appVersion()),
    },
    worker: { format: 'iife', plugins: () => [licensed()] },
    build: {
      target: 'baseline-widely-available',
      outDir: single ? 'dist-single' : 'dist',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1200,
      ...(served && { rolldownOptions: { output: fewFiles } }),
    },
    preview: { headers: servedHeaders },
    plugins: [
      { ...optimizeLocales.vite({ locales: ['de-DE', 'en-GB', 'en-US'] }), enforce: 'pre' },
      react(),
      licensed(single),
      served && [installable(), servedCsp()],
      !served && noServiceWorker(),
      single && [inlineWorkers(), inlineIcon(), viteSingleFile(), singleFileCsp()],
    ],
    test: {
      // architecture.test.ts reads the style sheets as text; elsewhere vitest leaves them out.
      css: { include: /\.css\?raw/ },
      // Left to itself vitest keeps one core free, on two cores half of what there is.
      maxWorkers: '100%',
      testTimeout: 60_000,
      hookTimeout: 60_000,
      // A page for every file would cost a third of the run; what has no components gets one only where it asks for it.
      // Nor does a test of pure rules get a process for itself: whatever leaves traces is in "alone" (.ci/testWorlds.ts).
      projects: [
        {
          extends: true,
          test: {
            name: 'pure',
            environment: 'node',
            include: ['src/**/*.test.ts'],
            exclude: lone,
            isolate: false,
          },
        },
        {
          extends: true,
          test: {
            name: 'alone',
            environment: 'node',
            include: lone,
            setupFiles: ['fake-indexeddb/auto'],
          },
        },
        {
          extends: true,
          test: {
            name: 'page',
            environment: 'happy-dom',
            include: ['src/**/*.test.tsx'],
            setupFiles: ['src/test-setup.ts'],
            // The page and React Aria are loaded once for each process; the set-up gives each file a world of its own.
            isolate: false,
          },
        },
      ],
    },
  };
});
