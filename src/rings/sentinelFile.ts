// The sentinel in the files of the ring: two slots written in turn, so that one is whole whatever happens to the other.
import type { Id } from '../model/records';
import type { Disk } from './disk';
import {
  laterOf,
  leaving,
  type Sentinel,
  sentinelIn,
  sentinelLine,
  type Watched,
  without,
  withWatched,
} from './sentinel';

/** In the folder of the ring itself. */
const sentinelSlots = ['sentinel-0', 'sentinel-1'] as const;

export class SentinelFile {
  private readonly disk: Disk;

  constructor(disk: Disk) {
    this.disk = disk;
  }

  /** `undefined` where neither slot is whole. */
  async read(): Promise<Sentinel | undefined> {
    const [one, other] = await Promise.all(
      sentinelSlots.map(async (slot) => {
        const bytes = await this.disk.read('', slot);
        return bytes && sentinelIn(bytes);
      }),
    );
    return laterOf(one, other);
  }

  watched(sentinel: Sentinel, watched: Watched): Promise<Sentinel> {
    return this.write(withWatched(sentinel, watched));
  }

  dropped(sentinel: Sentinel, id: Id): Promise<Sentinel> {
    return this.write(without(sentinel, id));
  }

  left(sentinel: Sentinel, id: Id, at: string): Promise<Sentinel> {
    return this.write(leaving(sentinel, id, at));
  }

  private async write(sentinel: Sentinel): Promise<Sentinel> {
    const next = { ...sentinel, turn: sentinel.turn + 1 };
    await this.disk.write('', sentinelSlots[next.turn % 2] ?? sentinelSlots[0], sentinelLine(next));
    return next;
  }
}
