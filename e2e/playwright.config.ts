// Journeys in a real browser against the built app. CHROMIUM_PATH comes from .ci/browser.mjs through `npm test`;
// E2E_PORT lets two runs work beside each other.
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { browserArgs } from './browserArgs';

const port = Number(process.env['E2E_PORT'] ?? 4178);
const executablePath = process.env['CHROMIUM_PATH'];
/** `npm run test:firefox`: the main job in Firefox. */
const isFirefox = process.env['FIREFOX_PATH'] !== undefined;
/** `npm run test:faults`: the faults alone, each as often as it takes. */
const isFaults = process.env['FAULTS'] === 'full';
/** All journeys together, in milliseconds. */
const limit = isFaults ? 6 * 3_600_000 : process.env['E2E_LONG'] === undefined ? 1_000_000 : 1_800_000;

/**
 * What Playwright switches off in Chromium, and the popup of the address bar: a page of its own that each fresh context loads,
 * drawn by nobody and dearer than the app. A second list of this kind replaces the first, so it has to name them all.
 */
const switchedOff = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

const chromium = {
  launchOptions: {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...browserArgs, `--disable-features=${switchedOff.join(',')}`],
  },
};

/** Firefox as the distribution has it, driven by WebDriver BiDi. */
const firefox = {
  browserName: 'firefox' as const,
  channel: 'moz-firefox',
  launchOptions: {
    executablePath: fileURLToPath(new URL('firefox.mjs', import.meta.url)),
    timeout: 120_000,
    firefoxUserPrefs: {
      // As users have it: each file has an origin of its own.
      'security.fileuri.strict_origin_policy': true,
      // The list of downloads that unfolds takes the focus. A person closes it; keys of the driver go to the page alone, which takes no letters then.
      'browser.download.alwaysOpenPanel': false,
    },
  },
};

/** The journeys of the main job, which hold in Firefox, too. */
const mainJob =
  /\/(smoke|browserLimits|first-start|import|keyboard|map|tables|export|netz|tabs|offline|privacy|contacts|walk)\.spec/;

export default defineConfig({
  testDir: isFaults ? './faults' : '.',
  ...(isFirefox ? { testMatch: mainJob } : {}),
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  // Journeys of work that is still open and takes its time: `npm run test:long` walks them, too.
  ...(process.env['E2E_LONG'] === undefined ? { grepInvert: /@long/ } : {}),
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: isFaults ? 2 * 3_600_000 : 180_000,
  globalTimeout: limit,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/e2e.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    ...(isFirefox ? firefox : chromium),
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: '..',
    url: `http://127.0.0.1:${port}`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
