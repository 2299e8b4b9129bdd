// What must never happen: scripts from data, blank pages without a store, anything kept where it should not be.
import { confirmImport, listFile, readList, toPreview } from './lists';
import { expect, goTo, grid, openDemo, startEmpty, test } from './stage';
import { living, readStore } from './store';

test.use({ installs: true });

test('an injected script does not run', async ({ page, watch }) => {
  watch.provokes(/Content Security Policy|TrustedScript/);
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Beispielnetz öffnen' })).toBeVisible();
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    const text = 'document.documentElement.dataset.ran = "yes"';
    // Refused at once where the browser knows Trusted Types; by way of a node it gets as far as the policy of the page.
    try {
      script.textContent = text;
    } catch {
      script.append(text);
    }
    document.head.append(script);
    return document.documentElement.dataset['ran'];
  });
  expect(ran).toBeUndefined();
});

test('another host cannot be asked, not even on purpose', async ({ page, watch }) => {
  watch.provokes(/Content Security Policy|example\.org/);
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Beispielnetz öffnen' })).toBeVisible();
  const answer = await page.evaluate(() =>
    fetch('https://example.org/').then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(answer).toBe('refused');
});

test('markup and formulas in a list stay plain text', async ({ page }) => {
  await startEmpty(page, 'Fremde Liste');
  const markup = '<img src=x onerror=document.title=String(1)>';
  await readList(page, listFile('fremd.csv', `Name;Typ;Ort\n${markup};Grundschule;=1+1\n`));
  await toPreview(page);
  await confirmImport(page);
  await page.keyboard.press('Escape');
  await goTo(page, 'Akteure');
  await expect(grid(page, 'Akteure').getByRole('rowheader')).toHaveText(markup);
  await goTo(page, 'Karte');
  await expect(page.getByRole('application', { name: 'Netzkarte' })).toBeVisible();
  await expect(page).toHaveTitle(/Fremde Liste/);
  expect(living(await readStore(page), 'actors')[0]).toMatchObject({ name: markup, city: '=1+1' });
});

test('persons are kept in the database only, not in settings or addresses', async ({ page }) => {
  await openDemo(page, 'L');
  await goTo(page, 'Kontakte');
  await grid(page, 'Kontaktpersonen').getByRole('rowheader').first().getByRole('button').click();
  const people = living(await readStore(page), 'contacts').map((row) => String(row['lastName']));
  expect(people.length).toBeGreaterThan(100);
  for (const empty of ['undefined', '']) expect(people).not.toContain(empty);
  const elsewhere = await page.evaluate(() =>
    [location.href, document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)].join(' '),
  );
  for (const person of people) expect(elsewhere).not.toContain(person);
  expect(await page.context().cookies()).toEqual([]);
});

test('without a database the app says so and offers a way on instead of a blank page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  });
  await page.goto('/');
  await expect(page.getByText('Dieser Browser stellt keinen Speicher bereit')).toBeVisible();
  await expect(page.getByText(/in einem normalen Fenster/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Beispielnetz öffnen' })).toBeDisabled();
});

test('a database that refuses to open is told in words too', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await page.goto('/');
  await expect(page.getByText('Dieser Browser stellt keinen Speicher bereit')).toBeVisible();
});

test('a write that fails says that nothing was saved and keeps what was there', async ({ page }) => {
  await startEmpty(page, 'Volle Platte');
  await goTo(page, 'Akteure');
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.getByRole('button', { name: 'Akteur anlegen' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Akteur anlegen' });
  await dialog.getByRole('textbox', { name: /^Name/ }).fill('Geht nicht');
  const type = dialog.getByRole('combobox', { name: /^Akteurstyp/ });
  await type.fill('Grundschule');
  await page.getByRole('option', { name: 'Grundschule' }).first().click();
  await dialog.getByRole('button', { name: 'Akteur anlegen' }).click();
  await expect(page.getByText('Nicht gespeichert: Der Speicherplatz reicht nicht').first()).toBeVisible();
  // What was typed is still there to be copied.
  await expect(dialog.getByRole('textbox', { name: /^Name/ })).toHaveValue('Geht nicht');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Netz: Volle Platte' })).toBeVisible();
  expect(living(await readStore(page), 'actors')).toEqual([]);
});
