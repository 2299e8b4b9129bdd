// Saving to the file of a network while somebody else is at work: a colleague in the file, an erasure in the network.
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type BoundFile, db, schemaVersion } from '../data/db';
import { asFile, asFolder, FileInMemory, FolderInMemory } from '../data/files.sample';
import { digestOf } from '../data/fileAccess';
import { erase } from '../data/erasure';
import { foundNetwork } from '../data/networks';
import { device, openStore } from '../data/storage';
import { readNetz } from '../formats/netz';
import { run } from '../session/command';
import type { Actor } from '../model/records';
import { useFileState } from '../session/boundFile';
import { closeNetwork, openNetwork, useOpenNetwork } from '../session/openNetwork';
import { resetSession, useSession } from '../session/session';
import { Announcer } from '../ui/Announcer';
import { saveAs } from './saveAs';
import { saveNow } from './saveBound';

const text = (words: string) => new Uint8Array(new TextEncoder().encode(words));

/** Handles cannot be stored in memory: the entry of the open network, as it would stand in the store. */
let bound: BoundFile | undefined;
/** What happens while the file is being made. */
let meanwhile: () => void = () => {};
/** Whether the window ends before it has noted what it wrote. */
let isLosing = false;

const actor: Actor = { id: 'actor-A', name: 'Anfang', type: 'youth_centre' };

beforeEach(async () => {
  closeNetwork();
  resetSession();
  await openStore();
  openNetwork(await foundNetwork({ name: 'Testnetz', records: { actors: [actor] } }));
  await vi.waitUntil(() => useOpenNetwork.getState().status === 'ready');
  bound = undefined;
  meanwhile = () => {};
  isLosing = false;
  const answer = <T,>(value: T) => Promise.resolve(value) as never;
  const become = (next: BoundFile | undefined) => {
    bound = next;
    return answer(next);
  };
  vi.spyOn(db.files, 'get').mockImplementation(() => answer(bound));
  vi.spyOn(db.files, 'put').mockImplementation(become);
  vi.spyOn(db.files, 'delete').mockImplementation(() => become(undefined));
  vi.spyOn(db.files, 'update').mockImplementation((_, change) =>
    isLosing && 'seen' in change
      ? (Promise.reject(new Error('the tab is closed')) as never)
      : become(bound && { ...bound, ...(change as Partial<BoundFile>) }),
  );
  const put = db.sidecars.put.bind(db.sidecars);
  vi.spyOn(db.sidecars, 'put').mockImplementation((sidecar) => {
    meanwhile();
    return put(sidecar);
  });
});
afterEach(() => {
  vi.useRealTimers();
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
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
  expect(useSession.getState().dialog).toMatchObject({ kind: 'foreignFile', why: 'otherFile' });
});

it.each([
  ['a report', () => text('Quartalsbericht 3/2026'), 'otherFile'],
  ['half a network', (whole: Uint8Array) => whole.slice(0, -40), 'damaged'],
  ['a network whose beginning is gone', (whole: Uint8Array) => whole.slice(50), 'damaged'],
  ['nothing but zeros', () => new Uint8Array(500), 'damaged'],
])('tells %s where the file was by its own words', async (_, become, why) => {
  const file = new FileInMemory('netz.netz');
  bound = { networkId: networkId(), name: file.name, file: asFile(file), auto: true };
  expect(await saveNow('hand')).toBe(true);
  file.bytes = new Uint8Array(become(file.bytes));
  await rename('Ende');
  expect(await saveNow('hand')).toBe(false);
  expect(useSession.getState().dialog).toMatchObject({ kind: 'foreignFile', why });
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
  expect([...(devices?.files.keys() ?? [])]).toEqual([`${device()}.netz`]);
});

/** Saves to a shared folder, and hands out what lies in it. */
async function inFolder() {
  const folder = new FolderInMemory('Ablage');
  bound = { networkId: networkId(), name: folder.name, folder: asFolder(folder), auto: false };
  expect(await saveNow('hand')).toBe(true);
  const devices = [...folder.folders.values()][0]?.folders.get('devices') ?? new FolderInMemory();
  const { files } = devices;
  const at = (name: string) => files.get(`${device()}${name}.netz`)?.bytes;
  return { at, devices, files, own: files.get(`${device()}.netz`) ?? new FileInMemory('missing') };
}

/** A step of the user; the entry of the log for the file before it has been written then, too. */
async function rename(name: string) {
  expect(await run('editActors', { ids: ['actor-A'], patch: { name } })).toMatchObject({ ok: true });
  await vi.waitUntil(() => useOpenNetwork.getState().network?.rows.actors.get('actor-A')?.name === name);
}

it('writes nothing again and pushes no version out where nothing is new, and says so', async () => {
  render(<Announcer />);
  const { at, own } = await inFolder();
  const first = own.bytes;
  await rename('Mitte');
  expect(await saveNow('hand')).toBe(true);
  const second = own.bytes;
  await rename('Ende');
  expect(await saveNow('hand')).toBe(true);
  const third = own.bytes;
  for (let time = 0; time < 3; time += 1) expect(await saveNow('hand')).toBe(true);
  const kept = await Promise.all([third, second, first].map(digestOf));
  const found = await Promise.all(['', '.1', '.2'].map((name) => digestOf(at(name) ?? new Uint8Array())));
  expect(found).toEqual(kept);
  expect(screen.getAllByText(/^Schon gesichert: Ablage/)).not.toEqual([]);
});

