// What a person does with a colleague's copy: contradictions are decided, one step is written, and undo takes it back.
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { commit } from '../data/commit';
import { foundNetwork, listNetworks, purgeNetwork } from '../data/networks';
import { eraseStatesWith, keepSidecar, sidecarOf } from '../data/sidecars';
import { device, openStore } from '../data/storage';
import { writeNetz } from '../formats/netzWrite';
import { cleanState } from '../merging/cleanState';
import { stateFor } from '../merging/ownState';
import { rowsOfNet } from '../model/net';
import type { Network } from '../model/network';
import { type AnyRecord, type Id, tableNames } from '../model/records';
import { run, undoStep } from '../session/command';
import { erasePersons } from '../session/erasing';
import { closeNetwork, openNetwork, useOpenNetwork } from '../session/openNetwork';
import { usePreferences } from '../session/preferences';
import { closeDialog, resetSession, useSession } from '../session/session';
import { MergeDialog } from './MergeDialog';
import { netContent } from './netContent';
import { openNetfile } from './openNetfile';

vi.mock('../session/erasing', { spy: true });
vi.mock('../data/commit', { spy: true });

const patience = { timeout: 20_000 };

beforeEach(async () => {
  eraseStatesWith(() => Promise.resolve(cleanState));
  closeNetwork();
  resetSession();
  await openStore();
  for (const card of await listNetworks()) await purgeNetwork(card.id);
});
afterEach(() => {
  cleanup();
  closeDialog();
});

async function opened(id?: Id): Promise<Network> {
  if (id !== undefined) openNetwork(id);
  await waitFor(() => expect(useOpenNetwork.getState().status).toBe('ready'), patience);
  return useOpenNetwork.getState().network as Network;
}

async function fileOf(network: Network): Promise<File> {
  const state = await stateFor(network, useOpenNetwork.getState().seq);
  const about = { app: 'test', createdAt: '2026-11-20T10:00:00.000Z', deviceId: device() };
  const bytes = writeNetz({ ...netContent(network, about), others: new Map([['state.yjs', state]]) });
  return new File([new Uint8Array(bytes)], 'Kopie.netz');
}

async function edit(id: Id, patch: Record<string, string>, initials: string): Promise<void> {
  usePreferences.setState({ initials });
  expect(await run('editActors', { ids: [id], patch })).toMatchObject({ ok: true });
}

/** My network is open; the file is that of a colleague who opened mine and went on. */
async function apart(): Promise<{ readonly mine: Id; readonly file: File }> {
  const rows = rowsOfNet('A-B:1 C');
  const records = Object.fromEntries(
    tableNames
      .filter((table) => table !== 'networks')
      .map((table) => [table, [...(rows[table] as ReadonlyMap<Id, AnyRecord>).values()]]),
  );
  const mine = await foundNetwork({ name: 'Testnetz', records });
  const first = await fileOf(await opened(mine));
  await edit('actor-A', { region: 'Nord' }, 'AB');
  closeNetwork();
  await openNetfile(first);
  const theirs = await opened();
  expect(theirs.id).not.toBe(mine);
  await edit('actor-A', { region: 'Süd' }, 'CD');
  await edit('actor-B', { phone: '030-1' }, 'CD');
  const file = await fileOf(await opened());
  closeNetwork();
  await opened(mine);
  return { mine, file };
}

it('shows both values with initials, writes what was chosen as one step, and undo takes all of it back', async () => {
  const { file } = await apart();
  const user = userEvent.setup();
  render(<MergeDialog request={{ kind: 'merge', files: [file] }} />);
  const mine = await screen.findByRole('radio', { name: /Hier: Nord/ }, patience);
  const theirs = screen.getByRole('radio', { name: /Kopie: Süd/ });
  expect(mine.closest('label')?.textContent).toContain('AB');
  expect(theirs.closest('label')?.textContent).toContain('CD');
  expect(screen.getByRole('button', { name: 'Noch 1 zu entscheiden' })).toHaveProperty('disabled', true);
  await user.click(theirs);
  await user.click(screen.getByRole('button', { name: 'Zusammenführen' }));
  await screen.findByText('Die Kopien sind zusammengeführt', {}, patience);
  const { actors } = useOpenNetwork.getState().network as Network;
  expect(actors.get('actor-A')?.region).toBe('Süd');
  expect(actors.get('actor-B')?.phone).toBe('030-1');
  expect(await undoStep()).toMatchObject({ ok: true, head: { code: 'mergeCopy' } });
  const before = (useOpenNetwork.getState().network as Network).actors;
  expect([before.get('actor-A')?.region, before.get('actor-B')?.phone]).toEqual(['Nord', undefined]);
});

