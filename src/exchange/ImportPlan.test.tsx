// What a person does with a plan: several lists at once, a possible duplicate, empty cells, leaving out.
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listNetworks, purgeNetwork } from '../data/networks';
import { openStore } from '../data/storage';
import type { Network } from '../model/network';
import { run, undoStep } from '../session/command';
import { closeNetwork, openNetwork, useOpenNetwork } from '../session/openNetwork';
import { closeDialog, openDialog } from '../session/session';
import { foundEmpty } from '../session/shelf';
import { row, text as cell, workbook } from './excelSample';
import { ImportDialog } from './ImportDialog';

const patience = { timeout: 15_000 };

beforeEach(async () => {
  await openStore();
  const founded = await foundEmpty('Kreis');
  if (founded.ok) openNetwork(founded.id);
  await waitFor(() => {
    if (useOpenNetwork.getState().status !== 'ready') throw new Error('the network is not open yet');
  }, patience);
});

afterEach(async () => {
  act(() => {
    closeNetwork();
    closeDialog();
  });
  for (const card of await listNetworks()) await purgeNetwork(card.id);
});

function network(): Network {
  const { network: open } = useOpenNetwork.getState();
  if (!open) throw new Error('no network is open');
  return open;
}

const button = (name: string | RegExp) => screen.findByRole('button', { name }, patience);

async function press(user: ReturnType<typeof userEvent.setup>, name: string) {
  await waitFor(
    async () => expect(((await button(name)) as HTMLButtonElement).disabled).toBe(false),
    patience,
  );
  await user.click(await button(name));
}

async function toPreview(content: BlobPart, name = 'liste.csv') {
  const request = { kind: 'import' as const, file: new File([content], name) };
  act(() => openDialog(request));
  render(<ImportDialog request={request} />);
  const user = userEvent.setup();
  await press(user, 'Weiter');
  await press(user, 'Weiter');
  await screen.findByLabelText('Was geschehen wird', {}, patience);
  return user;
}

async function finish(user: ReturnType<typeof userEvent.setup>) {
  await press(user, 'Importieren');
  await screen.findByText('Die Liste ist importiert', {}, patience);
}

const gexf = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="undirected">
<nodes><node id="a" label="Mörike-Schule"/><node id="b" label="Kita Nord"/><node id="c" label="Verein"/></nodes>
<edges><edge id="1" source="a" target="b"/><edge id="2" source="b" target="x"/></edges></graph></gexf>`;

it('takes only the wanted lists of a network file, in one step, and says what it has no place for', async () => {
  const request = { kind: 'import' as const, file: new File([gexf], 'netz.gexf') };
  act(() => openDialog(request));
  render(<ImportDialog request={request} />);
  const user = userEvent.setup();
  const lists = within(await screen.findByRole('navigation', { name: 'Listen der Datei' }, patience));
  const boxes = lists.getAllByRole('checkbox');
  expect(boxes).toHaveLength(2);
  await press(user, 'Weiter');
  await press(user, 'Weiter');
  const figures = within(await screen.findByLabelText('Was geschehen wird', {}, patience));
  await waitFor(
    () => expect(figures.getByRole('status').textContent).toMatch(/Akteure, \d+ Kooperation/),
    patience,
  );
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
  const figures = within(screen.getByLabelText('Was geschehen wird'));
  await waitFor(() => expect(figures.getByRole('status').textContent).toContain('1 Akteur neu'), patience);
  expect(screen.getByText('2 Zellen sind in der Datei leer, hier steht etwas:')).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'auch hier leeren' }));
  await waitFor(
    () => expect(figures.getByRole('status').textContent).toContain('2 Akteure geändert'),
    patience,
  );
  const grid = within(screen.getByRole('grid', { name: 'Datensätze' }));
  await user.click(grid.getByRole('checkbox', { name: '„Hort Süd“ übernehmen' }));
  await waitFor(
    () => expect(figures.getByRole('status').textContent).toContain('1 Akteur geändert'),
    patience,
  );
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
  const takings = within(await screen.findByLabelText('Was geschehen wird', {}, patience));
  await waitFor(() => expect(takings.getByRole('status').textContent).toContain('1 Akteur neu'), patience);
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
  const takings = within(screen.getByLabelText('Was geschehen wird'));
  await waitFor(
    () => expect(takings.getByRole('status').textContent).toContain('1 Akteur geändert'),
    patience,
  );
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
  const takings = within(screen.getByLabelText('Was geschehen wird'));
  const says = (words: string) =>
    waitFor(() => expect(takings.getByRole('status').textContent).toContain(words), patience);
  await says('3 Akteure neu');
  const all = () => screen.getByRole('checkbox', { name: 'Alle gezeigten übernehmen' });
  const search = takings.getByRole('searchbox');
  act(() => {
    fireEvent.change(search, { target: { value: 'nord' } });
    fireEvent.click(all());
  });
  const grid = within(screen.getByRole('grid', { name: 'Datensätze' }));
  await waitFor(() => expect(grid.getAllByRole('row')).toHaveLength(2), patience);
  await says('3 Akteure neu');
  fireEvent.click(all());
  await says('2 Akteure neu');
}, 60_000);
