// What is said of the second ring when the database is lost is what the second ring really has, before and after.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clearShelf } from '../data/stage';
import { listNetworks } from '../data/networks';
import { OpfsDisk } from '../rings/opfsDisk';
import { askRing } from '../rings/ringClient';
import { foundInRing, RingHere } from '../rings/ringHere.sample';
import { journalName, snapshotName } from '../rings/ringShelf';
import { closeNetwork, useOpenNetwork } from '../session/openNetwork';
import { usePreferences } from '../session/preferences';
import { lookForLosses, useLosses } from '../session/rings';
import { LossGate } from './LossGate';
import { offerFromRing } from './ringFile';
import { ShortBanner } from './ShortBanner';

vi.mock('../rings/ringClient', async (load) => ({
  ...(await load<object>()),
  ringIsPossible: () => true,
  askRing: vi.fn<typeof askRing>(),
}));
vi.mock('./ringFile', { spy: true });

let ring = new RingHere();

beforeEach(() => {
  ring = new RingHere();
  vi.mocked(askRing).mockImplementation(ring.ask);
  vi.spyOn(OpfsDisk, 'open').mockImplementation(async () => ring.disk as unknown as OpfsDisk);
});
afterEach(async () => {
  closeNetwork();
  useLosses.setState({ losses: [], left: {} });
  usePreferences.setState({ incomplete: {} });
  localStorage.clear();
  await clearShelf();
  vi.restoreAllMocks();
});

function flip(path: string, part: number): void {
  const bytes = ring.disk.all.get(path) ?? new Uint8Array();
  const at = Math.floor(bytes.length * part);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
}

async function startWithout(): Promise<void> {
  await clearShelf();
  ring.restart();
  await lookForLosses();
  render(<LossGate />);
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('with a damaged line it is told before and after what is missing, and stays said', async () => {
  const id = await foundInRing();
  flip(`net/${journalName(1)}`.replace('net', id), 0.75);
  await startWithout();
  expect(screen.getByText('3 Akteure · 1 Kooperation')).toBeVisible();
  expect(screen.getByText(/Es fehlt die letzte Änderung.*Bestätigt: 4 Akteure/)).toBeVisible();
  expect(screen.getByText(/sie ist aber nicht vollständig/)).toBeVisible();
  expect(screen.queryByText(/der letzte bestätigte Stand wiederherstellen/)).toBeNull();
  await press('Wiederherstellen');
  await vi.waitUntil(() => useLosses.getState().losses.length === 0);
  await vi.waitUntil(() => useOpenNetwork.getState().status === 'ready');
  render(<ShortBanner />);
  expect(screen.getByText('„Testnetz“ ist nicht vollständig wiederhergestellt.')).toBeVisible();
  expect(screen.getByText(/Es fehlt die letzte Änderung.*Wiederhergestellt: 3 Akteure/)).toBeVisible();
  // The files are as they were, to be looked at again.
  expect(Object.keys(useLosses.getState().left)).toEqual([id]);
  expect(ring.disk.all.has(`${id}/${journalName(1)}`)).toBe(true);
  // Also after the app was closed.
  expect(localStorage.getItem('akteursnetz-preferences')).toContain('"missing":1');
});

it('with a damaged line in the middle it is told how many behind it are not used', async () => {
  const id = await foundInRing();
  flip(`${id}/${journalName(1)}`, 0.25);
  await startWithout();
  expect(screen.getByText('2 Akteure · 1 Kooperation')).toBeVisible();
  expect(screen.getByText(/Es fehlen die letzten 2 Änderungen.*Davon ist 1 noch lesbar/)).toBeVisible();
});

it('where the ring is whole, nothing is said to be missing', async () => {
  await foundInRing();
  await startWithout();
  expect(screen.getByText('4 Akteure · 1 Kooperation')).toBeVisible();
  expect(screen.getByText(/der letzte bestätigte Stand wiederherstellen/)).toBeVisible();
  await press('Wiederherstellen');
  await vi.waitUntil(() => useLosses.getState().losses.length === 0);
  expect((await listNetworks()).map(({ actors }) => actors)).toEqual([4]);
  expect(usePreferences.getState().incomplete).toEqual({});
});

it('where no file is left, no second record is claimed', async () => {
  await foundInRing();
  ring.disk.all.clear();
  await startWithout();
  expect(screen.getByText(/Eine zweite Aufzeichnung gibt es hier nicht/)).toBeVisible();
  expect(screen.getByText('Zuletzt bestätigt: 4 Akteure · 1 Kooperation')).toBeVisible();
  expect(screen.queryByText(/liegt eine zweite Aufzeichnung/)).toBeNull();
  expect(screen.queryByRole('button', { name: 'Wiederherstellen' })).toBeNull();
  expect(screen.queryByRole('button', { name: /Als Datei sichern/ })).toBeNull();
});

it('where the files are junk, they are said to be damaged', async () => {
  const id = await foundInRing();
  for (const name of [snapshotName(1), journalName(1)])
    ring.disk.all.set(`${id}/${name}`, new TextEncoder().encode('Müll'.repeat(99)));
  await startWithout();
  expect(screen.getByText(/Auch die zweite Aufzeichnung auf diesem Gerät ist beschädigt/)).toBeVisible();
  expect(screen.getByText(/Die zweite Aufzeichnung davon ist beschädigt/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Wiederherstellen' })).toBeNull();
});

it('where the files go between looking and restoring, nothing wrong stays below', async () => {
  const id = await foundInRing();
  await startWithout();
  await ring.disk.removeFolder(id);
  await press('Wiederherstellen');
  expect(await screen.findByText('„Testnetz“ ließ sich nicht wiederherstellen')).toBeVisible();
  expect(screen.getByText(/Eine zweite Aufzeichnung gibt es hier nicht/)).toBeVisible();
  expect(screen.queryByText(/liegt eine zweite Aufzeichnung/)).toBeNull();
});

it('a file that could not be saved is said in the row', async () => {
  const id = await foundInRing();
  await startWithout();
  await ring.disk.removeFolder(id);
  await press('Als Datei sichern: Testnetz');
  expect(await screen.findByText(/„Testnetz“ ließ sich nicht als Datei sichern/)).toBeVisible();
  vi.mocked(offerFromRing).mockRejectedValueOnce(new Error('refused'));
  await press('Als Datei sichern: Testnetz');
  expect(await screen.findByText(/Laden Sie die Seite neu und versuchen/)).toBeVisible();
});

it('at a start where all is well a ring without files is written at once', async () => {
  const id = await foundInRing();
  ring.disk.all.clear();
  ring.restart();
  await lookForLosses();
  await vi.waitUntil(() => ring.disk.all.has(`${id}/${snapshotName(1)}`));
  expect(useLosses.getState().losses).toEqual([]);
});
