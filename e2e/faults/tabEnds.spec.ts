// R1: tabs that crash or are closed right after a confirmation, and in the middle of an import: nothing confirmed is lost, nothing half-done stays.
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { rounds, Tally } from '../../.ci/faultTally.ts';
import { chooseKind, confirmImport, importDialog, listFile, readList, toPreview } from '../lists';
import { addActor, expect, goTo, startEmpty, test, Watch } from '../stage';
import { contradictions, living, readStore } from '../store';

type End = 'close' | 'crash' | 'kill';
const ends: readonly End[] = ['close', 'crash', 'kill'];

/** Ends the page at once: closed by hand, its process crashed, or its target taken away by the browser. */
async function end(context: BrowserContext, page: Page, how: End): Promise<void> {
  if (how === 'close') return page.close();
  const session = await context.newCDPSession(page);
  if (how === 'crash') {
    const crashed = page.waitForEvent('crash');
    // Never answered: the process that should answer is gone.
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    return page.close();
  }
  const closed = page.waitForEvent('close');
  const { targetInfo } = await session.send('Target.getTargetInfo');
  session.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => undefined);
  await closed;
}

/** Forty ties between names that are new for this try. */
function ties(attempt: number): string {
  const rows = Array.from({ length: 40 }, (_, at) => `Schule ${attempt}-${at % 8};Träger ${attempt}-${at};2`);
  return ['Akteur A;Akteur B;Stufe', ...rows].join('\n');
}
const actorsPerImport = 48;

test('R1 a tab ends at the worst moment and everything confirmed is there', async ({ baseURL }, info) => {
  const times = rounds(1, 6);
  test.setTimeout(120_000 + times * 60_000);
  const endings = new Tally('R1', 'tab closed, crashed or taken away');
  const { launchOptions, locale, timezoneId, viewport } = info.project.use;
  const context = await chromium.launchPersistentContext(info.outputPath('profile'), {
    ...launchOptions,
    ...(locale === undefined ? {} : { locale }),
    ...(timezoneId === undefined ? {} : { timezoneId }),
    ...(viewport === undefined ? {} : { viewport }),
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  context.setDefaultTimeout(20_000);
  const watch = new Watch(context, `${baseURL}/`);
  let page = await context.newPage();
  await startEmpty(page, 'Absturz');
  await goTo(page, 'Akteure');
  const address = page.url();
  let tries = 0;
  let expected = 0;

  /** Ends the tab, opens another and compares what is there with the numbers that are allowed. */
  const survive = async (deed: string, allowed: readonly number[]) => {
    // Each deed meets each end: six deeds in a round, so the round shifts the ends by one.
    const how = ends[(tries + Math.floor(tries / 6)) % ends.length] ?? 'close';
    await end(context, page, how);
    tries += 1;
    page = await context.newPage();
    await page.goto(address);
    await expect(page.getByRole('button', { name: 'Netz: Absturz' })).toBeVisible();
    const stored = await readStore(page);
    const count = living(stored, 'actors').length;
    expect(contradictions(stored), `after try ${tries} (${deed}, ${how})`).toEqual([]);
    expect(allowed, `actors after try ${tries} (${deed}, ${how})`).toContain(count);
    expected = count;
    endings.recovered();
  };
  const prepare = async () => {
    // Another list each time, under its own name: otherwise the dialog asks whether it is the next edition.
    await readList(page, listFile(`verbindungen-${tries}.csv`, ties(tries)));
    await chooseKind(page, 'Verbindungen mit Namen');
    await toPreview(page);
  };
  const press = (name: RegExp) => page.getByRole('banner').getByRole('button', { name }).click();

  for (let round = 0; round < times; round += 1) {
    await addActor(page, `Einrichtung ${round}`);
    await survive('edit', [expected + 1]);

    await prepare();
    await confirmImport(page);
    await survive('import', [expected + actorsPerImport]);

    // Undo is confirmed when the button offers to bring the step back.
    await press(/^Rückgängig: /);
    await expect(page.getByRole('banner').getByRole('button', { name: /^Wiederholen: / })).toBeEnabled();
    await survive('undo', [expected - actorsPerImport]);

    await press(/^Wiederholen: /);
    await expect(
      page.getByRole('banner').getByRole('button', { name: 'Wiederholen', exact: true }),
    ).toBeDisabled();
    await survive('redo', [expected + actorsPerImport]);

    // In the middle of an import: all of it or nothing of it.
    await prepare();
    await importDialog(page)
      .getByRole('button', { name: 'Importieren', exact: true })
      .click({ noWaitAfter: true });
    await page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), round * 9);
    await survive('mid-import', [expected, expected + actorsPerImport]);

    await press(/^Rückgängig: /);
    await survive('mid-undo', [expected, expected - actorsPerImport, expected - 1]);
  }
  expect(tries).toBe(times * 6);
  expect(watch.verdict()).toEqual([]);
  await context.close();
});
