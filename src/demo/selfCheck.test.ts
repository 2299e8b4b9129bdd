// The self-check finds every flaw that is put into a sound network, invents none, and one undoable step mends them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDemo } from './buildDemo';
import { apply, type Rows, rowsFrom, reverse, same } from '../model/change';
import { fields } from '../model/fields';
import { Network } from '../model/network';
import { type AnyRecord, type Id, type Scalar, type TableName, tableNames } from '../model/records';
import { type Flaw, flawsInTurns, mended, selfCheck } from '../model/selfCheck';

const self = { id: 'net-1', name: 'Prüfnetz', epoch: 'epoch-1', createdAt: '2026-01-01' };
const demo = new Network(
  'net-1',
  rowsFrom({ ...buildDemo('S', '2026-11-22').records, networks: [self] } as Parameters<typeof rowsFrom>[0]),
);

/** The network with fields of one record set past every check; `null` takes one away. */
function broken(
  network: Network,
  table: TableName,
  id: Id,
  patch: Readonly<Record<string, Scalar | null>>,
): Network {
  const rows = apply(network.rows, { ops: [{ table, id, set: patch, prev: {} }] });
  return new Network(network.id, rows);
}

/** As if the row had never been kept. */
function without(network: Network, table: TableName, id: Id): Network {
  const left = new Map<Id, AnyRecord>(network.rows[table]);
  left.delete(id);
  return new Network(network.id, { ...network.rows, [table]: left } as Rows);
}

function firstOf(table: TableName, fits: (row: Record<string, Scalar>) => boolean = () => true): Id {
  for (const row of demo.living(table).values() as Iterable<AnyRecord>)
    if (fits(row as unknown as Record<string, Scalar>)) return row.id;
  throw new Error(`no such ${table}`);
}

/** What is left after mending, without what only a person knows. */
function afterMending(network: Network): { readonly network: Network; readonly left: readonly Flaw[] } {
  const change = mended(network, selfCheck(network));
  const next = change === undefined ? network : new Network(network.id, apply(network.rows, change));
  // One undoable step: back is exactly what was there.
  const back = change === undefined ? next.rows : apply(next.rows, reverse(change));
  expect(same(back, network.rows)).toBe(true);
  return { network: next, left: selfCheck(next) };
}

const brief = ({ code, table, id, field, mend }: Flaw) => ({ code, table, id, field, mend });

