// The second ring without its worker: what the page asks is done here, on files in memory and the database of the test.
import { ringSource } from '../data/ringSource';
import { act, clearShelf, found } from '../data/stage';
import { openStore } from '../data/storage';
import type { TableName } from '../model/records';
import { MemoryDisk } from './memoryDisk.sample';
import { Ring, RingTrouble } from './ring';
import { type askRing, RingRefusal } from './ringClient';
import { done } from './ringDeeds';
import { RingHolder } from './ringHolder';
import type { RingRequest } from './ringMessages';
import { catchUpAll } from './secondRing';

export class RingHere {
  disk = new MemoryDisk();
  private holder = this.opened();

  readonly ask = (async (deed, asks, onRows) => {
    try {
      const request = { key: 0, deed, ...asks } as unknown as RingRequest;
      return await done(this.holder, request, (table: TableName, rows) => onRows?.(table, rows));
    } catch (error) {
      throw new RingRefusal(error instanceof RingTrouble ? error.code : 'failed', String(error));
    }
  }) as typeof askRing;

  /** As after a new start of the app. */
  restart(): void {
    this.holder = this.opened();
  }

  private opened(): RingHolder {
    return new RingHolder(async () => new Ring(this.disk, ringSource));
  }
}

/** A network of two actors in a fresh store, and one more in each of two changes after the snapshot of the ring. */
export async function foundInRing(): Promise<string> {
  await openStore();
  await clearShelf();
  const id = await found('A-B');
  await catchUpAll();
  for (const name of ['Hort', 'Kita']) {
    await act(id, 'addActor', { name, type: 'primary_school' });
    await catchUpAll();
  }
  return id;
}
