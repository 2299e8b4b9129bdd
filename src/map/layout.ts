// Asks the worker for a picture: progress on the way, and a way out.
import LayoutWorker from './layout.worker?worker';
import type { LayoutCode } from './layouts';
import type { Laid, LayoutAsk } from './layoutWays';
import { type PackedLaid, packedAsk, unpackedLaid } from './layoutPost';

type Answer =
  | { readonly kind: 'told'; readonly share: number }
  | { readonly kind: 'done'; readonly laid: PackedLaid };

/** Resolves with places, or `undefined` when cancelled by the signal; rejects when the worker breaks. */
export function layOut(
  code: LayoutCode,
  ask: LayoutAsk,
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<Laid | undefined> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      resolve(undefined);
      return;
    }
    const worker = new LayoutWorker();
    const end = () => worker.terminate();
    signal.addEventListener('abort', () => {
      end();
      resolve(undefined);
    });
    worker.addEventListener('error', (event) => {
      end();
      reject(new Error(event.message || 'layout worker failed'));
    });
    worker.addEventListener('message', (event: MessageEvent<Answer>) => {
      if (event.data.kind === 'told') tell(event.data.share);
      else {
        end();
        resolve(unpackedLaid(event.data.laid, ask.nodes));
      }
    });
    worker.postMessage({ code, ask: packedAsk(ask) });
  });
}
