// The sentinel as the page reads it: from the files of the ring, and from localStorage, which is another store of the browser.
import { ringSource } from '../data/ringSource';
import { OpfsDisk } from './opfsDisk';
import { emptySentinel, merged, type Sentinel, sentinelIn, sentinelLine } from './sentinel';
import { SentinelFile } from './sentinelFile';

const sentinelKey = 'akteursnetz-sentinel';

export function localSentinel(): Sentinel | undefined {
  const text = globalThis.localStorage?.getItem(sentinelKey);
  return text ? sentinelIn(new TextEncoder().encode(text)) : undefined;
}

/** A full or forbidden localStorage is no trouble: it is the lesser of the two places. */
export function keepLocally(sentinel: Sentinel): void {
  try {
    globalThis.localStorage?.setItem(sentinelKey, new TextDecoder().decode(sentinelLine(sentinel)));
  } catch {
    globalThis.localStorage?.removeItem(sentinelKey);
  }
}

/** What the files know; `undefined` where there are none or they cannot be read. */
async function fileSentinel(): Promise<Sentinel | undefined> {
  try {
    return await new SentinelFile(await OpfsDisk.open(false)).read();
  } catch {
    return undefined;
  }
}

/** Made anew from the snapshots that lie here; `undefined` where there are none or they cannot be read. */
async function sentinelOfSnapshots(): Promise<Sentinel | undefined> {
  try {
    const [disk, { Ring }] = [await OpfsDisk.open(false), await import('./ring')];
    return await new Ring(disk, ringSource).sentinel();
  } catch {
    return undefined;
  }
}

/** Both places together; where neither knows anything, what the snapshots tell. */
export async function knownSentinel(): Promise<Sentinel> {
  const [files, local] = [await fileSentinel(), localSentinel()];
  if (files === undefined) return local ?? (await sentinelOfSnapshots()) ?? emptySentinel;
  return local === undefined ? files : merged(files, local);
}
