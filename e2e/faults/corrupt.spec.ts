// R2 and R3: the files of the browser's database are harmed. There is never an empty network without a word, and everything confirmed comes back.
import { expect, type Page, test } from '@playwright/test';
import { firstSeed, randomFrom, rounds, Tally } from '../../.ci/faultTally.ts';
import { addActor, goTo } from '../stage';
import { living, readStore } from '../store';
import { harms, tearLog } from './logFile';
import { comeBack, foundEmpty, Profile, savedTwice } from './profile';

const network = 'Beschädigt';

async function names(page: Page): Promise<string[]> {
  const stored = await readStore(page);
  const own = stored.rows['networks']?.findLast(({ name }) => String(name).startsWith(network))?.networkId;
  return living(stored, 'actors')
    .filter(({ networkId }) => networkId === own)
    .map(({ name }) => String(name))
    .sort();
}

/** So much beside the app's own data that Chromium makes a table of what was in the log. */
async function press(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const opening = indexedDB.open('ballast');
    opening.onupgradeneeded = () => opening.result.createObjectStore('ballast');
    const db = await answer(opening);
    for (let at = 0; at < 240; at += 1) {
      // Greater values would be files of their own.
      const bytes = crypto.getRandomValues(new Uint8Array(50_000));
      await answer(db.transaction('ballast', 'readwrite').objectStore('ballast').put(bytes, at));
    }
    db.close();
  });
}

/** A network with confirmed actors; the browser is closed again. */
async function prepared(profile: Profile, count: number, isPressed: boolean): Promise<string[]> {
  const page = await profile.start();
  await foundEmpty(page, network);
  await goTo(page, 'Akteure');
  for (let at = 0; at < count; at += 1) {
    await addActor(page, `Einrichtung ${at}`);
    await savedTwice(page);
  }
  const before = await names(page);
  if (isPressed) await press(page);
  await profile.kill();
  return before;
}

/** Starts until the harm shows; Chromium may go on for a session before it notices. */
async function judged(
  profile: Profile,
  before: readonly string[],
  tally: Tally,
  what: string,
): Promise<void> {
  let known = [...before];
  const starts: string[] = [];
  for (let session = 1; session <= 2; session += 1) {
    const page = await profile.start();
    const start = await comeBack(page, network, profile.folder);
    starts.push(start);
    if (start === 'empty') {
      tally.gone(`${what}, session ${session}: empty without a word`);
      await profile.kill();
      return;
    }
    await savedTwice(page);
    const found = await names(page);
    const missing = known.filter((name) => !found.includes(name));
    if (missing.length > 0) {
      tally.gone(`${what}, session ${session}, ${start}: ${missing.length} of ${known.length} missing`);
      await profile.kill();
      return;
    }
    await goTo(page, 'Akteure');
    await addActor(page, `Danach ${session}`);
    await savedTwice(page);
    known = await names(page);
    await profile.quit();
  }
  tally.recovered();
  console.log(`${what}: ${starts.join(', then ')}`);
}

test('R2 a torn log', async ({ baseURL }, info) => {
  const tally = new Tally('R2', 'log of the database torn in its last record');
  const tries = rounds(1, 20);
  // In the record's head and in what it holds, in turn; the short form takes one of the two.
  const first = randomFrom(firstSeed)() < 0.5 ? 0 : 1;
  for (let at = 0; at < tries; at += 1) {
    const cut = (first + at) % 2 === 0 ? 7 : 60;
    const profile = new Profile(info.outputPath(`torn-${cut}-${at}`), `${baseURL}/`);
    const before = await prepared(profile, 2, false);
    tearLog(profile.leveldb, cut);
    await judged(profile, before, tally, `cut at +${cut}, try ${at}`);
  }
  expect(tally.lost).toEqual([]);
});

test('R3 harmed files', async ({ baseURL }, info) => {
  const tally = new Tally('R3', 'files of the database cut, flipped or removed');
  const only = process.env['FAULT_HARM'];
  const kinds = Object.keys(harms).filter((kind) => !only || kind === only) as (keyof typeof harms)[];
  const seeds = rounds(1, 20);
  const seed = firstSeed;
  const random = randomFrom(seed);
  // The short form takes one of the six, another one each time.
  const chosen = seeds > 1 ? kinds : [...kinds].sort(() => random() - 0.5).slice(0, 1);
  for (const kind of chosen) {
    for (let at = 0; at < seeds; at += 1) {
      const profile = new Profile(info.outputPath(`harm-${kinds.indexOf(kind)}-${at}`), `${baseURL}/`);
      const before = await prepared(profile, 2, kind.startsWith('table'));
      harms[kind](profile.leveldb, random);
      await judged(profile, before, tally, `${kind}, try ${at}, seed ${seed}`);
    }
  }
  expect(tally.lost).toEqual([]);
});
