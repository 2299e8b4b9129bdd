// The built app imports a long list while somebody moves and clicks around in the dialog: how long each task holds the page up.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageAt } from './browser.mjs';
import { recorded } from './tasks.mjs';

const rows = 50_000;

/** The same institutions as listFile.ts makes on the page; here they are a file. */
function listOfInstitutions() {
  const kinds = ['Grundschule', 'Sekundarschule', 'Hort', 'Kita', 'Jugendzentrum', 'Beratungsstelle'];
  const lines = ['Nr.;Name;Typ;Straße;PLZ;Ort;Telefon;E-Mail;Bemerkung'];
  for (let at = 0; at < rows; at += 1) {
    const kind = kinds[at % kinds.length];
    const town = Math.floor(at / 40);
    const code = String(6000 + (town % 900)).padStart(5, '0');
    const note = at % 3 === 0 ? '"Ansprechbar nur vormittags; bitte nachfragen"' : '';
    lines.push(
      `E${at};${kind} „Am Musterberg“ ${at};${kind};Übungsstraße ${(at % 180) + 1};${code};Musterort ${town};` +
        `03445 ${100_000 + at}-0;einrichtung${at}@example.org;${note}`,
    );
  }
  return lines.join('\r\n');
}

/** Moves the pointer over the dialog and clicks beside its fields until the returned function is called. */
function restlessHand(page) {
  let goesOn = true;
  const over = (async () => {
    for (let step = 0; goesOn; step += 1) {
      await page.mouse.move(300 + (step % 40) * 15, 150 + (step % 7) * 60);
      if (step % 8 === 0) await page.mouse.click(640, 95);
      await page.waitForTimeout(40);
    }
  })();
  return async () => {
    goesOn = false;
    await over;
  };
}

async function importList(page, mark) {
  const dialog = page.getByRole('dialog', { name: /^Liste importieren/ });
  const button = (name) => dialog.getByRole('button', { name, exact: true });
  await page.keyboard.press('i');
  const folder = mkdtempSync(join(tmpdir(), 'akteursnetz-list-'));
  const path = join(folder, 'liste.csv');
  writeFileSync(path, listOfInstitutions());
  await mark('reading');
  await dialog.getByLabel('Datei mit der Liste').setInputFiles(path);
  await dialog.getByRole('heading', { name: 'So wurde die Liste gelesen' }).waitFor();
  await page.waitForTimeout(1000);
  rmSync(folder, { recursive: true });
  await mark('columns');
  await button('Weiter').click();
  await dialog.getByRole('heading', { name: 'Was steht in den Spalten?' }).waitFor();
  await page.waitForTimeout(2000);
  await mark('planning');
  await button('Weiter').click();
  await dialog.getByLabel('Was geschehen wird').waitFor();
  await page.locator('[role=dialog] button:enabled', { hasText: /^Importieren$/ }).waitFor();
  await page.waitForTimeout(1000);
  await mark('writing');
  await button('Importieren').click();
  await dialog.getByRole('heading', { name: 'Die Liste ist importiert' }).waitFor();
  await page.waitForTimeout(2000);
}

export const importInApp = {
  name: 'importInApp',
  minutes: 6,
  async run({ context, address }) {
    const page = await pageAt(context, address);
    await page.getByRole('button', { name: 'Leer beginnen' }).click();
    await page.getByLabel('Name des Netzes').fill('Probe');
    await page.getByRole('button', { name: 'Netz anlegen' }).click();
    const navigation = page.getByRole('navigation', { name: 'Hauptnavigation' });
    await navigation.getByRole('button', { name: 'Akteure', exact: true }).click();
    const mark = (name) => page.evaluate((text) => void performance.mark(`bench:${text}`), name);
    const session = await context.newCDPSession(page);
    const ended = await recorded(session);
    const rested = restlessHand(page);
    await importList(page, mark);
    await rested();
    await mark('end');
    const phases = await ended();
    const row = (key, title) => ({
      name: `longest task of the app, 50,000 institutions, ${title}`,
      ours: [Math.max(...phases.map((phase) => phase[key]))],
      note: phases.map((phase) => `${phase.name} ${phase[key]}`).join(', '),
    });
    return [row('cpu', 'processor time'), row('wall', 'waiting included')];
  },
};
