// Other devices of a shared folder: who has something new, whose file is broken and what else there is of it.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type BoundFile, db } from '../data/db';
import { asFolder, type FileInMemory, FolderInMemory } from '../data/files.sample';
import { foundNetwork } from '../data/networks';
import { device, openStore } from '../data/storage';
import { fileKey, lock } from '../formats/netzEnvelope';
import { useFileState } from '../session/boundFile';
import { closeNetwork, openNetwork, useOpenNetwork } from '../session/openNetwork';
import { resetSession, useSession } from '../session/session';
import { lookAround, mergeDevice } from './folderDevices';
import { saveNow } from './saveBound';

const [anna, bert] = ['Anna00000000000001', 'Bert00000000000002'] as const;
/** Handles cannot be stored in memory: the entry of the open network, as it would stand in the store. */
let bound: BoundFile;
let files: Map<string, FileInMemory>;

beforeEach(async () => {
  closeNetwork();
  resetSession();
  await openStore();
  openNetwork(await foundNetwork({ name: 'Testnetz', records: {} }));
  await vi.waitUntil(() => useOpenNetwork.getState().status === 'ready');
  const folder = new FolderInMemory('Ablage');
  bound = {
    networkId: useOpenNetwork.getState().id ?? '',
    name: folder.name,
    folder: asFolder(folder),
    auto: false,
  };
  vi.spyOn(db.files, 'get').mockImplementation(() => Promise.resolve(bound) as never);
  vi.spyOn(db.files, 'update').mockImplementation((_, change) => {
    bound = { ...bound, ...(change as Partial<BoundFile>) };
    return Promise.resolve(1) as never;
  });
  await saveNow('hand');
  files = [...folder.folders.values()][0]?.folders.get('devices')?.files ?? new Map<string, FileInMemory>();
});
afterEach(() => {
  vi.restoreAllMocks();
  closeNetwork();
});

/** What another device would have saved. */
async function put(name: string, bytes = files.get(`${device()}.netz`)?.bytes ?? new Uint8Array()) {
  const folder = bound.folder as unknown as FolderInMemory;
  const devices = [...folder.folders.values()][0]?.folders.get('devices');
  const file = await devices?.getFileHandle(`${name}.netz`, { create: true });
  if (file !== undefined) file.bytes = new Uint8Array(bytes);
}
const devices = async () => {
  const seen = await lookAround(bound, false);
  return seen === undefined || seen === 'denied' ? [] : seen.devices;
};
const standings = async () => (await devices()).map(({ device: name, standing }) => [name, standing]);

it('says who has something new until it was merged, and again once there is more', async () => {
  await put(anna);
  await put('fremd', new TextEncoder().encode('Quartalsbericht'));
  expect(await standings()).toEqual([[anna, 'new']]);
  expect(useFileState.getState().news).toBe(1);
  const [other] = await devices();
  if (other === undefined) throw new Error('nobody is there');
  await mergeDevice(bound.networkId, other, other.file);
  const { dialog } = useSession.getState();
  if (dialog?.kind !== 'merge') throw new Error('nothing is compared');
  dialog.onMerged?.();
  await vi.waitUntil(() => bound.merged !== undefined);
  expect(await standings()).toEqual([[anna, 'merged']]);
  expect(useFileState.getState().news).toBe(0);
  // As long as before, and not the same.
  const more = new Uint8Array(files.get(`${anna}.netz`)?.bytes ?? []);
  more.fill(1, 60, 70);
  await put(anna, more);
  expect(await standings()).toEqual([[anna, 'new']]);
});

it('leaves no empty file of its own behind by looking', async () => {
  files.delete(`${device()}.netz`);
  expect(await standings()).toEqual([]);
  expect([...files.keys()]).toEqual([]);
});

it('names a file that was cut off, and hands out the version before', async () => {
  const whole = files.get(`${device()}.netz`)?.bytes ?? new Uint8Array();
  await put(anna, whole.slice(0, whole.length - 40));
  await put(`${anna}.1`, whole.slice(0, 100));
  await put(`${anna}.2`, whole);
  const locked = await lock(whole, await fileKey('sechs zufällige Wörter'));
  await put(bert, new Uint8Array(locked));
  expect(await standings()).toEqual([
    [anna, 'broken'],
    [bert, 'new'],
  ]);
  expect((await devices())[0]?.earlier?.name).toBe(`${anna}.2.netz`);
  await put(bert, new Uint8Array(locked.slice(0, -1)));
  await put(`${anna}.2`, new TextEncoder().encode('Quartalsbericht'));
  expect(await standings()).toEqual([
    [anna, 'broken'],
    [bert, 'broken'],
  ]);
  expect((await devices())[0]).toMatchObject({ earlier: undefined });
});

it('says to whoever asks that the permission is missing, and to nobody else', async () => {
  Object.assign(bound.folder ?? {}, { queryPermission: () => Promise.resolve('denied') });
  expect(await lookAround(bound, false)).toBeUndefined();
  expect(await lookAround(bound, true)).toBe('denied');
  // Nothing was to be saved.
  expect(useFileState.getState().hitch).toBeUndefined();
});
