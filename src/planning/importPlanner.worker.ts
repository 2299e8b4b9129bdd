// The planning worker: one plan per worker, so cancelling is ending it.
import { planAnswers, type ToPlanner } from './planWire';

const take = planAnswers((message) => postMessage(message));

addEventListener('message', (event: MessageEvent<ToPlanner>) => take(event.data));
