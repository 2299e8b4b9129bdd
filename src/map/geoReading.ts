// Asks the worker for an outline, with a way out.
import GeoWorker from './geo.worker?worker';
import { geoLimits, type GeoRead } from './geoJson';

/** Resolves with `undefined` when given up by the signal. */
export function readOutline(file: File, signal: AbortSignal): Promise<GeoRead | undefined> {
  if (file.size > geoLimits.bytes) return Promise.resolve({ trouble: 'tooLarge' });
  return new Promise((resolve) => {
    const worker = new GeoWorker();
    const end = (answer: GeoRead | undefined) => {
      worker.terminate();
      resolve(answer);
    };
    signal.addEventListener('abort', () => end(undefined));
    worker.addEventListener('error', () => end({ trouble: 'failed' }));
    worker.addEventListener('message', (event: MessageEvent<GeoRead>) => end(event.data));
    worker.postMessage(file);
  });
}