it('writes again by hand what is not in the file any more', async () => {
  const { own } = await inFolder();
  await rename('Mitte');
  expect(await saveNow('hand')).toBe(true);
  own.bytes = new Uint8Array();
  expect(await saveNow('hand')).toBe(true);
  expect(readNetz(own.bytes, schemaVersion).ok).toBe(true);
});

it('tells that of before an erasure something would not go, and tries again with the next saving', async () => {
  render(<Announcer />);
  const { devices, files } = await inFolder();
  await rename('Mitte');
  expect(await saveNow('hand')).toBe(true);
  bound = bound && { ...bound, stale: true };
  const held = vi.spyOn(devices, 'removeEntry').mockRejectedValue(new DOMException('held'));
  for (const isHeld of [true, false]) {
    if (!isHeld) held.mockRestore();
    expect(await saveNow('hand')).toBe(true);
    expect(bound).toMatchObject({ stale: isHeld, unclean: isHeld });
    const told = isHeld
      ? /^Gesichert: Ablage\. Frühere Fassungen .* nicht entfernen/
      : /^Gesichert: Ablage\.?$/;
    await screen.findAllByText(told);
    expect(files.size).toBe(isHeld ? 2 : 1);
  }
});

it('says that no version before is kept where there is no room for one, and no longer once there is', async () => {
  render(<Announcer />);
  const { own, files } = await inFolder();
  const full = new FileInMemory(`${device()}.1.netz`);
  full.fault = 'breaks';
  files.set(full.name, full);
  await rename('Mitte');
  const first = own.bytes;
  expect(await saveNow('hand')).toBe(true);
  expect(own.bytes === first).toBe(false);
  expect(bound).toMatchObject({ unkept: true });
  await screen.findAllByText(/^Gesichert: Ablage\. Die vorige Fassung .* nicht aufheben/);
  full.fault = undefined;
  await rename('Ende');
  expect(await saveNow('clock')).toBe(true);
  expect(bound).toMatchObject({ unkept: false });
});

it('keeps no version for entries of the log only', async () => {
  const { at, own } = await inFolder();
  await vi.waitUntil(() => useOpenNetwork.getState().network?.rows.disclosures.size === 1);
  const first = own.bytes;
  expect(await saveNow('hand')).toBe(true);
  expect(own.bytes === first).toBe(false);
  expect(at('.1')).toBeUndefined();
});

it('asks about the own file in a shared folder, too, where another computer with a copied profile has saved', async () => {
  const { own } = await inFolder();
  const ofTheOther = own.bytes;
  await rename('Mitte');
  expect(await saveNow('hand')).toBe(true);
  // The same device id, the same network, and fewer steps than here.
  own.bytes = ofTheOther;
  await rename('Ende');
  expect(await saveNow('clock')).toBe(false);
  expect(useSession.getState().dialog).toBeUndefined();
  expect(await saveNow('hand')).toBe(false);
  expect(own.bytes === ofTheOther).toBe(true);
  expect(useSession.getState().dialog).toMatchObject({
    kind: 'foreignFile',
    why: 'changed',
    lines: [expect.stringContaining('Kennung dieses Geräts'), 'Akteure: 1 verschieden'],
  });
});

it('does not ask about what this window wrote when it could not note it any more', async () => {
  const { own } = await inFolder();
  await rename('Mitte');
  isLosing = true;
  const before = own.bytes;
  expect(await saveNow('hand')).toBe(false);
  expect(own.bytes === before).toBe(false);
  isLosing = false;
  await rename('Ende');
  expect(await saveNow('clock')).toBe(true);
});

it('gives up on a drive that does not answer, says so, and can save elsewhere', async () => {
  // One at a time for each name, as browsers have it.
  const turns = new Map<string, Promise<unknown>>();
  const locks = {
    request: (name: string, work: () => Promise<unknown>) => {
      const mine = Promise.resolve(turns.get(name)).then(work);
      const ended = mine.catch(() => undefined);
      turns.set(name, ended);
      return mine;
    },
  };
  vi.stubGlobal('navigator', Object.create(navigator, { locks: { value: locks } }));
  const file = new FileInMemory('netz.netz');
  file.fault = 'hangs';
  bound = { networkId: networkId(), name: file.name, file: asFile(file), auto: true };
  const open = file.createWritable.bind(file);
  vi.spyOn(file, 'createWritable').mockImplementation(() => {
    // Time stands still from here on.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    return open();
  });
  const first = saveNow('hand');
  await vi.waitUntil(() => file.answer !== undefined, 20_000);
  file.answer = undefined;
  const second = saveNow('clock');
  await vi.advanceTimersByTimeAsync(40_000);
  expect(await first).toBe(false);
  const { dialog } = useSession.getState();
  expect(dialog?.kind === 'message' && dialog.text).toMatch(/antwortet nicht.*auf diesem Gerät gespeichert/);
  vi.useRealTimers();
  // The other window's turn has come.
  await vi.waitUntil(() => file.answer !== undefined, 20_000);
  await vi.advanceTimersByTimeAsync(40_000);
  expect(await second).toBe(false);
  expect(useFileState.getState()).toMatchObject({ hitch: 'noAnswer', isSaving: false });
  vi.useRealTimers();
  const other = new FileInMemory('woanders.netz');
  bound = { networkId: networkId(), name: other.name, file: asFile(other), auto: true };
  expect(await saveNow('hand')).toBe(true);
  file.fault = undefined;
  file.wake();
  expect(file.bytes.length).toBe(0);
});
