// Asks the worker for a picture: progress on the way, and a way out.
import LayoutWorker from './layout.worker?worker';
import type { LayoutCode } from './layouts';
import type { AskedNode, Laid, LayoutAsk } from './layoutWays';
import { type PackedAsk, type PackedLaid, packingAsk, unpackedLaid } from './layoutPost';
import { lastOf } from './slices';

type Answer =
  | { readonly kind: 'told'; readonly share: number }
  | { readonly kind: 'done'; readonly laid: PackedLaid };

/** Resolves with places, or `undefined` when cancelled by the signal; rejects when the worker breaks. A large question is packed in slices. */
export async function layOut(
  code: LayoutCode,
  ask: LayoutAsk,
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<Laid | undefined> {
  const packed = await lastOf(packingAsk(ask), signal, () => undefined);
  return packed && asked({ code, ask: packed }, ask.nodes, tell, signal);
}

/** Milliseconds between two signs of progress: each is drawn by the page, which has other things to do. */
const restBetween = 300;

function asked(
  question: { readonly code: LayoutCode; readonly ask: PackedAsk },
  nodes: readonly AskedNode[],
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<Laid | undefined> {
  return new Promise((resolve, reject) => {
    let toldAt = Number.NEGATIVE_INFINITY;
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
      if (event.data.kind === 'told') {
        if (performance.now() - toldAt < restBetween) return;
        toldAt = performance.now();
        tell(event.data.share);
      } else {
        end();
        resolve(unpackedLaid(event.data.laid, nodes));
      }
    });
    const { ends, weights } = question.ask;
    worker.postMessage(question, [ends.buffer, weights.buffer]);
  });
}
