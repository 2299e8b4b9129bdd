// Changes of several parts on a real Dexie: one change for everybody who looks at it.
import { beforeEach, describe, expect, it } from 'vitest';
import { apply, emptyRows, type Op, same } from '../model/change';
import { id } from '../model/net';
import { commit, pageSize } from './commit';
import { loadNetwork, type Snapshot, watchNetwork } from './live';
import { clearShelf, found } from './stage';
import { undo } from './undo';

beforeEach(clearShelf);

const added = Array.from({ length: pageSize * 2 }, (_, at): Op => {
  return { table: 'actors', id: `bulk-${at}`, set: { name: `Akteur ${at}`, type: 'youth_centre' }, prev: {} };
});
const renamed = (at: number, from: string, to: string): Op => {
  return { table: 'actors', id: `bulk-${at}`, set: { name: to }, prev: { name: from } };
};
const tie = (actorB: string): Op => {
  const set = { actorA: id('A'), actorB, intensity: 2, status: 'active' };
  return { table: 'cooperations', id: 'bulk-tie', set, prev: {} };
};
const change = (ops: readonly Op[]) => ({ label: { code: 'importList', count: ops.length }, ops });

describe('a change of several parts', () => {
  it('may add in one part and change in another, is what the tape shows, and is taken back whole', async () => {
    const network = await found('A');
    const before = await loadNetwork(network);
    let shown: Snapshot = { rows: emptyRows(), seq: 0 };
    const stop = watchNetwork(network, {
      onSnapshot: (snapshot) => {
        shown = snapshot;
      },
      onGone: () => {},
      onTrouble: (trouble) => {
        throw trouble;
      },
    });
    await expect.poll(() => shown.seq).toBe(before.seq);
    const ops = [tie('bulk-900'), ...added, renamed(3, 'Akteur 3', 'Hort'), renamed(3, 'Hort', 'Kita')];
    const head = await commit(network, change(ops), { origin: 'import' });
    await expect.poll(() => shown.seq).toBe(head.seq);
    const stored = await loadNetwork(network);
    expect(stored.rows.actors.get('bulk-3')).toEqual({ id: 'bulk-3', name: 'Kita', type: 'youth_centre' });
    expect(same(stored.rows, apply(before.rows, { ops }))).toBe(true);
    expect([...shown.rows.actors]).toEqual([...apply(before.rows, { ops }).actors]);
    expect(same(shown.rows, stored.rows)).toBe(true);
    const undone = await undo(network, '');
    await expect.poll(() => shown.seq).toBe(undone?.seq);
    const after = await loadNetwork(network);
    expect([same(after.rows, before.rows), same(shown.rows, before.rows)]).toEqual([true, true]);
    stop();
  });

  it.each([
    ['worldMoved', [...added, renamed(7, 'Anders', 'Kita')]],
    ['dangling', [tie('nobody'), ...added]],
    ['worldMoved', [...added, { ...added[0], id: id('A') } as Op]],
  ] as const)('writes nothing of it when one part is refused: %s', async (code, ops) => {
    const network = await found('A');
    const before = await loadNetwork(network);
    await expect(commit(network, change(ops), { origin: 'import' })).rejects.toMatchObject({ code });
    const after = await loadNetwork(network);
    expect([after.seq, same(after.rows, before.rows)]).toEqual([before.seq, true]);
  });

  it('names the references that lead nowhere, and only those, among more than are asked for at once', async () => {
    const network = await found('A');
    await commit(network, change(added), { origin: 'import' });
    const ties = added.map(({ id: actorB }, at) => ({ ...tie(actorB), id: `tie-${at}` }));
    const before = await loadNetwork(network);
    await expect(
      commit(network, change([...ties, tie('nobody')]), { origin: 'import' }),
    ).rejects.toMatchObject({
      code: 'dangling',
      problems: [{ code: 'unknownReference', table: 'cooperations', field: 'actorB', value: 'nobody' }],
    });
    expect((await loadNetwork(network)).seq).toBe(before.seq);
  });
});
