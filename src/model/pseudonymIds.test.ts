// The law of numbered ids: none of the real ones is left, every reference leads to the same record as before, and numbers stay apart.
import { describe, expect, it } from 'vitest';
import { apply } from './change';
import { fields } from './fields';
import { rowsOfNet } from './net';
import { Network } from './network';
import { withNumberedIds } from './pseudonymIds';
import { type AnyRecord, type Id, type TableName, tableNames } from './records';

const tables = ['actors', 'contacts', 'cooperations', 'relations', 'gremien', 'seats', 'placements'] as const;

const before = new Network(
  'net-1',
  apply(rowsOfNet('A-B:3 B-C A>C D'), {
    ops: [
      { table: 'contacts', id: 'contact-B', set: { successorId: 'contact-A' }, prev: {} },
      { table: 'gremien', id: 'gremium-1', set: { managingActorId: 'actor-D' }, prev: {} },
      // Somebody has imported such a file before.
      { table: 'actors', id: 'pseudonym-actors-2', set: { name: 'Zwei', type: 'primary_school' }, prev: {} },
    ],
  }),
);
const { network: after, idOf } = withNumberedIds(before);
const rowsOf = (network: Network, table: TableName) => network.rows[table] as ReadonlyMap<Id, AnyRecord>;

describe('numbered ids', () => {
  it('are none of the real ones, anywhere', () => {
    const real = tables.flatMap((table) => [...rowsOf(before, table).keys()]);
    const left = tableNames
      .filter((table) => table !== 'types')
      .flatMap((table) => [...rowsOf(after, table).values()])
      .flatMap((row) => Object.entries(row).flat().map(String));
    expect(real.length).toBeGreaterThan(10);
    expect(left.filter((text) => real.some((id) => text === id || text.endsWith(` ${id}`)))).toEqual([]);
  });

  it('are told apart over all tables, one for each record', () => {
    const made = tables.flatMap((table) => [...rowsOf(after, table).keys()]);
    expect(new Set(made).size).toBe(made.length);
    for (const table of tables) expect(rowsOf(after, table).size).toBe(rowsOf(before, table).size);
  });

  it('lead to the same record as before', () => {
    const refs = tables.flatMap((table) =>
      fields[table].flatMap(({ key, kind, refersTo }) =>
        kind === 'ref' && refersTo !== undefined ? [{ table, key, refersTo }] : [],
      ),
    );
    let followed = 0;
    for (const { table, key, refersTo } of refs) {
      for (const row of rowsOf(before, table).values()) {
        const value = (row as unknown as Record<string, string | undefined>)[key];
        const now = rowsOf(after, table).get(idOf(table, row.id) ?? '') as unknown as
          | Record<string, string | undefined>
          | undefined;
        expect(now).toBeDefined();
        if (value === undefined || idOf(refersTo, value) === undefined) continue;
        followed += 1;
        expect(now?.[key]).toBe(idOf(refersTo, value));
      }
    }
    expect(followed).toBeGreaterThan(15);
  });

  it('keep everything else as it is', () => {
    const { id: _, ...actor } = before.rows.actors.get('actor-A') ?? { id: '' };
    expect(after.rows.actors.get(idOf('actors', 'actor-A') ?? '')).toMatchObject(actor);
    expect(idOf('actors', 'nobody')).toBeUndefined();
  });
});
