// From a file to records and back, on a real (in-memory) database, as a person does it.
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listNetworks, purgeNetwork } from '../data/networks';
import { openStore } from '../data/storage';
import type { Network } from '../model/network';
import { undoStep } from '../session/command';
import { closeNetwork, openNetwork, useOpenNetwork } from '../session/openNetwork';
import { closeDialog, type DialogRequest, openDialog, useSession } from '../session/session';
import { foundEmpty } from '../session/shelf';
import { ImportDialog } from './ImportDialog';
import { hasSample, sampleBytes } from './sampleFiles';

type ImportRequest = Extract<DialogRequest, { kind: 'import' }>;

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

function show(request: Omit<ImportRequest, 'kind'> = {}) {
  const whole: ImportRequest = { kind: 'import', ...request };
  act(() => openDialog(whole));
  render(<ImportDialog request={whole} />);
  return userEvent.setup();
}

const button = (name: string) => screen.findByRole('button', { name }, patience);
const importNow = async (user: ReturnType<typeof userEvent.setup>) => {
  await waitFor(
    async () => expect(((await button('Importieren')) as HTMLButtonElement).disabled).toBe(false),
    patience,
  );
  await user.click(await button('Importieren'));
};
const next = async (user: ReturnType<typeof userEvent.setup>) => {
  await waitFor(
    async () => expect(((await button('Weiter')) as HTMLButtonElement).disabled).toBe(false),
    patience,
  );
  await user.click(await button('Weiter'));
};

it('imports the chosen file only after „Importieren“ was pressed, and as one step that can be undone', async () => {
  const user = show();
  const file = new File(
    ['Name;Schulform;PLZ;Fax\nMörike-Schule;Grundschule;6618;1\nKita Nord;Kita;39104;\n'],
    'liste.csv',
  );
  await user.upload(screen.getByLabelText('Datei mit der Liste'), file);
  await next(user);
  await next(user);
  const counts = within(await screen.findByLabelText('Was geschehen wird', {}, patience));
  expect(network().actors.size).toBe(0);
  await waitFor(() => expect(counts.getByRole('status').textContent).toContain('2 Akteure neu'), patience);
  await importNow(user);
  expect(await screen.findByText('Die Liste ist importiert', {}, patience)).toBeTruthy();
  const actors = [...network().actors.values()];
  expect(actors.map(({ name, type, postalCode }) => [name, type, postalCode])).toEqual([
    ['Mörike-Schule', 'primary_school', '06618'],
    ['Kita Nord', 'daycare_centre', '39104'],
  ]);
  expect(actors[0]?.['own.Fax']).toBe('1');
  await act(async () => {
    expect((await undoStep()).ok).toBe(true);
  });
  expect(network().actors.size).toBe(0);
});

it('begins with text that was pasted elsewhere, and lists the rows it leaves out', async () => {
  const user = show({ text: 'Akteur A\tAkteur B\nSchule\tVerein\nSchule\t\nVerein\tSchule\nSchule\tSchule' });
  await next(user);
  await next(user);
  const counts = within(await screen.findByLabelText('Was geschehen wird', {}, patience));
  await waitFor(
    () => expect(counts.getByRole('status').textContent).toContain('2 Akteure, 1 Kooperation neu'),
    patience,
  );
  await user.click(screen.getByRole('button', { name: /^Abgelehnt 2/ }));
  const rows = within(await screen.findByRole('grid', { name: 'Datensätze' })).getAllByRole('row');
  expect(rows.slice(1).map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
    'Schule',
    'Schule – Schule',
  ]);
  expect(rows[1]?.textContent).toContain('„Akteur B“ ist leer.');
  expect(rows.slice(1).map((row) => row.querySelector('[aria-colindex="5"]')?.textContent)).toEqual([
    '3',
    '5',
  ]);
});

it('lets a type be chosen for a value nobody knows', async () => {
  const user = show({ file: new File(['Name;Typ\nA;Zirkus\nB;Zirkus\n'], 'x.csv') });
  await next(user);
  const type = await screen.findByRole('combobox', { name: 'Akteurstyp für „Zirkus“' });
  await user.clear(type);
  await user.type(type, 'Presse');
  await user.click(await screen.findByRole('option', { name: /Presse und Medien/ }));
  await next(user);
  await importNow(user);
  await screen.findByText('Die Liste ist importiert', {}, patience);
  expect([...network().actors.values()].map(({ type: code }) => code)).toEqual(['media', 'media']);
});