it('says before it is confirmed that an earlier one can no longer be taken back as a whole', async () => {
  const { mine, file } = await apart();
  const sidecar = await sidecarOf(mine);
  if (sidecar === undefined) throw new Error('there is no state');
  const merge = { seq: 1, other: new Uint8Array(33_000_000), undone: false };
  await keepSidecar({ ...sidecar, merge });
  render(<MergeDialog request={{ kind: 'merge', files: [file] }} />);
  const told = await screen.findByText(/^Mit diesem Abgleich wird 1 früherer/, {}, patience);
  expect(told.textContent).toMatch(/endgültig$/);
  expect(screen.getByRole('button', { name: 'Noch 1 zu entscheiden' })).toBeDefined();
});

it('says in words why a file of another network is not merged, and changes nothing', async () => {
  const { mine, file } = await apart();
  closeNetwork();
  await opened(await foundNetwork({ name: 'Anderes Netz' }));
  render(<MergeDialog request={{ kind: 'merge', files: [file] }} />);
  await screen.findByText(/gehört zu einem anderen Netz/, {}, patience);
  expect(screen.queryByRole('button', { name: 'Zusammenführen' })).toBeNull();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Feld für Feld übernehmen …' }));
  await waitFor(() => expect(useSession.getState().dialog).toMatchObject({ kind: 'import' }), patience);
  expect(useOpenNetwork.getState().network?.id).not.toBe(mine);
});

/** The colleague has erased a person for good whom I have only removed. */
async function erasedThere(): Promise<{ readonly mine: Id; readonly file: File }> {
  const { mine, file: first } = await apart();
  expect(await run('removeContacts', { ids: ['contact-A'] })).toMatchObject({ ok: true });
  closeNetwork();
  await openNetfile(first);
  await opened();
  expect(await erasePersons({ persons: [['contact-A']], reason: 'request' })).toMatchObject({ ok: true });
  const file = await fileOf(await opened());
  closeNetwork();
  await opened(mine);
  return { mine, file };
}

const leftOf = (contact: Id) =>
  Object.keys(useOpenNetwork.getState().network?.rows.contacts.get(contact) ?? {});

async function merge(file: File): Promise<void> {
  const user = userEvent.setup();
  render(<MergeDialog request={{ kind: 'merge', files: [file] }} />);
  await screen.findByRole('button', { name: /Zusammenführen|zu entscheiden/ }, patience);
  const proposal = screen.queryByRole('button', { name: 'Vorschlag übernehmen' });
  if (proposal) await user.click(proposal);
  await user.click(screen.getByRole('button', { name: 'Zusammenführen' }));
  await screen.findByText('Die Kopien sind zusammengeführt', {}, patience);
}

it('counts what is to be decided once, with one figure, and offers the same again after undo', async () => {
  const { mine, file: first } = await apart();
  expect(await run('removeActors', { ids: ['actor-B'] })).toMatchObject({ ok: true });
  const counted = async () => {
    const { unmount } = render(<MergeDialog request={{ kind: 'merge', files: [first] }} />);
    const title = await screen.findByText('2 Stellen sind zu entscheiden', {}, patience);
    const figure = screen.getByText('zu entscheiden').parentElement?.textContent;
    expect([figure, title.tagName]).toEqual(['zu entscheiden2', 'H3']);
    expect(screen.getByRole('button', { name: 'Noch 2 zu entscheiden' })).toBeDefined();
    unmount();
  };
  await counted();
  await merge(first);
  cleanup();
  expect(await undoStep()).toMatchObject({ ok: true, head: { code: 'mergeCopy' } });
  expect(useOpenNetwork.getState().network?.id).toBe(mine);
  await counted();
});

