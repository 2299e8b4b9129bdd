// The next edition of a list over own edits: which side wins, all at once or one by one, and what is said at the end.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { run } from '../session/command';
import { finish, importBefore, network, onFreshNetworks, takes, toPreview } from './importDialog.sample';

onFreshNetworks();

const head = 'Nr;Name;Typ;Ort;Telefon';
const first = [
  head,
  'N-1;Kita Nord;Kita;Halle;0345 1',
  'N-2;Hort Süd;Hort;Halle;0345 2',
  'N-3;Verein Ost;Verein;Halle;0345 3',
  'N-4;Schule West;Grundschule;Halle;0345 4',
].join('\n');
/** 1 and 2 differ on both sides, 3 only here, 4 only in the file, 5 has no name, 6 is new. */
const second = [
  head,
  'N-1;Kita Nord;Kita;Ulm;0345 1',
  'N-2;Hort Süd;Hort;Ulm;0345 2',
  'N-3;Verein Ost;Verein;Halle;0345 3',
  'N-4;Schule West;Grundschule;Halle;0345 44',
  'N-5;;Verein;Ulm;0345 5',
  'N-6;Bad;Verein;Ulm;0345 6',
].join('\n');

async function editCity(name: string, city: string) {
  const actor = [...network().actors.values()].find((one) => one.name === name);
  await act(async () => {
    expect((await run('editActors', { ids: [actor?.id ?? ''], patch: { city } })).ok).toBe(true);
  });
}

const line = (name: string) =>
  screen.getByRole('rowheader', { name }).closest('[role="row"]')?.textContent ?? '';
const side = (name: string) => screen.getByRole('radio', { name });

it('lets all conflicts go to one side, in sight or all, takes that back, and says at the end what became of each', async () => {
  await importBefore(first, 'Partner.csv');
  await editCity('Kita Nord', 'Eigen 1');
  await editCity('Hort Süd', 'Eigen 2');
  await editCity('Verein Ost', 'Eigen 3');
  const user = await toPreview(second, 'Partner.csv');
  await takes('1 Akteur neu · 1 Akteur geändert');

  // What wins is not shown as if it changed, and there is no tick that would do nothing.
  expect(line('Kita Nord')).toContain('bleibt Eigen 1 (in der Datei: Ulm)');
  expect(line('Verein Ost')).toContain('bleibt Eigen 3 (in der Datei: Halle)');
  expect(screen.queryByRole('checkbox', { name: '„Kita Nord“ übernehmen' })).toBeNull();
  expect(screen.getByRole('heading', { name: 'Eine Frage zur ganzen Liste' })).toBeTruthy();
  expect(screen.getByText('2 Einträge wurden hier und in der Datei geändert:')).toBeTruthy();
  expect(side('alle: meine behalten').getAttribute('aria-checked')).toBe('true');

  await user.click(side('alle: aus der Datei'));
  await takes('1 Akteur neu · 3 Akteure geändert');
  expect(line('Kita Nord')).toContain('Eigen 1 → Ulm');
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  await takes('1 Akteur neu · 1 Akteur geändert');
  expect(line('Kita Nord')).toContain('bleibt Eigen 1');

  // Only those in sight, and the question tells that they were decided apart.
  await user.type(screen.getByRole('searchbox'), 'Hort');
  await waitFor(() => expect(screen.queryByRole('rowheader', { name: 'Kita Nord' })).toBeNull());
  expect(screen.getByText(/^1 gezeigte von 2, die hier und in der Datei geändert wurden:/)).toBeTruthy();
  await user.click(side('alle: aus der Datei'));
  await takes('1 Akteur neu · 2 Akteure geändert');
  await user.clear(screen.getByRole('searchbox'));
  await screen.findByText('(einzeln entschieden)');

  await finish(user);
  const figures = [...document.querySelectorAll('dl > div')].map((one) =>
    [...one.children].map((part) => part.textContent),
  );
  expect(figures).toEqual([
    ['Neu', '1 Akteur'],
    ['Geändert', '2 Akteure'],
    ['Eigenes behalten', '2 Einträge'],
    ['Abgelehnt', '1 ZeileAls Datei speichern'],
  ]);
  const cities = new Map([...network().actors.values()].map(({ name, city }) => [name, city]));
  expect(cities).toEqual(
    new Map([
      ['Kita Nord', 'Eigen 1'],
      ['Hort Süd', 'Ulm'],
      ['Verein Ost', 'Eigen 3'],
      ['Schule West', 'Halle'],
      ['Bad', 'Ulm'],
    ]),
  );
});

it('calls a refused row without a name what it is', async () => {
  const user = await toPreview(second, 'Partner.csv');
  await user.click(await screen.findByRole('button', { name: /^Abgelehnt 1/ }));
  const rows = within(screen.getByRole('grid', { name: 'Datensätze' })).getAllByRole('rowheader');
  expect(rows.map((one) => one.textContent)).toEqual(['ohne Name (N-5)']);
});
