// Plans an import: short lists at once, long ones in a worker, so that the screen stays alive and waiting can be given up.
import type { Network } from '../model/network';
import { type PlanProgress, type PlanRequest, planOn, tablesOf } from './importPlanning';
import PlannerWorker from './importPlanner.worker?worker';
import { breath } from './breath';
import type { Plan, PlanItem } from './planItems';
import { type FromPlanner, planMessages } from './planWire';

/** Rows up to which handing the network to a worker costs more than it spares. */
const atOnce = 1500;

export interface PlanWatch {
  readonly signal: AbortSignal;
  readonly onProgress?: PlanProgress;
}

/** Resolves with `undefined` when cancelled by the signal. Where the worker breaks, the plan is made in place; rejects where that breaks, too. */
export async function planAside(
  network: Network,
  request: PlanRequest,
  { signal, onProgress }: PlanWatch,
): Promise<Plan | undefined> {
  const rows = request.lists.reduce((sum, { sheet }) => sum + sheet.rows.length, 0);
  if (rows <= atOnce || typeof Worker === 'undefined') return planOn(network, request, onProgress);
  const plan = await planned(network, request, signal, onProgress ?? (() => {}));
  return plan === 'broken' ? planOn(network, request, onProgress) : plan;
}

async function planned(
  network: Network,
  request: PlanRequest,
  signal: AbortSignal,
  onProgress: PlanProgress,
): Promise<Plan | 'broken' | undefined> {
  if (signal.aborted) return undefined;
  const worker = new PlannerWorker();
  const items: PlanItem[] = [];
  const answer = new Promise<Plan | 'broken' | undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined));
    worker.addEventListener('error', () => resolve('broken'));
    worker.addEventListener('message', ({ data }: MessageEvent<FromPlanner>) => {
      if (data.kind === 'progress') onProgress(data.done, data.all);
      else if (data.kind === 'items') for (const item of data.items) items.push(item);
      else resolve({ ...data.plan, items });
    });
  });
  try {
    for (const message of planMessages(network.id, tablesOf(network.rows), request)) {
      if (signal.aborted) break;
      worker.postMessage(message);
      await breath();
    }
    return await answer;
  } finally {
    worker.terminate();
  }
}
