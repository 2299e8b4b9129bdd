// R18: a network full of hostile texts is opened and looked at everywhere; its pictures and pages then stand in a browser without a policy.
// Nothing runs, nothing asks another host, and the page itself refuses to make a script or a page of a text.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { Tally } from '../../.ci/faultTally.ts';
import { hostileNetworks } from '../../src/formats/hostileNetworks.sample';
import { drawn } from '../canvas';
import { expect, goTo, test } from '../stage';

const ran = (page: Page) => page.evaluate(() => (globalThis as { __xss?: unknown }).__xss !== undefined);

/** What is saved on the way, under a name of its own. */
async function savedBy(page: Page, act: () => Promise<void>, path: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  await file.saveAs(path);
  return readFileSync(path, 'utf8');
}

test('R18 hostile texts do nothing: on any place, in pictures and pages, and without a policy', async ({
  page,
  context,
  browser,
  watch,
}, testInfo) => {
  const tally = new Tally('R18', 'hostile texts on screen and in exports');
  await page.goto('/');
  const hostile = hostileNetworks.find(({ what }) => what === 'hostile texts everywhere');
  await page.getByLabel('Netzdatei auswählen').setInputFiles({
    name: 'Fremd.netz',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from((await hostile?.bytes()) ?? []),
  });
  await expect(page.getByRole('button', { name: /^Netz: <script>/ })).toBeVisible();
  const note = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  if (await note.isVisible()) await page.keyboard.press('Escape');
  const looked = async (what: string) => {
    if (await ran(page)) tally.gone(`a script ran: ${what}`);
    else tally.recovered();
  };
  for (const place of ['Start', 'Akteure', 'Kontakte', 'Kooperationen', 'Gremien', 'Verlauf', 'Karte']) {
    await goTo(page, place);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await looked(place);
  }
  await drawn(page);
  await looked('map');

  const handout = testInfo.outputPath('handout.html');
  const menu = page.getByRole('button', { name: 'Bild und Druck' });
  const choose = async (name: string) => {
    await menu.click();
    await page.getByRole('menuitem', { name }).click();
  };
  const html = await savedBy(page, () => choose('Handzettel (HTML, öffnet offline)'), handout);
  expect(html).toContain('http-equiv="Content-Security-Policy"');
  const picture = testInfo.outputPath('karte.svg');
  await choose('Als SVG-Grafik …');
  const save = page.getByRole('dialog').getByRole('button', { name: /speichern/i });
  const svg = await savedBy(page, () => save.click(), picture);
  expect(svg).not.toContain('foreignObject');

  // Without any policy: the hand-out without its own, the picture as a page of its own and inside of one.
  const bare = testInfo.outputPath('bare.html');
  writeFileSync(bare, html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
  const inside = testInfo.outputPath('inside.html');
  writeFileSync(inside, `<!DOCTYPE html><meta charset="utf-8">${svg.slice(svg.indexOf('<svg'))}`);
  const elsewhere = await browser.newContext();
  const asked: string[] = [];
  elsewhere.on('request', (request) => /^https?:/.test(request.url()) && asked.push(request.url()));
  for (const path of [handout, bare, picture, inside]) {
    const shown = await elsewhere.newPage();
    shown.on('dialog', (dialog) => void dialog.dismiss().then(() => tally.gone(`a dialog in ${path}`)));
    await shown.goto(pathToFileURL(path).href);
    await shown.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    if (await ran(shown)) tally.gone(`a script ran in ${path}`);
    else tally.recovered();
  }
  await elsewhere.close();
  expect(asked).toEqual([]);

  // Whatever slips through: the page makes neither a script nor a page of it.
  watch.provokes(/Trusted|trusted/);
  const refused = await page.evaluate(() => {
    const tries = [
      () => Object.assign(document.createElement('div'), { innerHTML: '<img src=x>' }),
      () => Object.assign(document.createElement('script'), { text: 'globalThis.__xss = 1' }),
      () => new Worker('data:text/javascript,1'),
      () => document.createElement('iframe').setAttribute('srcdoc', '<script>1</script>'),
      () => new DOMParser().parseFromString('<p>', 'text/html'),
    ];
    return tries.map((attempt) => {
      try {
        attempt();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    });
  });
  expect(refused).toEqual(refused.map(() => 'TypeError'));
  for (const _ of refused) tally.refused();
  expect(context.pages()).toHaveLength(1);
  expect(tally.lost).toEqual([]);
});
