// R1: the browser is killed as a whole at random moments of editing and importing. Nothing confirmed is lost, nothing half-done stays.
import { expect, type Page, test } from '@playwright/test';
import { firstSeed, randomFrom, rounds, Tally } from '../../.ci/faultTally.ts';
import { chooseKind, importDialog, listFile, readList, toPreview } from '../lists';
import { addActor, goTo } from '../stage';
import { contradictions, living, readStore } from '../store';
import { Confirmations } from './confirmed';
import { comeBack, foundEmpty, Profile, savedTwice } from './profile';

const network = 'Absturz';
/** Imports make the network grow: after so many kills another profile begins. */
const killsInProfile = 20;

function rows(round: number): string {
  const lines = Array.from({ length: 500 }, (_, at) => `Import ${round} Nr. ${at};Grundschule`);
  return ['Name;Akteurstyp', ...lines].join('\n');
}

/** Undo and redo as fast as the app takes them, until the browser is gone. */
async function edit(page: Page): Promise<void> {
  await page.getByRole('main').click();
  for (let at = 0; ; at += 1) await page.keyboard.press(at % 2 === 0 ? 'Control+z' : 'Control+y');
}

test('R1 killed at any moment', async ({ baseURL }, info) => {
  const tally = new Tally('R1', 'browser killed while editing and importing');
  const seed = firstSeed;
  const random = randomFrom(seed);
  const kills = rounds(2, 200);
  let imported: number[] = [];
  let profile = new Profile(info.outputPath('profile-0'), `${baseURL}/`);
  const confirmations = { now: new Confirmations() };
  const begin = async () => {
    confirmations.now = new Confirmations();
    const page = await profile.start((fresh) => confirmations.now.listen(fresh, network));
    return page;
  };
  let page = await begin();
  await foundEmpty(page, network);
  for (let kill = 0; kill < kills; kill += 1) {
    const isImport = random() < 0.5;
    await goTo(page, 'Akteure');
    await addActor(page, `Einrichtung ${kill}`);
    await savedTwice(page);
    if (isImport) {
      await readList(page, listFile(`liste-${kill}.csv`, rows(kill)));
      await chooseKind(page, 'Akteure');
      await toPreview(page);
      await importDialog(page)
        .getByRole('button', { name: 'Importieren', exact: true })
        .click({ noWaitAfter: true });
    } else void edit(page).catch(() => undefined);
    await new Promise((done) => {
      setTimeout(done, 100 + random() * 1500);
    });
    await profile.kill();
    const { latest } = confirmations.now;
    page = await begin();
    const start = await comeBack(page, network, profile.folder);
    await savedTwice(page);
    const stored = await readStore(page);
    const own = stored.rows['networks']?.findLast(({ name }) => String(name).startsWith(network))?.networkId;
    const actors = living(stored, 'actors').filter(({ networkId }) => networkId === own);
    const seq = Math.max(
      ...stored.heads.filter(({ networkId }) => networkId === own).map((head) => head.seq),
    );
    const wrong = contradictions(stored).slice(0, 2);
    const halves = [...imported, kill].filter(
      (each) =>
        ![0, 500].includes(actors.filter(({ name }) => String(name).startsWith(`Import ${each} `)).length),
    );
    const isBehind = start === 'whole' && latest !== undefined && seq < latest.seq;
    const isOther =
      latest !== undefined &&
      (start === 'restored' || seq === latest.seq) &&
      actors.length < latest.actors - 1;
    const told = `kill ${kill} (${isImport ? 'import' : 'edit'}), seed ${seed}`;
    if (start === 'empty') tally.gone(`${told}: empty without a word`);
    else if (isBehind || isOther)
      tally.gone(
        `${told}: confirmed ${latest.seq} with ${latest.actors}, found ${seq} with ${actors.length}`,
      );
    else if (halves.length > 0 || wrong.length > 0)
      tally.gone(`${told}: ${[...halves, ...wrong].join(', ')}`);
    else tally.recovered();
    if (isImport) imported.push(kill);
    if (kill % killsInProfile !== killsInProfile - 1 || kill === kills - 1) continue;
    await profile.quit();
    profile = new Profile(info.outputPath(`profile-${kill}`), `${baseURL}/`);
    imported = [];
    page = await begin();
    await foundEmpty(page, network);
  }
  await profile.quit();
  expect(tally.lost).toEqual([]);
});
