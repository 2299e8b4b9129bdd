// R4: the disk runs full at a random moment. What is not saved is said to be so; after a restart everything confirmed is there.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { firstSeed, randomFrom, rounds, Tally } from '../../.ci/faultTally.ts';
import { choose, goTo } from '../stage';
import { living, readStore } from '../store';
import { comeBack, foundEmpty, Profile } from './profile';

const network = 'Volle Platte';
const megabytes = 120;

/** A small disk of its own; says why where this machine gives none. */
function mounted(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' });
    return true;
  } catch (error) {
    console.log(`R4 not run: no small disk can be mounted here (${String(error).split('\n')[0]}).`);
    return false;
  }
}

/** Leaves so many bytes on the disk. */
function fill(folder: string, left: number): void {
  const { bavail, bsize } = statfsSync(folder);
  const path = join(folder, 'filler');
  for (let size = Math.max(0, bavail * bsize - left); size > 0; size = Math.floor(size / 2)) {
    try {
      writeFileSync(path, Buffer.alloc(size), { flag: 'a' });
      return;
    } catch {
      // The browser took some in the meantime: what was written of it stays.
    }
  }
}

/** Adds an actor; tells whether it was called saved, or that something else was said. */
async function tryActor(page: Page, name: string): Promise<'saved' | 'told' | 'silent'> {
  const told = page.getByText(/Nicht gespeichert|einfach gespeichert|nur einfach|nicht übernommen/).first();
  const saved = page
    .getByRole('banner')
    .getByRole('status')
    .filter({ hasText: /^Gespeichert$/ });
  await page.getByRole('button', { name: 'Akteur anlegen' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Akteur anlegen' });
  await dialog.getByRole('textbox', { name: /^Name/ }).fill(name);
  await choose(dialog.getByRole('combobox', { name: /^Akteurstyp/ }), 'Grundschule');
  await dialog.getByRole('button', { name: 'Akteur anlegen' }).click();
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    if (await told.isVisible()) return 'told';
    if ((await dialog.isHidden()) && (await saved.isVisible())) return 'saved';
    await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
  }
  return 'silent';
}

test('R4 the disk is full', async ({ baseURL }, info) => {
  const tally = new Tally('R4', 'disk full while editing');
  const seed = firstSeed;
  const random = randomFrom(seed);
  for (let round = 0; round < rounds(1, 50); round += 1) {
    const disk = info.outputPath(`disk-${round}`);
    if (!mounted(disk)) return;
    const told = `round ${round}, seed ${seed}`;
    const confirmed: string[] = [];
    try {
      const profile = new Profile(join(disk, 'profile'), `${baseURL}/`);
      const page = await profile.start();
      await foundEmpty(page, network);
      await goTo(page, 'Akteure');
      const fullAt = Math.floor(random() * 3);
      let answer: Awaited<ReturnType<typeof tryActor>> = 'saved';
      for (let at = 0; at < 12 && answer === 'saved'; at += 1) {
        if (at >= fullAt) fill(disk, random() * 40_000);
        answer = await tryActor(page, `Einrichtung ${at}`);
        if (answer === 'saved') confirmed.push(`Einrichtung ${at}`);
      }
      await profile.kill();
      rmSync(join(disk, 'filler'), { force: true });
      const again = await profile.start();
      const start = await comeBack(again, network, profile.folder);
      const stored = await readStore(again);
      const names = living(stored, 'actors').map(({ name }) => String(name));
      const missing = confirmed.filter((name) => !names.includes(name));
      if (answer === 'silent') tally.gone(`${told}: nothing was said`);
      else if (start === 'empty') tally.gone(`${told}: empty without a word`);
      else if (missing.length > 0) tally.gone(`${told}: ${missing.length} of ${confirmed.length} missing`);
      else if (answer === 'told') tally.refused();
      else tally.recovered();
      await profile.kill();
    } finally {
      execFileSync('umount', ['-l', disk]);
    }
  }
  expect(tally.lost).toEqual([]);
});
