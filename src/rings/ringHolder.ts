// The ring as its worker holds it: opened when it is first needed, and anew where its files are no longer where they were.
import type { Id } from '../model/records';
import { type Ring, RingTrouble } from './ring';
import type { Sentinel } from './sentinel';

export class RingHolder {
  private readonly open: () => Promise<Ring>;
  private opened: Promise<Ring> | undefined;
  private wasOpen = false;

  constructor(open: () => Promise<Ring>) {
    this.open = open;
  }

  /** Tried once more with the files as they lie there now. Throws `RingTrouble`, or what the database throws. */
  async perform<T>(work: (ring: Ring, isAnew: boolean) => Promise<T>): Promise<T> {
    const ring = await this.ring();
    try {
      return await work(ring, false);
    } catch (error) {
      if (error instanceof RingTrouble && error.code !== 'failed') throw error;
      // Somebody may have taken the files away: what was opened before leads nowhere, also next time.
      this.opened = undefined;
      return work(await this.ring(), true);
    }
  }

  /** Where the files were gone, all networks are written again: none of them is watched otherwise. */
  catchUp(id: Id): Promise<Sentinel | undefined> {
    return this.perform(async (ring, isAnew) => {
      if (isAnew) await ring.catchUpAll();
      return ring.catchUp(id);
    });
  }

  private async ring(): Promise<Ring> {
    this.opened ??= this.open();
    try {
      const ring = await this.opened;
      this.wasOpen = true;
      return ring;
    } catch (error) {
      // Asked again next time.
      this.opened = undefined;
      throw new RingTrouble(this.wasOpen ? 'failed' : 'missing', error);
    }
  }
}
