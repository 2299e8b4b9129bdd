// Asks the worker to read a file: progress on the way, and a way out.
import ReaderWorker from './importReader.worker?worker';
import type { ReadFile, ReadRequest, Refusal } from './fileRead';
import { readFile } from './importReading';
import { type FromReader, readCollector } from './readWire';

/** Resolves with `undefined` when cancelled by the signal; rejects when the worker breaks. */
export async function readInWorker(
  request: ReadRequest,
  onProgress: (rows: number, fraction: number) => void,
  signal: AbortSignal,
): Promise<ReadFile | Refusal | undefined> {
  if (typeof Worker === 'undefined') {
    try {
      const result = await readFile(request, onProgress, signal);
      return signal.aborted ? undefined : result;
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  }
  return new Promise((resolve, reject) => {
    const worker = new ReaderWorker();
    const end = (result: ReadFile | Refusal | undefined) => {
      worker.terminate();
      resolve(result);
    };
    if (signal.aborted) return end(undefined);
    signal.addEventListener('abort', () => end(undefined));
    const fail = (message: string) => {
      worker.terminate();
      reject(new Error(message));
    };
    worker.addEventListener('error', ({ message }) => fail(message || 'reading worker failed'));
    worker.addEventListener('messageerror', () => fail('reading worker sent what cannot be read'));
    const collect = readCollector();
    worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => {
      if (data.kind === 'progress') return onProgress(data.rows, data.fraction);
      const result = collect(data);
      if (result !== undefined) end(result);
    });
    worker.postMessage(request);
  });
}
