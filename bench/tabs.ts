// The same edit as another tab sees it: one page edits, the other notes when the change is in its memory.
import type { Actor, Id } from '../src/model/records';
import { run } from '../src/session/command';
import { bareTable, clearBare, fillBare, watchBareRow } from './bareStore';
import { grown, now, opened, openIt, when } from './networks';

const clock = () => performance.timeOrigin + performance.now();
let row: Actor;

/** First page: founds and opens the network and tells its id. */
export async function foundForTabs(actors: number, ties: number): Promise<{ networkId: Id; actorId: Id }> {
  const founding = grown(actors, ties);
  const networkId = await opened(founding);
  await clearBare();
  await fillBare(founding.records);
  row = founding.records?.actors?.[Math.floor(actors / 2)] as Actor;
  return { networkId, actorId: row.id };
}

/** First page: edits and tells when it began. */
export async function editInTab(name: string): Promise<number> {
  const began = clock();
  await run('editActors', { ids: [row.id], patch: { name } });
  return began;
}

export async function putInTab(name: string): Promise<number> {
  const began = clock();
  await bareTable('actors').put({ ...row, networkId: 'bare', name });
  return began;
}

const arrivals = new Map<string, number>();

/** Second page: opens the network and the bare row and notes arrivals from now on. */
export async function listenInTab(networkId: Id, actorId: Id): Promise<void> {
  await openIt(networkId);
  const note = (name: string | undefined) => {
    if (name !== undefined && !arrivals.has(name)) arrivals.set(name, clock());
  };
  void when(() => {
    note(now().actors.get(actorId)?.name);
    return false;
  });
  watchBareRow('actors', actorId, (seen) => note((seen as Actor | undefined)?.name));
}

/** Second page: when the name came, once it has. */
export async function arrivalOf(name: string): Promise<number> {
  for (;;) {
    const at = arrivals.get(name);
    if (at !== undefined) return at;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