it('asks for the column that is missing before it goes on', async () => {
  const user = show({ text: 'Menge;Summe\n12;3\n40;5' });
  await next(user);
  expect(screen.getByText(/^Es fehlt noch: „Name“/)).toBeTruthy();
  expect(((await button('Weiter')) as HTMLButtonElement).disabled).toBe(true);
});

it.each([
  [
    'ein Bild.csv',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    'Das ist ein Bild',
  ],
  ['leer.csv', new Uint8Array(), 'Die Datei ist leer'],
  [
    'karte.csv',
    new TextEncoder().encode('{"type":"FeatureCollection","features":[]}'),
    'Das sind Kartendaten (GeoJSON), keine Liste',
  ],
  ['kopf.csv', new TextEncoder().encode('Name;Ort;PLZ\n'), 'Unter der Kopfzeile steht nichts'],
])('refuses %s politely and changes nothing', async (name, bytes, title) => {
  show({ file: new File([bytes], name) });
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain(title);
  expect(alert.textContent).toContain('An Ihrem Netz wurde nichts geändert.');
  expect(((await button('Weiter')) as HTMLButtonElement).disabled).toBe(true);
});

it('reads again when the separator is chosen by hand', async () => {
  const user = show({ text: 'Name,Ort\nSchule; Haus A,Stadt\nKita; Haus B,Stadt' });
  await screen.findByText('2 Zeilen, 2 Spalten');
  await user.click(screen.getByRole('button', { name: /Trennzeichen/ }));
  await user.click(await screen.findByRole('option', { name: 'Semikolon ;' }));
  await waitFor(() =>
    expect(screen.getByRole('button', { name: /Trennzeichen/ }).textContent).toContain('Semikolon'),
  );
});

it('closes without a trace', async () => {
  const user = show({ text: 'Name;Ort\nSchule;Stadt' });
  await next(user);
  await user.click(await button('Abbrechen'));
  expect(useSession.getState().dialog).toBeUndefined();
  expect(network().actors.size).toBe(0);
});

it('imports ties of a real list with its types in sight, and takes all of it back in one step', async () => {
  const path = 'a07_berlin_schulpartner/partner-schools-BE.csv';
  if (!hasSample(path)) throw new Error(`the sample ${path} is absent`);
  const some = new TextDecoder().decode(sampleBytes(path)).split('\n').slice(0, 301).join('\n');
  const user = show({ file: new File([some], 'partner-schools-BE.csv') });
  await next(user);
  const police = 'Akteurstyp für „Öffentliche Infrastruktur (Sicherheit/Ordnung/Verkehr)“';
  const type = (await screen.findByRole('combobox', { name: police })) as HTMLInputElement;
  expect(type.value).toBe('Sonstige: Polizei, Ordnung, Justiz');
  await next(user);
  await importNow(user);
  await screen.findByText('Die Liste ist importiert', {}, patience);
  expect(network().cooperations.size).toBeGreaterThan(290);
  expect([...network().actors.values()].find(({ name }) => name === 'Berliner Polizei')?.type).toBe(
    'other_police_justice',
  );
  await act(async () => {
    await undoStep();
  });
  expect(network().actors.size).toBe(0);
}, 60_000);

it('gives up a large import while it is written: nothing is in the network, and it can be started again', async () => {
  const rows = Array.from({ length: 2100 }, (_, at) => `Schule ${String(at)};Stadt`);
  const user = show({ text: ['Name;Ort', ...rows].join('\n') });
  await next(user);
  await next(user);
  await importNow(user);
  const bar = await screen.findByRole('progressbar', { name: 'Der Import wird gespeichert' }, patience);
  expect(bar.getAttribute('aria-valuenow')).not.toBe(null);
  await user.click(await button('Abbrechen'));
  expect(
    await screen.findByText('Der Import wurde abgebrochen. Ihr Netz ist unverändert.', {}, patience),
  ).toBeTruthy();
  expect(network().actors.size).toBe(0);
  await importNow(user);
  await screen.findByText('Die Liste ist importiert', {}, patience);
  expect(network().actors.size).toBe(2100);
}, 60_000);
