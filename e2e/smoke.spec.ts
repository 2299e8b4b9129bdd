// The built app starts, silently and without asking any other host, over http, without its server, and as one file from disk.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { preview } from 'vite';

/** Collects everything the page complains about and every address it asks, from now on. */
function watch(page: Page) {
  const complaints: string[] = [];
  const addresses: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => addresses.push(request.url()));
  return { complaints, addresses };
}

test('the served app starts without complaint and asks no other host', async ({ page, baseURL }) => {
  const { complaints, addresses } = watch(page);
  const response = await page.goto('/');
  expect(response?.headers()['content-security-policy']).toContain("script-src 'self'");
  await expect(page.locator('#root > *').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const foreign = addresses.filter((a) => !a.startsWith(`${baseURL}/`) && !/^(blob|data):/.test(a));
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

test('the first view needs at most 400 kB of compressed JavaScript', async ({ page }) => {
  const sizes: Promise<[string, number]>[] = [];
  page.on('response', (response) => {
    if (!/\.js($|\?)/.test(response.url())) return;
    sizes.push(response.body().then((body) => [response.url(), gzipSync(body).length]));
  });
  await page.goto('/');
  await expect(page.locator('#root > *').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const scripts = await Promise.all(sizes);
  expect(scripts.length).toBeGreaterThan(0);
  const total = scripts.reduce((sum, [, size]) => sum + size, 0);
  expect(total, scripts.map(([url, size]) => `${url} ${size}`).join('\n')).toBeLessThanOrEqual(400_000);
});

test('the served app starts again when its server is gone', async ({ page }) => {
  const server = await preview({
    root: resolve(import.meta.dirname, '..'),
    logLevel: 'silent',
    preview: { host: '127.0.0.1', port: 4189 },
  });
  const address = server.resolvedUrls?.local[0] ?? '';
  await page.goto(address);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await server.close();
  await expect(fetch(address)).rejects.toThrow();
  await page.reload();
  await expect(page.locator('#root > *').first()).toBeVisible();
});

test('the single file starts from disk without complaint and asks nobody', async ({ page }) => {
  const file = resolve(import.meta.dirname, '../dist-single/index.html');
  expect(existsSync(file)).toBe(true);
  const address = pathToFileURL(file).href;
  const { complaints, addresses } = watch(page);
  await page.goto(address);
  await expect(page.locator('#root > *').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const others = addresses.filter((a) => a.split('#')[0] !== address && !/^(blob|data):/.test(a));
  expect(others).toEqual([]);
  expect(complaints).toEqual([]);
});
