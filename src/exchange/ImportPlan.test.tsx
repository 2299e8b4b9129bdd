// What a person does with a plan: several lists at once, a possible duplicate, empty cells, leaving out.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { run, undoStep } from '../session/command';
import { useOpenNetwork } from '../session/openNetwork';
import { row, text as cell, workbook } from '../formats/excel.sample';
import {
  button,
  finish,
  network,
  onFreshNetworks,
  patience,
  press,
  show,
  takes,
  toPreview,
} from './importDialog.sample';

onFreshNetworks();

const gexf = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="undirected">
<nodes><node id="a" label="Mörike-Schule"/><node id="b" label="Kita Nord"/><node id="c" label="Verein"/></nodes>
<edges><edge id="1" source="a" target="b"/><edge id="2" source="b" target="x"/></edges></graph></gexf>`;

it('takes only the wanted lists of a network file, in one step, and says what it has no place for', async () => {
  const user = show({ file: new File([gexf], 'netz.gexf') });
  const lists = within(await screen.findByRole('navigation', { name: 'Listen der Datei' }, patience));
  const boxes = lists.getAllByRole('checkbox');
  expect(boxes).toHaveLength(2);
  await press(user, 'Weiter');
  await press(user, 'Weiter');
  await takes(/Akteure, \d+ Kooperation/);
  await press(user, 'Zurück');
  const again = within(await screen.findByRole('navigation', { name: 'Listen der Datei' }));
  const ties = again.getAllByRole('checkbox')[1];
  if (ties) await user.click(ties);
  await press(user, 'Weiter');
  await waitFor(
    () => expect(screen.getByLabelText('Was geschehen wird').textContent).not.toContain('Kooperation'),
    patience,
  );
  await finish(user);
  expect(network().actors.size).toBeGreaterThanOrEqual(3);
  expect(network().cooperations.size).toBe(0);
  await act(async () => {
    await undoStep();
  });
  expect(network().actors.size).toBe(0);
}, 60_000);

it('merges nobody by itself: a possible duplicate is new, unless a person says who it is', async () => {
  await run('addActor', { name: 'Grundschule am Löwenzahnweg', type: 'primary_school', city: 'Halle' });
  const user = await toPreview(
    'Name;Typ;Ort;Telefon\nGrundschule am Lowenzahnwegg;Grundschule;Halle;0345 1\n',
  );
  await user.click(await button(/^Möglicher Doppelgänger 1/));
  const grid = screen.getByRole('grid', { name: 'Datensätze' });
  await user.click(within(grid).getByRole('button', { name: 'Grundschule am Lowenzahnwegg' }));
  const pane = within(await screen.findByRole('complementary', { name: 'Einzelheiten zum Eintrag' }));
  expect(pane.getByRole('radio', { name: 'Nein, neu anlegen', checked: true })).toBeTruthy();
  expect(pane.getByText(/\d+ % ähnlich/)).toBeTruthy();
  await user.click(pane.getByRole('radio', { name: /^Ja, dasselbe wie „Grundschule am Löwenzahnweg/ }));
  await waitFor(
    () => expect(screen.queryByRole('button', { name: /^Möglicher Doppelgänger/ })).toBeNull(),
    patience,
  );
  await finish(user);
  const actors = [...network().actors.values()];
  expect(actors).toHaveLength(1);
  expect(actors[0]?.phone).toBe('0345 1');
}, 60_000);

it('asks once what empty cells mean, and leaves out what is not ticked', async () => {
  await run('addActor', { name: 'Kita Nord', type: 'daycare_centre', city: 'Halle', phone: '1' });
  await run('addActor', { name: 'Hort Süd', type: 'daycare_centre', city: 'Halle', phone: '2' });
  const user = await toPreview(
    'Name;Ort;Telefon;Website\nKita Nord;Halle;;\nHort Süd;Halle;;\nVerein;Halle;3;\n',
  );
  await takes('1 Akteur neu');
  expect(screen.getByText('2 Zellen sind in der Datei leer, hier steht etwas:')).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'auch hier leeren' }));
  await takes('2 Akteure geändert');
  const grid = within(screen.getByRole('grid', { name: 'Datensätze' }));
  await user.click(grid.getByRole('checkbox', { name: '„Hort Süd“ übernehmen' }));
  await takes('1 Akteur geändert');
  await finish(user);
  const phones = new Map([...network().actors.values()].map(({ name, phone }) => [name, phone]));
  expect(phones).toEqual(
    new Map([
      ['Kita Nord', undefined],
      ['Hort Süd', '2'],
      ['Verein', '3'],
    ]),
  );
}, 60_000);

it('decides nothing about another sheet when the one that was decided about is left out', async () => {
  const sheet = (name: string, actor: string) => ({
    name,
    rows: row(1, cell('A1', 'Name'), cell('B1', 'Typ')) + row(2, cell('A2', actor), cell('B2', 'Verein')),
  });
  const book = workbook([sheet('Eins', 'Verein Ost'), sheet('Zwei', 'Verein West')]);
  const user = await toPreview(book.slice().buffer as ArrayBuffer, 'mappe.xlsx');
  const grid = await screen.findByRole('grid', { name: 'Datensätze' }, patience);
  await user.click(within(grid).getByRole('checkbox', { name: '„Verein Ost“ übernehmen' }));
  await press(user, 'Zurück');
  const lists = within(await screen.findByRole('navigation', { name: 'Listen der Datei' }, patience));
  await user.click(lists.getByRole('checkbox', { name: /Eins/ }));
  await press(user, 'Weiter');
  await takes('1 Akteur neu');
  await finish(user);
  expect([...network().actors.values()].map(({ name }) => name)).toEqual(['Verein West']);
}, 60_000);

it('imports nothing but what was shown when the network changes in the very moment', async () => {
  const user = await toPreview('Name;Typ;Ort;Telefon\nKita Nord;Kita;Halle;1\n');
  const confirm = await button('Importieren');
  await waitFor(() => expect((confirm as HTMLButtonElement).disabled).toBe(false), patience);
  await act(async () => {
    const added = run('addActor', { name: 'Kita Nord', type: 'daycare_centre', city: 'Halle' });
    fireEvent.click(confirm);
    await added;
  });
  expect(await screen.findByText('Das Netz hat sich inzwischen geändert', {}, patience)).toBeTruthy();
  expect([...network().actors.values()].map(({ phone }) => phone)).toEqual([undefined]);
  await takes('1 Akteur geändert');
  await finish(user);
  expect([...network().actors.values()].map(({ phone }) => phone)).toEqual(['1']);
}, 60_000);

it('imports what was shown when the network changed where the list has nothing to say', async () => {
  await toPreview('Name;Typ;Ort\nKita Nord;Kita;Halle\nHort Süd;Kita;Halle\n');
  const confirm = await button('Importieren');
  await waitFor(() => expect((confirm as HTMLButtonElement).disabled).toBe(false), patience);
  await act(async () => {
    const added = run('addActor', { name: 'Feuerwehr', type: 'association', city: 'Ulm' });
    fireEvent.click(confirm);
    await added;
  });
  await screen.findByText('Die Liste ist importiert', {}, patience);
  expect(network().actors.size).toBe(3);
}, 60_000);

it('writes nothing when the dialog is left while a large list is being written', async () => {
  const rows = Array.from({ length: 2100 }, (_, at) => `Schule ${String(at)};Stadt`);
  const user = await toPreview(['Name;Ort', ...rows].join('\n'));
  await press(user, 'Importieren');
  await screen.findByRole('progressbar', { name: 'Der Import wird gespeichert' }, patience);
  cleanup();
  await waitFor(() => expect(useOpenNetwork.getState().saving).toBe(0), patience);
  await act(async () => {
    expect((await run('addActor', { name: 'Danach', type: 'association' })).ok).toBe(true);
  });
  expect([...network().actors.values()].map(({ name }) => name)).toEqual(['Danach']);
}, 60_000);

it('ticks nothing while a search is still under way, and then only what was found', async () => {
  await toPreview('Name;Typ\nKita Nord;Kita\nHort Süd;Kita\nVerein;Verein\n');
  await takes('3 Akteure neu');
  const all = () => screen.getByRole('checkbox', { name: 'Alle gezeigten übernehmen' });
  const search = screen.getByRole('searchbox');
  act(() => {
    fireEvent.change(search, { target: { value: 'nord' } });
    fireEvent.click(all());
  });
  const grid = within(screen.getByRole('grid', { name: 'Datensätze' }));
  await waitFor(() => expect(grid.getAllByRole('row')).toHaveLength(2), patience);
  await takes('3 Akteure neu');
  fireEvent.click(all());
  await takes('2 Akteure neu');
}, 60_000);
