// The second ring without its worker: what the page asks is done here, on files in memory and the database of the test.
import { ringSource } from '../data/ringSource';
import type { TableName } from '../model/records';
import { MemoryDisk } from './memoryDisk.sample';
import { Ring, RingTrouble } from './ring';
import { type askRing, RingRefusal } from './ringClient';
import { done } from './ringDeeds';
import { RingHolder } from './ringHolder';
import type { RingRequest } from './ringMessages';

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
