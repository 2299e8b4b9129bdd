// Figures of what is shown, asked of the worker once, with a way out.
import type { Visible } from '../model/filter';
import FigureWorker from './figures.worker?worker';
import type { Figures } from './lookValues';

/** Resolves with `undefined` when given up by the signal; rejects when the worker breaks. */
export function askFigures(visible: Visible, signal: AbortSignal): Promise<Figures | undefined> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      resolve(undefined);
      return;
    }
    const worker = new FigureWorker();
    signal.addEventListener('abort', () => {
      worker.terminate();
      resolve(undefined);
    });
    worker.addEventListener('error', (event) => {
      worker.terminate();
      reject(new Error(event.message || 'figures worker failed'));
    });
    worker.addEventListener('message', (event: MessageEvent<Figures>) => {
      worker.terminate();
      resolve(event.data);
    });
    worker.postMessage({
      ids: visible.actors.map((actor) => actor.id),
      ties: visible.cooperations.map((tie) => [tie.actorA, tie.actorB, tie.intensity]),
    });
  });
}
