// Packs the network into the bytes of its file: small ones at once, large ones in a worker.
import type { NetzContent } from '../formats/netzFormat';
import { writeNetz } from '../formats/netzWrite';
import NetzWorker from './netzWriter.worker?worker';

/** Below this many rows writing is quicker than starting a worker. */
const small = 300;

/** Rejects when a row could not be read back. */
export function writeNetzAway(content: NetzContent): Promise<Uint8Array> {
  const rows = Object.values(content.tables).reduce((sum, { length }) => sum + length, 0);
  return new Promise((resolve, reject) => {
    if (rows <= small || typeof Worker === 'undefined') return resolve(writeNetz(content));
    const worker = new NetzWorker();
    worker.addEventListener('error', (event) => {
      worker.terminate();
      reject(new Error(event.message || 'writing worker failed'));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
      worker.terminate();
      resolve(data);
    });
    worker.postMessage(content);
  });
}