describe('the self-check', () => {
  it('finds nothing in a sound network, and mends nothing', () => {
    expect(selfCheck(demo)).toEqual([]);
    expect(mended(demo, [])).toBeUndefined();
  });

  it('finds an actor that was lost: what cannot be without it goes, what only named it lets go', () => {
    const id = firstOf('actors');
    const ties = [...demo.cooperations.values()].filter((tie) => tie.actorA === id || tie.actorB === id);
    expect(ties.length).toBeGreaterThan(0);
    const found = selfCheck(without(demo, 'actors', id));
    for (const tie of ties)
      expect(found.map(brief)).toContainEqual(
        expect.objectContaining({ code: 'lostEnd', table: 'cooperations', id: tie.id, mend: 'remove' }),
      );
    const { network, left } = afterMending(without(demo, 'actors', id));
    expect(left).toEqual([]);
    for (const tie of ties) expect(network.cooperations.has(tie.id)).toBe(false);
    expect(network.actors.size).toBe(demo.actors.size - 1);
  });

  it('finds a lost person whom a tie only names, and lets the tie stay', () => {
    const tie = firstOf('cooperations', ({ contactA }) => contactA !== undefined);
    const contact = demo.cooperations.get(tie)?.contactA ?? '';
    const { network, left } = afterMending(without(demo, 'contacts', contact));
    expect(left).toEqual([]);
    expect(network.cooperations.get(tie)).toBeDefined();
    expect(network.cooperations.get(tie)?.contactA).toBeUndefined();
  });

  it('finds a tie to itself, and circles of Gremien once each', () => {
    const tie = firstOf('cooperations');
    const end = demo.cooperations.get(tie)?.actorA ?? '';
    const tied = broken(demo, 'cooperations', tie, { actorB: end, contactA: null, contactB: null });
    expect(selfCheck(tied).map(brief)).toEqual([
      { code: 'selfTie', table: 'cooperations', id: tie, field: 'actorB', mend: 'remove' },
    ]);
    expect(afterMending(tied).left).toEqual([]);
    const ids = [...demo.gremien.keys()].slice(0, 3);
    let circle = demo;
    ids.forEach((id, at) => {
      circle = broken(circle, 'gremien', id, { parentId: ids[(at + 1) % ids.length] ?? '' });
    });
    const found = selfCheck(circle).filter(({ code }) => code === 'circle');
    expect(found.map(brief)).toEqual([
      { code: 'circle', table: 'gremien', id: [...ids].sort()[0], field: 'parentId', mend: 'clear' },
    ]);
    expect(afterMending(circle).left).toEqual([]);
  });

  it.each([
    ['pupilCount', '12', 12],
    ['verifiedAt', '2026-01-05T10:00:00Z', '2026-01-05'],
    ['allDay', 'true', true],
    ['city', 14467, '14467'],
    ['pupilCount', 'viele', undefined],
    ['verifiedAt', 'gestern', undefined],
    ['allDay', 'vielleicht', undefined],
    ['tag.Ganztag', 'ja', undefined],
  ])('makes %s %j what was meant, and drops what means nothing', (field, value, meant) => {
    const id = firstOf('actors');
    const wrong = broken(demo, 'actors', id, { [field]: value });
    expect(selfCheck(wrong).map(brief)).toEqual([
      { code: 'wrongKind', table: 'actors', id, field, mend: meant === undefined ? 'clear' : 'set' },
    ]);
    const { network, left } = afterMending(wrong);
    expect(left).toEqual([]);
    expect((network.actors.get(id) as unknown as Record<string, Scalar>)[field]).toBe(meant);
  });

  it('leaves to a person what only a person knows', () => {
    const [actor, tie] = [firstOf('actors'), firstOf('cooperations')];
    let network = broken(demo, 'actors', actor, { name: null });
    network = broken(network, 'cooperations', tie, {
      intensity: null,
      validFrom: '2026-02-01',
      validTo: '2026-01-01',
    });
    expect(selfCheck(network).map(brief)).toEqual([
      { code: 'missing', table: 'actors', id: actor, field: 'name', mend: 'byHand' },
      { code: 'missing', table: 'cooperations', id: tie, field: 'intensity', mend: 'byHand' },
      { code: 'reversed', table: 'cooperations', id: tie, field: 'validTo', mend: 'byHand' },
    ]);
    expect(mended(network, selfCheck(network))).toBeUndefined();
  });

  it('touches nothing that a newer version has added', () => {
    const later = broken(demo, 'actors', firstOf('actors'), { ofTheFuture: 'x', status: 'suspended' });
    expect(selfCheck(later)).toEqual([]);
  });

  it('comes to rest after one step, whatever was broken, and gives back exactly what was there', () => {
    const references = tableNames.flatMap((table) =>
      fields[table].flatMap(({ key, kind }) => (kind === 'ref' ? [{ table, key }] : [])),
    );
    const cut = fc.record({ what: fc.constantFrom('row', 'reference', 'value'), at: fc.nat(), to: fc.nat() });
    const law = fc.property(fc.array(cut, { minLength: 1, maxLength: 12 }), (cuts) => {
      let network = demo;
      for (const { what, at, to } of cuts) {
        const table = tableNames[at % tableNames.length] ?? 'actors';
        const ids = [...network.living(table).keys()].filter((id) => id !== network.id);
        const id = ids[to % Math.max(1, ids.length)];
        if (what === 'reference') {
          const { table: owner, key } = references[at % references.length] ?? {
            table: 'seats',
            key: 'actorId',
          };
          const owners = [...network.living(owner).keys()];
          const one = owners[to % Math.max(1, owners.length)];
          const targets = [
            ...network.living(fields[owner].find((each) => each.key === key)?.refersTo ?? owner).keys(),
          ];
          if (one !== undefined)
            network = broken(network, owner, one, {
              [key]: targets[(at + to) % (targets.length + 1)] ?? 'lost-1',
            });
        } else if (id !== undefined && what === 'row') network = without(network, table, id);
        else if (id !== undefined && table === 'actors')
          network = broken(network, table, id, { pupilCount: 'x', fte: '2,5' });
      }
      const { left } = afterMending(network);
      expect(left.filter(({ mend }) => mend !== 'byHand')).toEqual([]);
    });
    expect(() => fc.assert(law, { numRuns: 60 })).not.toThrow();
  });

  it('has its turns: no portion looks at more than a few hundred records', () => {
    const portions = [...flawsInTurns(demo)];
    const records = tableNames.reduce((sum, table) => sum + demo.living(table).size, 0);
    expect(portions.length).toBeGreaterThanOrEqual(Math.floor(records / 200));
    expect(portions.flat()).toEqual(selfCheck(demo));
  });
});
