// A presentation shows nothing that is not for all eyes: every contact, address, note and mark of the working layer is searched for.
import type { Page } from '@playwright/test';
import { spotOf } from './canvas';
import { canvasTexts, type Drawn, noteCanvasTexts } from './canvasText';
import { everything, found, publicNames, secretsIn } from './secrets';
import { expect, mapStands, openDemo, test } from './stage';
import { idOf, living, patchRow, readStore } from './store';

const room = (page: Page) => page.getByRole('main', { name: 'Präsentation' });
const title = (page: Page) => room(page).getByRole('heading', { level: 1 });

test('a presentation shows no contact, address, note or mark of the working layer, at no step', async ({
  page,
}) => {
  await noteCanvasTexts(page);
  await openDemo(page);
  // What the demo lacks, so that each kind is really searched for.
  const nwst = await idOf(page, 'actors', 'Jugendberufsagentur Musterland');
  const before = await readStore(page);
  const tie = living(before, 'cooperations').find((row) => [row['actorA'], row['actorB']].includes(nwst));
  const person = living(before, 'contacts').find((row) => row['actorId'] === nwst);
  const gremium = living(before, 'gremien')[0];
  await patchRow(page, 'actors', nwst, {
    note: 'Nur mit Frau Beispielhaft abstimmen',
    influence: 3,
    veto: true,
    services: 'Beratung im Vertrauen',
    'own.Durchwahl': 'Durchwahl Zimmer 7',
  });
  await patchRow(page, 'cooperations', String(tie?.id), {
    climate: 'broken',
    description: 'Streit um Zuständigkeit',
  });
  await patchRow(page, 'contacts', String(person?.id), {
    mobile: '0171 39200-77',
    title: 'Dr.',
    salutationLine: 'Liebe Kollegin',
  });
  await patchRow(page, 'gremien', String(gremium?.id), {
    note: 'Sitzung verlief unerfreulich',
    task: 'Vertraulich beraten',
  });

  const stored = await readStore(page);
  const secrets = secretsIn(stored);
  const names = publicNames(stored);
  const kinds = Object.entries(secrets).map(([kind, values]) => `${kind} ${String(values.length)}`);
  test.info().annotations.push({ type: 'searched', description: kinds.join(', ') });
  for (const kind of [
    'actors notes',
    'actors phone',
    'actors email',
    'actors street',
    'actors postalCode',
    'actors city',
    'actors website',
    'contacts lastName',
    'contacts bare last name',
    'contacts full name',
    'contacts firstName',
    'contacts phone',
    'contacts mobile',
    'contacts email',
    'contacts position',
    'cooperations notes',
    'gremien notes',
    'own fields',
    'working words',
  ])
    expect(secrets[kind]?.length ?? 0, kind).toBeGreaterThan(0);

  // The search finds what is there: at the desk the same card shows a good deal of it.
  const last = String(person?.['lastName']).replace(/ \(fiktiv\)$/, '');
  await page.evaluate((id) => {
    window.location.hash += `&ebenen=arbeit&groesse=influence&blatt=actors.${id}`;
  }, nwst);
  await page.reload();
  await mapStands(page);
  await expect(page.getByText('Nur mit Frau Beispielhaft abstimmen').first()).toBeVisible();
  const seen = found(secrets, await everything(page), names).map((line) => line.split(': ')[0]);
  for (const kind of [
    'actors notes',
    'actors phone',
    'actors street',
    'contacts full name',
    'contacts phone',
    'working words',
  ])
    expect(seen, `${kind} at the desk`).toContain(kind);

  // The worst the desk can hand over: the working layer on, sizes by influence, and the name of a person as filter.
  await page.evaluate((text) => {
    window.location.hash += `&text=${encodeURIComponent(text)}`;
  }, last);
  await expect(page.getByRole('region', { name: 'Filter', exact: true })).toContainText(last);
  await page.getByRole('button', { name: 'Präsentation', exact: true }).click();
  await expect(title(page)).toHaveText('Musterlandkreis');
  await page.evaluate(() => window.canvasTexts.ever.clear());
  const leaks: string[] = [];
  const searched = new Set<string>();
  const search = async (where: string) => {
    const fresh = (await everything(page)).filter((text) => !searched.has(text));
    for (const text of fresh) searched.add(text);
    leaks.push(...found(secrets, fresh, names).map((line) => `${where}: ${line}`));
  };
  await search('as handed over');

  const steps = [...living(stored, 'views')].sort((a, b) => Number(a['order']) - Number(b['order']));
  expect(steps).toHaveLength(5);
  for (const [at, view] of steps.entries()) {
    await page.keyboard.press(at % 2 === 0 ? 'ArrowRight' : 'PageDown');
    await expect(title(page)).toHaveText(String(view['name']));
    await expect(room(page)).toContainText(`${String(at + 1)} von 5`);
    await expect(page.getByText('Karte wird angeordnet …')).toBeHidden();
    await search(String(view['name']));
  }
  await expect(page.getByRole('log').first()).toContainText('5 von 5');

  const spot = await spotOf(page, 'Jugendberufsagentur Musterland');
  await page.mouse.move(spot.x, spot.y);
  await search('pointed at');
  await page.mouse.click(spot.x, spot.y);
  const card = page.getByRole('complementary', { name: 'Jugendberufsagentur Musterland' });
  await expect(card).toContainText('Jugendberufsagentur');
  await search('card');
  await page.getByRole('button', { name: 'Legende' }).click();
  await search('legend');
  // The legend opens beside the card; Escape closes one after the other and leaves the presentation last.
  const [legend, told] = [page.locator('#map-legend'), await card.boundingBox()];
  const explained = await legend.boundingBox();
  expect((explained?.x ?? 0) + (explained?.width ?? 0)).toBeLessThanOrEqual(told?.x ?? 0);
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(legend).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(legend).toBeHidden();
  await expect(title(page)).toBeVisible();

  await page.keyboard.press('s');
  const field = page.getByRole('combobox', { name: 'Wer arbeitet mit wem zusammen?' });
  await field.fill('Jugend');
  await expect(page.getByRole('option').first()).toBeVisible();
  await search('quick capture');
  await field.fill('Jugendberufsagentur Musterland – Hort Morgenrot, 2');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Gespeichert: /)).toBeVisible();
  await search('captured');
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Rückgängig gemacht: /).first()).toBeVisible();
  await search('undone');
  await page.keyboard.press('Escape');

  // A reload must not bring the desk onto the wall.
  await page.reload();
  await expect(title(page)).toBeVisible();
  await search('reloaded');
  expect(leaks).toEqual([]);
  await page.keyboard.press('Escape');
  await mapStands(page);
});

