// Saving to the file of a network while somebody else is at work: a colleague in the file, an erasure in the network.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type BoundFile, db, schemaVersion } from '../data/db';
import { asFile, asFolder, FileInMemory, FolderInMemory } from '../data/files.sample';
import { erase } from '../data/erasure';
import { foundNetwork } from '../data/networks';
import { device, openStore } from '../data/storage';
import { readNetz } from '../formats/netz';
import { run } from '../session/command';
import type { Actor } from '../model/records';
import { closeNetwork, openNetwork, useOpenNetwork } from '../session/openNetwork';
import { resetSession, useSession } from '../session/session';
import { saveAs } from './saveAs';
import { saveNow } from './saveBound';

const text = (words: string) => new Uint8Array(new TextEncoder().encode(words));

/** Handles cannot be stored in memory: the entry of the open network, as it would stand in the store. */
let bound: BoundFile | undefined;
/** What happens while the file is being made. */
let meanwhile: () => void = () => {};

const actor: Actor = { id: 'actor-A', name: 'Anfang', type: 'youth_centre' };

beforeEach(async () => {
  closeNetwork();
  resetSession();
  await openStore();
  openNetwork(await foundNetwork({ name: 'Testnetz', records: { actors: [actor] } }));
  await vi.waitUntil(() => useOpenNetwork.getState().status === 'ready');
  bound = undefined;
  meanwhile = () => {};
  const answer = <T,>(value: T) => Promise.resolve(value) as never;
  const become = (next: BoundFile | undefined) => {
    bound = next;
    return answer(next);
  };
  vi.spyOn(db.files, 'get').mockImplementation(() => answer(bound));
  vi.spyOn(db.files, 'put').mockImplementation(become);
  vi.spyOn(db.files, 'delete').mockImplementation(() => become(undefined));
  vi.spyOn(db.files, 'update').mockImplementation((_, change) =>
    become(bound && { ...bound, ...(change as Partial<BoundFile>) }),
  );
  const put = db.sidecars.put.bind(db.sidecars);
  vi.spyOn(db.sidecars, 'put').mockImplementation((sidecar) => {
    meanwhile();
    return put(sidecar);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  closeNetwork();
});

const networkId = () => useOpenNetwork.getState().id ?? '';

it('asks about what a colleague saves while the file is being made', async () => {
  const file = new FileInMemory('netz.netz');
  bound = { networkId: networkId(), name: file.name, file: asFile(file), auto: true };
  meanwhile = () => {
    file.bytes = text('of a colleague');
  };
  expect(await saveNow('hand')).toBe(false);
  expect(new TextDecoder().decode(file.bytes)).toBe('of a colleague');
  expect(useSession.getState().dialog).toMatchObject({ kind: 'foreignFile' });
});

it('still knows of an erasure that came while the file was being made', async () => {
  const file = new FileInMemory('netz.netz');
  bound = { networkId: networkId(), name: file.name, file: asFile(file), auto: true };
  meanwhile = () => {
    bound = bound && { ...bound, stale: true };
  };
  expect(await saveNow('hand')).toBe(true);
  expect(bound.stale).toBe(true);
  meanwhile = () => {};
  expect(await saveNow('hand')).toBe(true);
  expect(bound.stale).toBe(false);
});

it('writes nobody who was erased while the file was being made', async () => {
  const person = { actorId: 'actor-A', firstName: 'Kim', lastName: 'Nebelhorn' };
  const added = await run('addContact', person as never);
  expect(added).toMatchObject({ ok: true });
  const contact = added.ok ? (added.change.ops[0]?.id ?? '') : '';
  const file = new FileInMemory('netz.netz');
  bound = { networkId: networkId(), name: file.name, file: asFile(file), auto: true };
  vi.spyOn(file, 'getFile').mockImplementationOnce(async () => {
    await erase([networkId()], { persons: [[contact]], reason: 'request' });
    await vi.waitUntil(() => useOpenNetwork.getState().network?.erasures.size === 1);
    return new File([], 'netz.netz');
  });
  expect(await saveNow('hand')).toBe(true);
  const netz = readNetz(file.bytes, schemaVersion);
  expect(netz.ok && netz.tables['erasures']).toMatchObject([{ id: contact }]);
  expect(JSON.stringify(netz.ok && netz.tables)).not.toContain('Nebelhorn');
});

it('keeps no version of before an erasure, either, where the place is chosen anew', async () => {
  const folder = new FolderInMemory('Ablage');
  bound = { networkId: networkId(), name: folder.name, folder: asFolder(folder), auto: false };
  expect(await saveNow('hand')).toBe(true);
  const devices = [...folder.folders.values()][0]?.folders.get('devices');
  expect([...(devices?.files.keys() ?? [])]).toEqual([`${device()}.netz`]);
  bound = { ...bound, stale: true };
  vi.stubGlobal('showDirectoryPicker', () => Promise.resolve(asFolder(folder)));
  expect(await saveAs({ place: 'folder', protection: 'none', auto: false })).toBe('saved');
  vi.unstubAllGlobals();
  expect([...(devices?.files.keys() ?? [])]).toEqual([`${device()}.netz`]);
});
