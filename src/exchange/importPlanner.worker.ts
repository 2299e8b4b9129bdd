// The planning worker: one plan per worker, so cancelling is ending it.
import { type PlanRequest, planRequested } from './importPlanning';

addEventListener('message', (event: MessageEvent<PlanRequest>) => {
  postMessage(planRequested(event.data));
});
