// Plans an import: short lists at once, long ones in a worker, so that the screen stays alive and waiting can be given up.
import type { Network } from '../model/network';
import { listsOf, planOn, type PlanRequest } from './importPlanning';
import PlannerWorker from './importPlanner.worker?worker';
import type { Plan } from './plan';

/** Rows up to which handing the network to a worker costs more than it spares. */
const atOnce = 1500;

/** Resolves with `undefined` when cancelled by the signal. Where the worker breaks, the plan is made in place. */
export async function planAside(
  network: Network,
  request: Omit<PlanRequest, 'networkId' | 'rows'>,
  signal: AbortSignal,
): Promise<Plan | undefined> {
  if (request.sheet.rows.length <= atOnce || typeof Worker === 'undefined') return planOn(network, request);
  const plan = await planned({ ...request, networkId: network.id, rows: listsOf(network.rows) }, signal);
  return plan === 'broken' ? planOn(network, request) : plan;
}

function planned(request: PlanRequest, signal: AbortSignal): Promise<Plan | 'broken' | undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(undefined);
    const worker = new PlannerWorker();
    const end = (result: Plan | 'broken' | undefined) => {
      worker.terminate();
      resolve(result);
    };
    signal.addEventListener('abort', () => end(undefined));
    worker.addEventListener('error', () => end('broken'));
    worker.addEventListener('message', ({ data }: MessageEvent<Plan>) => end(data));
    worker.postMessage(request);
  });
}
