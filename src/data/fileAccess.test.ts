// A file is written whole or not at all, is read back, and what was there before is kept twice.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { earlierFiles, dropEarlier, keepEarlier } from './earlierFiles';
import { FileTrouble, mayWrite, readHandle, writeHandle } from './fileAccess';
import { asFile, asFolder, type DriveFault, FileInMemory, FolderInMemory } from './files.sample';
import { devicesFolder, otherDevices, ownDeviceFile } from './sharedFolder';

const bytes = (text: string) => new TextEncoder().encode(text);

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    return error instanceof FileTrouble ? error.code : String(error);
  }
}

afterEach(() => {
  vi.useRealTimers();
});

describe('writing a file', () => {
  it('gives the hash of what can be read back', async () => {
    const file = new FileInMemory('a.netz');
    const digest = await writeHandle(asFile(file), bytes('abc'));
    // FIPS 180-2, example B.1.
    expect(digest).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(await readHandle(asFile(file))).toEqual(bytes('abc'));
  });

  it.each<[DriveFault, string, string]>([
    ['breaks', 'notWritten', 'before'],
    ['gone', 'gone', 'before'],
    ['lies', 'notVerified', 'afte'],
    ['forbidden', 'notAllowed', 'before'],
  ])('says so when the drive %s, and leaves what was there', async (fault, code, left) => {
    const file = new FileInMemory('a.netz');
    file.bytes = bytes('before');
    file.fault = fault;
    expect(await codeOf(writeHandle(asFile(file), bytes('after')))).toBe(code);
    expect(file.bytes).toEqual(bytes(left));
  });

  it('does not wait for ever for a drive that does not answer, and a late answer changes nothing', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const file = new FileInMemory('a.netz');
    file.bytes = bytes('before');
    file.fault = 'hangs';
    const work = codeOf(writeHandle(asFile(file), bytes('after')));
    await vi.waitUntil(() => file.answer !== undefined, 20_000);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(await work).toBe('noAnswer');
    file.fault = undefined;
    file.wake();
    await vi.advanceTimersByTimeAsync(40_000);
    expect(file.bytes).toEqual(bytes('before'));
  });

  it('writes a long file piece by piece, whole', async () => {
    const file = new FileInMemory('a.netz');
    const long = new Uint8Array(9_000_000).fill(7);
    await writeHandle(asFile(file), long);
    expect(file.bytes.length).toBe(long.length);
  });

  it('asks for permission only in answer to a deed', async () => {
    let asked = 0;
    const handle = {
      queryPermission: () => Promise.resolve('prompt'),
      requestPermission: () => {
        asked += 1;
        return Promise.resolve('granted');
      },
    } as unknown as FileSystemHandle;
    expect(await mayWrite(handle, false)).toBe('prompt');
    expect(asked).toBe(0);
    expect(await mayWrite(handle, true)).toBe('granted');
    expect(await mayWrite({} as FileSystemHandle, false)).toBe('granted');
  });
});

describe('the versions before', () => {
  const texts = async (folder: FolderInMemory) =>
    Promise.all((await earlierFiles('net_1', asFolder(folder), 'device-1')).map((file) => file.text()));

  it('are two, the newer one first, and lie beside the file under names nobody takes for a device', async () => {
    const folder = new FolderInMemory('devices');
    for (const text of ['one', 'two', 'three'])
      expect(await keepEarlier(bytes(text), 'net_1', asFolder(folder), 'device-1')).toBe(true);
    expect(await texts(folder)).toEqual(['three', 'two']);
    expect(await otherDevices(asFolder(folder), 'device-9')).toEqual([]);
    await dropEarlier('net_1', asFolder(folder), 'device-1');
    expect(folder.files.size).toBe(0);
  });

  it('are not pushed out by one that is kept already', async () => {
    const folder = new FolderInMemory('devices');
    for (const text of ['one', 'two', 'two'])
      expect(await keepEarlier(bytes(text), 'net_1', asFolder(folder), 'device-1')).toBe(true);
    expect(await texts(folder)).toEqual(['two', 'one']);
  });

  it('are not lost when there is no room for another', async () => {
    const folder = new FolderInMemory('devices');
    await keepEarlier(bytes('one'), 'net_1', asFolder(folder), 'device-1');
    await keepEarlier(bytes('two'), 'net_1', asFolder(folder), 'device-1');
    for (const file of folder.files.values()) file.fault = 'breaks';
    expect(await keepEarlier(bytes('three'), 'net_1', asFolder(folder), 'device-1')).toBe(false);
    expect(await texts(folder)).toEqual(['two', 'one']);
  });
});

describe('versions in files of the browser', () => {
  const refusing = (name: string) => ({ getDirectory: () => Promise.reject(new DOMException('no', name)) });
  it.each([
    ['there can never be any', {}, true],
    ['the app was opened as a file', refusing('SecurityError'), true],
    ['none were ever kept', refusing('NotFoundError'), true],
    ['they cannot be opened just now', refusing('UnknownError'), false],
  ])('where %s', async (_, storage, isGone) => {
    vi.stubGlobal('navigator', { storage });
    expect(await dropEarlier('net_1')).toBe(isGone);
    vi.unstubAllGlobals();
  });
});

describe('a shared folder', () => {
  it('holds one file a device, and is found again after the network was renamed', async () => {
    const chosen = new FolderInMemory('Netzlaufwerk');
    const mine = await devicesFolder(asFolder(chosen), 'epoch-4711', 'Musterkreis');
    const yours = await devicesFolder(asFolder(chosen), 'epoch-4711', 'Ganz-anders');
    expect(yours).toBe(mine);
    expect([...chosen.folders.keys()]).toEqual(['Musterkreis_epoch-47']);
    // Chosen itself it is not made once more inside.
    const [own] = [...chosen.folders.values()];
    expect(await devicesFolder(asFolder(own ?? new FolderInMemory()), 'epoch-4711', 'x')).toBe(mine);

    const [a, b, c] = ['DeviceA00000000001', 'DeviceB00000000002', 'DeviceC00000000003'] as const;
    for (const name of [b, a, c, 'fremd', `${a}.1`, `${a} - Kopie`]) await ownDeviceFile(mine, name);
    const others = await otherDevices(mine, b);
    expect(others.map(({ device }) => device)).toEqual([a, c]);
  });

  it.each([
    ['NotAllowedError', 'notAllowed'],
    ['SecurityError', 'notAllowed'],
    ['NotFoundError', 'gone'],
    ['InvalidStateError', 'notWritten'],
  ])('says of %s what it is, wherever the folder refuses', async (name, code) => {
    const refused = () => Promise.reject(new DOMException('refused', name));
    const folder = new FolderInMemory('Netzlaufwerk');
    Object.assign(folder, { getDirectoryHandle: refused, getFileHandle: refused });
    expect(await codeOf(devicesFolder(asFolder(folder), 'epoch-4711', 'Musterkreis'))).toBe(code);
    expect(await codeOf(ownDeviceFile(asFolder(folder), 'DeviceA00000000001'))).toBe(code);
  });
});