test('at 1280 × 800 and 1920 × 1080 at most 60 names of at least 18 px are written', async ({ page }) => {
  await noteCanvasTexts(page);
  await openDemo(page);
  await page.getByRole('application', { name: 'Netzkarte' }).focus();
  await page.keyboard.press('p');
  await expect(title(page)).toHaveText('Musterlandkreis');
  const signs = new Set<string>();
  // Letters inside actors are part of their sign; whatever else is written counts as a name.
  const namesAmong = (texts: readonly Drawn[]) =>
    texts.filter(({ text, isName }) => isName || text.length > 5);
  const look = async (where: string) => {
    // A view that is being opened has no names yet.
    await expect.poll(async () => namesAmong(await canvasTexts(page)).length, where).toBeGreaterThan(10);
    const texts = await canvasTexts(page);
    const written = namesAmong(texts);
    for (const each of texts) if (!written.includes(each)) signs.add(each.text);
    expect(written.length, where).toBeGreaterThan(10);
    expect(written.length, where).toBeLessThanOrEqual(60);
    // Canvases have whole pixels.
    expect(
      written.filter(({ px }) => px < 17.95),
      where,
    ).toEqual([]);
  };
  for (const step of ['the map as it is', 'PageDown', 'PageDown', 'End', 'Enter', '+']) {
    if (step.length < 9) await page.keyboard.press(step);
    await look(`1280 ${step}`);
    // Who ties the network together is named, however dense it is there, but for who has no free way to any name.
    if (step === 'the map as it is') {
      const names = (await canvasTexts(page)).map(({ text }) => text);
      for (const hub of ['ASD Mitte', 'ASD Nord', 'ASD Süd', 'Jugendamt', 'JBA'])
        expect(names).toContain(hub);
    }
  }
  await page.setViewportSize({ width: 1920, height: 1080 });
  for (const step of ['Home', 'PageDown', 'End', 'Enter']) {
    await page.keyboard.press(step);
    await look(`1920 ${step}`);
  }
  expect(signs.size).toBeGreaterThan(5);

  // Nothing else is set smaller, be it written beside a button or told for a moment; buttons are large enough to be seen.
  await room(page).getByRole('button', { name: 'Alles zeigen' }).focus();
  await expect(page.getByRole('tooltip')).toBeVisible();
  await room(page).getByRole('button', { name: 'Legende' }).click();
  await page.keyboard.press('s');
  const field = page.getByRole('combobox', { name: 'Wer arbeitet mit wem zusammen?' });
  await field.fill('Jugendberufsagentur Musterland – Hort Morgenrot, 2');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Gespeichert: /)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Rückgängig gemacht: /).first()).toBeVisible();
  const small = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      const text = walker.currentNode.textContent?.trim() ?? '';
      if (!element || text === '' || element.closest('.visually-hidden, script, style')) continue;
      let size = Number.parseFloat(getComputedStyle(element).fontSize);
      for (let each: Element | null = element; each; each = each.parentElement)
        size *= Number(getComputedStyle(each).zoom) || 1;
      if (element.checkVisibility() && size < 17.95) found.push(`${text}: ${String(size)}`);
    }
    return found;
  });
  expect(small).toEqual([]);
  for (const button of await room(page).getByRole('toolbar').getByRole('button').all())
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
});

