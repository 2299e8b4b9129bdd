// Rows in packs on a real Dexie: nobody outside the store can tell how a row is kept.
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { apply, type Op, type Patch, type Rows, same } from '../model/change';
import { id } from '../model/net';
import { type Id, valueOf } from '../model/records';
import { commit } from './commit';
import { db } from './db';
import { loadNetwork } from './live';
import { listNetworks, purgeNetwork } from './networks';
import { packedFrom, packSize } from './packs';
import { clearShelf, found } from './stage';
import { troubleFrom } from './trouble';
import { redo, undo } from './undo';

beforeEach(clearShelf);

/** Ids in no order, like those we draw; `name` begins all of them. */
function many(name: string, count: number = packedFrom): Op[] {
  return Array.from({ length: count }, (_, at): Op => {
    const key = `${name}-${(at * 7919) % 10_007}`;
    return { table: 'actors', id: key, set: { name: `Akteur ${at}`, type: 'youth_centre' }, prev: {} };
  });
}

const change = (ops: readonly Op[]) => ({ label: { code: 'importList', count: ops.length }, ops });

const edit = (table: Op['table'], key: Id, set: Patch, prev: Patch): Op => ({ table, id: key, set, prev });

const tie = (key: Id, actorA: Id, actorB: Id): Op =>
  edit('cooperations', key, { actorA, actorB, intensity: 2, status: 'active' }, {});

const packedRows = async () => (await db.packs.toArray()).reduce((sum, { rows }) => sum + rows.length, 0);

describe('a change that adds many rows of a table', () => {
  it('packs them, gives them back in the order of their ids, and counts them', async () => {
    const network = await found('A-B');
    const before = await loadNetwork(network);
    const ops = many('m');
    await commit(network, change(ops), { origin: 'import' });
    const after = await loadNetwork(network);
    expect(same(after.rows, apply(before.rows, { ops }))).toBe(true);
    expect([...after.rows.actors.keys()]).toEqual([...after.rows.actors.keys()].sort());
    expect(await db.packs.count()).toBe(packedFrom / packSize);
    expect(await db.rowsOf('actors').count()).toBe(2);
    expect((await listNetworks())[0]?.actors).toBe(packedFrom + 2);
  });

  it('is taken back and brought again in its packs', async () => {
    const network = await found('A-B');
    const before = await loadNetwork(network);
    await commit(network, change(many('m')), { origin: 'import' });
    const whole = await loadNetwork(network);
    await undo(network, '');
    expect(same((await loadNetwork(network)).rows, before.rows)).toBe(true);
    expect((await listNetworks())[0]?.actors).toBe(2);
    await redo(network, '');
    expect(same((await loadNetwork(network)).rows, whole.rows)).toBe(true);
    expect([await db.rowsOf('actors').count(), await packedRows()]).toEqual([2, packedFrom]);
  });

  it('leaves nothing behind when it is given up while the packs are written', async () => {
    const network = await found('A');
    const giveUp = new AbortController();
    const ops = many('m', packSize * 50);
    const shares: number[] = [];
    const onProgress = (share: number) => {
      shares.push(share);
      if (share > 0.8) giveUp.abort();
    };
    const options = { origin: 'import' as const, signal: giveUp.signal, onProgress };
    await expect(commit(network, change(ops), options)).rejects.toMatchObject({ code: 'cancelled' });
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect([await db.packs.count(), await db.rowsOf('actors').count()]).toEqual([0, 1]);
  });

  it('goes with its network and with no other', async () => {
    const [first, second] = [await found('A'), await found('A')];
    for (const network of [first, second]) await commit(network, change(many('m')), { origin: 'import' });
    await purgeNetwork(first);
    expect((await db.packs.toArray()).every(({ networkId }) => networkId === second)).toBe(true);
    expect((await loadNetwork(second)).rows.actors.size).toBe(packedFrom + 1);
  });

  it('refuses an id that stands already, by itself or in a pack', async () => {
    const network = await found('A');
    await commit(network, change(many('m')), { origin: 'import' });
    const taken = [
      [...many('n'), ...many('m', 1)],
      [...many('n'), edit('actors', id('A'), { name: 'x', type: 'youth_centre' }, {})],
      many('m', 1),
    ];
    const before = await loadNetwork(network);
    for (const ops of taken)
      await expect(commit(network, change(ops), { origin: 'import' })).rejects.toMatchObject({
        code: 'worldMoved',
      });
    const after = await loadNetwork(network);
    expect([after.seq, same(after.rows, before.rows)]).toEqual([before.seq, true]);
    expect(await packedRows()).toBe(packedFrom);
  });
});

