// Builds what is measured and opens it in a real browser with a profile on disk: a private window would keep IndexedDB in memory.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { findBrowser } from '../.ci/browser.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const results = join(root, 'test-results', 'bench');
const pageConfig = join(root, 'bench', 'vite.config.ts');

/** What can be built: the bench page, the served app, the single file. Each into its own folder of test-results. */
const targets = {
  page: { configFile: pageConfig },
  app: { root, build: { outDir: join(results, 'app'), emptyOutDir: true } },
  single: { root, mode: 'single', build: { outDir: join(results, 'single'), emptyOutDir: true } },
};

export function built(target) {
  return build({ logLevel: 'error', ...targets[target] });
}

/** Serves a target; resolves to its address and how to stop. */
export async function served(target) {
  const port = { port: 0, host: '127.0.0.1' };
  const server = await preview({ logLevel: 'silent', ...targets[target], preview: port });
  return { address: server.resolvedUrls.local[0], stop: () => server.close() };
}

/** A browser with an empty profile of its own. */
export async function browser() {
  const profile = mkdtempSync(join(tmpdir(), 'akteursnetz-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    headless: true,
    locale: 'de-DE',
    viewport: { width: 1280, height: 800 },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Heap sizes as they are, measured after collecting.
      '--enable-precise-memory-info',
      '--js-flags=--expose-gc',
    ],
  });
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { context, close };
}

/** Opens an address and waits until it has loaded; what the page complains about goes to stderr. */
export async function pageAt(context, address) {
  const page = await context.newPage();
  page.setDefaultTimeout(180_000);
  page.on('pageerror', (error) => console.error(`[page] ${error}`));
  await page.goto(address);
  return page;
}

/** Milliseconds of processor time that all processes of the browser have taken so far. */
export async function processorTime(context) {
  const session = await context.browser().newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}
