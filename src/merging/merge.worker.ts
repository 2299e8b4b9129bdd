// The merging worker: one comparison per worker, so cancelling is ending it. The only place that loads the engine.
import { mergeAnswers, type ToMerger } from './mergeWire';

const take = mergeAnswers((message) => postMessage(message));

addEventListener('message', (event: MessageEvent<ToMerger>) => take(event.data));