/** What a step does to the rows as they are; `code`: why it is refused. */
interface Step {
  readonly ops: readonly Op[];
  readonly code?: 'worldMoved' | 'dangling';
}

const picks = fc.array(fc.nat(9999), { minLength: 1, maxLength: 6 });

const makers: readonly ((rows: Rows, at: readonly number[], turn: number) => Step)[] = [
  // Edits, of which some meet one record twice.
  (rows, at, turn) => ({
    ops: chosen(rows, at).map((row) =>
      edit('actors', row, { note: `Notiz ${turn}` }, { note: valueIn(rows, row, 'note') }),
    ),
  }),
  (rows, at) => ({
    ops: chosen(rows, at)
      .filter((row) => valueIn(rows, row, '_del') === null)
      .map((row) => edit('actors', row, { _del: true }, { _del: null })),
  }),
  (rows, at) => {
    const [row = ''] = chosen(rows, at);
    return { ops: [edit('actors', row, { note: 'x' }, { note: 'nie gesagt' })], code: 'worldMoved' };
  },
  (rows, at) => {
    const [row = ''] = chosen(rows, at);
    return { ops: [edit('actors', row, { name: 'Zweimal', type: 'youth_centre' }, {})], code: 'worldMoved' };
  },
  (rows, at, turn) => {
    const ends = chosen(rows, at);
    const isDead = ends.some((row) => valueIn(rows, row, '_del') !== null);
    const ops = ends.map((row, place) => tie(`tie-${turn}-${place}`, id('A'), row));
    return isDead ? { ops, code: 'dangling' } : { ops };
  },
  (_, __, turn) => ({ ops: [tie(`lost-${turn}`, id('A'), 'm-nobody')], code: 'dangling' }),
  (_, at, turn) => ({ ops: many(`more-${turn}`, (at[0] ?? 0) % 2 === 0 ? packedFrom : 3) }),
];

function chosen(rows: Rows, at: readonly number[]): Id[] {
  const ids = [...rows.actors.keys()].filter((key) => key !== id('A'));
  return [...new Set(at.map((one) => ids[one % ids.length] ?? ''))];
}

function valueIn(rows: Rows, row: Id, key: string) {
  const record = rows.actors.get(row);
  return record === undefined ? null : (valueOf(record, key) ?? null);
}

describe('whatever is done to rows in packs and by themselves', () => {
  it('is what playing the same changes makes of them, and undo takes it back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(makers.length - 1), picks), { minLength: 1, maxLength: 8 }),
        async (steps) => {
          const network = await found('A-B A>C');
          await commit(network, change(many('m')), { origin: 'import' });
          await commit(network, change(many('b')), { origin: 'import' });
          const start = await loadNetwork(network);
          let { rows } = start;
          let done = 0;
          for (const [turn, [kind, at]] of steps.entries()) {
            const { ops, code } = makers[kind]?.(rows, at, turn) ?? { ops: [] };
            if (ops.length === 0) continue;
            const answer = await commit(network, change(ops), { origin: 'user' }).then(
              () => undefined,
              (error: unknown) => troubleFrom(error).code,
            );
            expect(answer).toBe(code);
            if (code === undefined) done += 1;
            const now = await loadNetwork(network);
            if (code === undefined) rows = apply(rows, { ops });
            expect(same(now.rows, rows)).toBe(true);
            expect(now.rows.actors.size).toBe(rows.actors.size);
            rows = now.rows;
          }
          for (let step = 0; step < done; step += 1) await undo(network, '');
          expect(same((await loadNetwork(network)).rows, start.rows)).toBe(true);
          for (let step = 0; step < done; step += 1) await redo(network, '');
          expect(same((await loadNetwork(network)).rows, rows)).toBe(true);
          await purgeNetwork(network);
        },
      ),
      { numRuns: Number(process.env['ROUNDS'] ?? 6) },
    );
  }, 120_000);
});
