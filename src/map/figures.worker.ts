// The worker behind looks that need figures: one question per worker, so giving up is ending it.
import { figuresOf, type FigureInput } from './figures';

addEventListener('message', (event: MessageEvent<FigureInput>) => {
  postMessage(figuresOf(event.data));
});