test('what is called out is typed, told before it is saved, and taken back', async ({ page }) => {
  await openDemo(page, 'S');
  await page.getByRole('application', { name: 'Netzkarte' }).focus();
  await page.keyboard.press('s');
  const field = page.getByRole('combobox', { name: 'Wer arbeitet mit wem zusammen?' });
  await expect(field).toBeFocused();
  const ties = async () => living(await readStore(page), 'cooperations').length;
  const before = await ties();
  await field.pressSequentially('Hort Morgenrot – Jobc');
  await expect(page.getByRole('option').first()).toContainText('Jobcenter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await field.press('End');
  await field.pressSequentially(', 3');
  await expect(
    page.getByText(/^Neu: Hort Morgenrot arbeitet mit Jobcenter .* zusammen, Stufe 3 – Enter zum Speichern$/),
  ).toBeVisible();
  await expect(page.getByText('„Hort Morgenrot“ wird neu angelegt als Hort.')).toBeVisible();
  expect(await ties()).toBe(before);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Gespeichert: Hort Morgenrot – Jobcenter/)).toBeVisible();
  expect(await ties()).toBe(before + 1);
  await field.fill('hort morgenrot - Jobcenter');
  await expect(page.getByText(/^Schon erfasst: .*Es gibt nichts zu speichern\.$/)).toBeVisible();
  await field.fill('hort morgenrot -> Jobcenter, 1');
  await expect(page.getByText(/^Schon erfasst: .*Stufe 3\. Enter ändert auf Stufe 1$/)).toBeVisible();
  await page.keyboard.press('Enter');
  const now = async () => {
    const stored = await readStore(page);
    const id = living(stored, 'actors').find((row) => row['name'] === 'Hort Morgenrot')?.id;
    return living(stored, 'cooperations').find((row) => [row['actorA'], row['actorB']].includes(id ?? ''))?.[
      'intensity'
    ];
  };
  await expect.poll(now).toBe(1);
  // As long as a word stands in the field, Ctrl+Z belongs to the word.
  await expect(field).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect.poll(now).toBe(3);
  // Actor and cooperation are one step.
  await page.keyboard.press('Control+z');
  await expect.poll(ties).toBe(before);
  expect(living(await readStore(page), 'actors').some((row) => row['name'] === 'Hort Morgenrot')).toBe(false);
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
});