it('makes a step of decisions that change no record, so that the next file carries them', async () => {
  const { file } = await apart();
  await edit('actor-B', { phone: '030-1' }, 'AB');
  const { seq } = useOpenNetwork.getState();
  const user = userEvent.setup();
  render(<MergeDialog request={{ kind: 'merge', files: [file] }} />);
  await user.click(await screen.findByRole('radio', { name: /Hier: Nord/ }, patience));
  await user.click(screen.getByRole('button', { name: 'Zusammenführen' }));
  await screen.findByText(/An den Einträgen hier war nichts zu ändern/, {}, patience);
  expect(useOpenNetwork.getState().seq).toBe(seq + 1);
  cleanup();
  // Decided once, not again; taken back, it is asked as before.
  const isAsked = async () => {
    const { unmount } = render(<MergeDialog request={{ kind: 'merge', files: [file] }} />);
    const figure = (await screen.findByText('zu entscheiden', {}, patience)).parentElement?.textContent;
    unmount();
    return figure === 'zu entscheiden1';
  };
  expect(await isAsked()).toBe(false);
  expect(await undoStep()).toMatchObject({ ok: true, head: { code: 'mergeCopy' } });
  expect(await isAsked()).toBe(true);
});

it('shows what the colleague has decided, chosen and open to change, and asks nothing', async () => {
  const { mine, file } = await apart();
  const user = userEvent.setup();
  render(<MergeDialog request={{ kind: 'merge', files: [file] }} />);
  usePreferences.setState({ initials: 'AB' });
  await user.click(await screen.findByRole('radio', { name: /Hier: Nord/ }, patience));
  await user.click(screen.getByRole('button', { name: 'Zusammenführen' }));
  await screen.findByText('Die Kopien sind zusammengeführt', {}, patience);
  cleanup();
  const back = await fileOf(await opened());
  const other = (await listNetworks()).find(({ id }) => id !== mine);
  closeNetwork();
  await opened(other?.id);
  render(<MergeDialog request={{ kind: 'merge', files: [back] }} />);
  await screen.findByText('1 Stelle ist in der Kopie schon entschieden', {}, patience);
  const theirs = screen.getByRole<HTMLInputElement>('radio', { name: /Kopie: Nord/ });
  expect(theirs.checked).toBe(true);
  expect(theirs.closest('label')?.textContent).toContain('AB');
  expect(screen.getByText('zu entscheiden').parentElement?.textContent).toBe('zu entscheiden0');
  await user.click(screen.getByRole('button', { name: 'Zusammenführen' }));
  await screen.findByText('Die Kopien sind zusammengeführt', {}, patience);
  expect((useOpenNetwork.getState().network as Network).actors.get('actor-A')?.region).toBe('Nord');
});

it('erases for good what the copy has erased, also of whoever was only removed here', async () => {
  const { file } = await erasedThere();
  expect(leftOf('contact-A')).toContain('lastName');
  await merge(file);
  expect(leftOf('contact-A')).toEqual(['id', '_del']);
});

it('says that such an erasure is still to come, and makes up for it the next time', async () => {
  const { file } = await erasedThere();
  vi.mocked(erasePersons).mockResolvedValueOnce({ ok: false, trouble: 'quota' });
  await merge(file);
  expect(screen.getByText(/konnte hier noch nicht gelöscht werden/)).toBeDefined();
  expect(leftOf('contact-A')).toContain('lastName');
  cleanup();
  await merge(file);
  expect(leftOf('contact-A')).toEqual(['id', '_del']);
});

it('writes nothing, and says so, where another window changes the network while it is written', async () => {
  const { mine, file } = await apart();
  const user = userEvent.setup();
  render(<MergeDialog request={{ kind: 'merge', files: [file] }} />);
  await user.click(await screen.findByRole('radio', { name: /Kopie: Süd/ }, patience));
  const elsewhere = {
    table: 'actors',
    id: 'actor-C',
    set: { phone: '030-2' },
    prev: { phone: null },
  } as const;
  vi.mocked(commit).mockImplementationOnce(async (...asked) => {
    const change = { label: { code: 'editActors', count: 1 }, ops: [elsewhere] };
    await commit(mine, change, { origin: 'user' });
    return commit(...asked);
  });
  await user.click(screen.getByRole('button', { name: 'Zusammenführen' }));
  await screen.findByText('Der Abgleich wurde nicht gespeichert', {}, patience);
  const { actors } = useOpenNetwork.getState().network as Network;
  expect([actors.get('actor-A')?.region, actors.get('actor-C')?.phone]).toEqual(['Nord', '030-2']);
});

it('names nobody in the pseudonymous view', async () => {
  const { file } = await apart();
  useSession.setState({ pseudonyms: {} as never });
  render(<MergeDialog request={{ kind: 'merge', files: [file] }} />);
  await screen.findByText(/In der pseudonymen Ansicht wird nichts abgeglichen/, {}, patience);
  expect(screen.queryByRole('button', { name: 'Zusammenführen' })).toBeNull();
});
