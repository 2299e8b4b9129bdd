// What an erasure does to what lies beside the rows: proofs that a copy has brought, and earlier versions of a file.
import { beforeEach, expect, it, vi } from 'vitest';
import type { Id } from '../model/records';
import { boundFileOf, keepBoundFile } from './boundFiles';
import { commit } from './commit';
import { db } from './db';
import { erase } from './erasure';
import { checkJournal } from './journalCheck';
import { loadNetwork } from './live';
import { eraseStatesWith, keepSidecar, sidecarOf } from './sidecars';
import { act, clearShelf, found } from './stage';
import { storeState } from './storage';

beforeEach(clearShelf);

const wish = { persons: [['contact-A']], reason: 'request', mentions: 'certain', user: 'KM' } as const;

async function furnished(): Promise<Id> {
  const network = await found('A-B');
  const person = { firstName: 'Kim', lastName: 'Nebelhorn' };
  await act(network, 'editContacts', { ids: ['contact-A'], patch: person });
  await act(network, 'editActors', { ids: ['actor-B'], patch: { note: 'Kim Nebelhorn hat den Schlüssel.' } });
  return network;
}

it('keeps the proof that came with a copy, and the journal agrees with it', async () => {
  const network = await furnished();
  const theirs = {
    table: 'contacts',
    erasedAt: '2026-11-01T08:00:00.000Z',
    reason: 'request',
    deed: 'deed-there',
    user: 'CD',
    places: 'actors elsewhere note',
  };
  const ops = [{ table: 'erasures' as const, id: 'contact-A', set: theirs, prev: {} }];
  await commit(network, { label: { code: 'noteDisclosure', count: 1 }, ops }, { origin: 'log' });
  await erase([network], wish);
  const { erasures, contacts, actors } = (await loadNetwork(network)).rows;
  expect(Object.keys(contacts.get('contact-A') ?? {})).toEqual(['id', '_del']);
  expect(actors.get('actor-B')?.note).toBe('[gelöscht] hat den Schlüssel.');
  expect(erasures.get('contact-A')).toEqual({ id: 'contact-A', ...theirs });
  // What else was erased here is known by an entry beside it.
  const [beside, ...others] = [...erasures.values()].filter(({ id }) => !id.startsWith('contact-'));
  expect(beside).toMatchObject({ table: 'mentions', deed: 'deed-there', places: 'actors actor-B note' });
  expect(others).toEqual([]);
  expect((await checkJournal(network)).ops).toEqual([]);
});

it('knows that earlier versions of the file must go, from the very moment on', async () => {
  const network = await furnished();
  await keepBoundFile({ networkId: network, name: 'Netz.netz', auto: true });
  await erase([network], wish);
  expect((await boundFileOf(network))?.stale).toBe(true);
});

it('erases nobody, and keeps what merging knows, where the part that cleans it cannot be loaded', async () => {
  const network = await furnished();
  const state = new Uint8Array([1, 2, 3]);
  await keepSidecar({ networkId: network, state, cursor: 100 });
  const missing = new TypeError('Failed to fetch dynamically imported module: cleanState.js');
  eraseStatesWith(() => Promise.reject(missing));
  const before = await loadNetwork(network);
  await expect(erase([network], wish)).rejects.toMatchObject({ code: 'missingPart' });
  expect((await loadNetwork(network)).rows).toEqual(before.rows);
  expect((await sidecarOf(network))?.state).toEqual(state);
  // The store has no trouble of its own: everything else goes on.
  expect(storeState().trouble).toBeUndefined();
  eraseStatesWith(() => Promise.resolve((given) => given));
  await erase([network], wish);
  expect((await sidecarOf(network))?.state).toEqual(state);
});

it('erases nobody, and can be tried again, where another window keeps the merge state meanwhile', async () => {
  const network = await furnished();
  const state = new Uint8Array([1, 2, 3]);
  eraseStatesWith(() => Promise.resolve((given) => given));
  const before = await loadNetwork(network);
  const transaction = db.transaction.bind(db);
  vi.spyOn(db, 'transaction').mockImplementationOnce((async (...given: Parameters<typeof transaction>) => {
    await keepSidecar({ networkId: network, state, cursor: 100 });
    return transaction(...given);
  }) as unknown as typeof db.transaction);
  await expect(erase([network], wish)).rejects.toMatchObject({ code: 'worldMoved' });
  expect((await loadNetwork(network)).rows).toEqual(before.rows);
  expect((await sidecarOf(network))?.state).toEqual(state);
  expect(storeState().trouble).toBeUndefined();
  await erase([network], wish);
  expect((await sidecarOf(network))?.state).toEqual(state);
});
