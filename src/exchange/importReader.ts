// Asks the worker to read a file: progress on the way, and a way out.
import ReaderWorker from './importReader.worker?worker';
import { type ReadFile, type ReadRequest, type Refusal, readFile } from './importReading';

type Answer =
  | ReadFile
  | Refusal
  | { readonly kind: 'progress'; readonly rows: number; readonly fraction: number };

/** Resolves with `undefined` when cancelled by the signal; rejects when the worker breaks. */
export async function readInWorker(
  request: ReadRequest,
  onProgress: (rows: number, fraction: number) => void,
  signal: AbortSignal,
): Promise<ReadFile | Refusal | undefined> {
  if (typeof Worker === 'undefined') {
    const result = await readFile(request, onProgress);
    return signal.aborted ? undefined : result;
  }
  return new Promise((resolve, reject) => {
    const worker = new ReaderWorker();
    const end = (result: ReadFile | Refusal | undefined) => {
      worker.terminate();
      resolve(result);
    };
    if (signal.aborted) return end(undefined);
    signal.addEventListener('abort', () => end(undefined));
    worker.addEventListener('error', (event) => {
      worker.terminate();
      reject(new Error(event.message || 'reading worker failed'));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.kind === 'progress') onProgress(data.rows, data.fraction);
      else end(data);
    });
    worker.postMessage(request);
  });
}
