// The cases that drive the built app itself: panning and zooming the map of XL, and how much is loaded.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { built, pageAt, results } from './browser.mjs';
import { movements, seconds } from './frames.mjs';
import { importInApp } from './importInApp.mjs';
import { percentile } from './table.mjs';

/** Opens the XL demo from the first screen and waits until the map has settled. */
async function openXl(page) {
  await page.getByText('XL', { exact: false }).first().click();
  await page
    .getByRole('button', { name: /Beispiel/ })
    .first()
    .click();
  await page.locator('[data-map-canvas]').waitFor();
  await settled(page);
}

/** Resolves when the actors stand on the canvas, nothing is being arranged and the first picture is finished. */
async function settled(page) {
  const stands = () => {
    const parts = [...document.querySelectorAll('[data-map-canvas] *')];
    const cy = parts.map((part) => part._cyreg?.cy).find((core) => core !== undefined);
    return cy !== undefined && cy.nodes().length > 100 && !document.querySelector('[role=progressbar]');
  };
  await page.waitForFunction(stands, undefined, { timeout: 150_000, polling: 500 });
  await page.waitForTimeout(6000);
}

const map = {
  name: 'map',
  async run({ context, address, addressOf }) {
    const app = await pageAt(context, address);
    await openXl(app);
    await app.screenshot({ path: join(results, 'map.png') });
    const ours = await movements(app, '[data-map-canvas]');
    await app.close();
    const plain = await pageAt(context, await addressOf('page'));
    await plain.evaluate(() => window.bench.standBare());
    await plain.screenshot({ path: join(results, 'bareMap.png') });
    const bare = await movements(plain, '#stage > div');
    return ['pan', 'zoom'].flatMap((name) => [
      {
        name: `${name} the map of XL, p95 frame`,
        ours: [percentile(ours[name].frames, 0.95)],
        bare: [percentile(bare[name].frames, 0.95)],
        note: [
          `${ours[name].frames.length} and ${bare[name].frames.length} frames in ${seconds} s`,
          `zoomed ${ours[name].zoomed.toFixed(2)}× and ${bare[name].zoomed.toFixed(2)}×`,
        ].join(', '),
      },
      { name: `${name} the map of XL, longest task`, ours: [ours[name].gap], bare: [bare[name].gap] },
    ]);
  },
};

const kilobytes = (bytes) => Math.round(bytes / 100) / 10;

const bundle = {
  name: 'bundle',
  async run({ context, address }) {
    const page = await context.newPage();
    const scripts = [];
    page.on('response', (response) => {
      if (/\.js($|\?)/.test(response.url()) && !/\/(sw|workbox)[^/]*\.js/.test(response.url()))
        scripts.push(response.body().then((body) => gzipSync(body).length));
    });
    await page.goto(address);
    await page.locator('#root > *').first().waitFor();
    await page.waitForLoadState('networkidle');
    const total = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
    await built('single');
    const file = readFileSync(join(results, 'single', 'index.html'));
    return [
      {
        name: 'JavaScript of the first view, gz',
        ours: [kilobytes(total)],
        unit: 'kB',
        note: 'budget 400 kB',
      },
      { name: 'single file, gz', ours: [kilobytes(gzipSync(file).length)], unit: 'kB' },
    ];
  },
};

export const appCases = [map, importInApp, bundle];
