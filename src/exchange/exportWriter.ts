// Asks for an export to be written: small ones at once, large ones in a worker with progress and a way out.
import ExportWorker from './exportWriter.worker?worker';
import { type ExportRequest, writeExport, type Written } from './exportWriting';

type Answer =
  | { readonly kind: 'progress'; readonly rows: number }
  | { readonly kind: 'written'; readonly written: Written };

/** Below this many records writing is quicker than starting a worker. */
const small = 300;

/**
 * Resolves with `undefined` when cancelled by the signal; rejects when the worker breaks. `onProgress` gets the share from 0 to 1
 * of records that are written.
 */
export async function writeAway(
  request: ExportRequest,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Written | undefined> {
  const total = request.parts.reduce((sum, { ids }) => sum + ids.length, 0);
  if (total <= small || typeof Worker === 'undefined') {
    const written = writeExport(request);
    return signal.aborted ? undefined : written;
  }
  return new Promise((resolve, reject) => {
    const worker = new ExportWorker();
    const end = (written: Written | undefined) => {
      worker.terminate();
      resolve(written);
    };
    if (signal.aborted) return end(undefined);
    signal.addEventListener('abort', () => end(undefined));
    worker.addEventListener('error', (event) => {
      worker.terminate();
      reject(new Error(event.message || 'writing worker failed'));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.kind === 'progress') onProgress(Math.min(1, data.rows / total));
      else end(data.written);
    });
    worker.postMessage(request);
  });
}
