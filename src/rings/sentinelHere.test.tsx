// What is known at start of what lay on this device, whichever of the places that know it are harmed.
import { afterEach, expect, it, vi } from 'vitest';
import { MemoryDisk } from './memoryDisk.sample';
import { OpfsDisk } from './opfsDisk';
import { Ring } from './ring';
import { MemorySource } from './ringStage.sample';
import { emptySentinel } from './sentinel';
import { keepLocally, knownSentinel } from './sentinelHere';

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

async function stage() {
  const [disk, source] = [new MemoryDisk(), new MemorySource()];
  vi.spyOn(OpfsDisk, 'open').mockResolvedValue(disk as unknown as OpfsDisk);
  source.found('net', 'Kreis');
  const sentinel = await new Ring(disk, source).catchUp('net');
  return { disk, sentinel: sentinel ?? emptySentinel };
}

const tear = (disk: MemoryDisk) =>
  Promise.all(['sentinel-0', 'sentinel-1'].map((slot) => disk.write('', slot, new Uint8Array([48]))));

it('is never a first start while snapshots lie here, though both slots are torn and localStorage is empty', async () => {
  const { disk } = await stage();
  await tear(disk);
  const { networks } = await knownSentinel();
  expect(networks['net']).toMatchObject({ name: 'Kreis', seq: 1, counts: { networks: 1 } });
});

it('is what localStorage says where only the files are harmed, so that what was settled stays settled', async () => {
  const { disk } = await stage();
  keepLocally({ ...emptySentinel, gone: ['net'] });
  await tear(disk);
  expect(await knownSentinel()).toMatchObject({ networks: {}, gone: ['net'] });
});

it('is empty where nothing lies here', async () => {
  vi.spyOn(OpfsDisk, 'open').mockResolvedValue(new MemoryDisk() as unknown as OpfsDisk);
  expect(await knownSentinel()).toEqual(emptySentinel);
});
