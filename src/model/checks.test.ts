// What the checks refuse, and that old flaws do not block.
import { describe, expect, it } from 'vitest';
import { checkRecord, checkValue, isChange, isDate } from './checks';
import { id, net } from './net';
import type { AnyRecord } from './records';
import { verbs } from './verbs';

const world = { today: '2026-11-22', newId: () => 'fresh-1' };

describe('checks of single values', () => {
  const cases: readonly [string, unknown, string | undefined][] = [
    ['validFrom', '2026-02-30', 'notADate'],
    ['validFrom', '22.11.2026', 'notADate'],
    ['validFrom', '2024-02-29', undefined],
    ['intensity', 5, 'tooLarge'],
    ['intensity', -1, 'tooSmall'],
    ['intensity', 1.5, 'notWhole'],
    ['intensity', '2', 'notANumber'],
    ['intensity', 0, undefined],
    ['basis', 'friendship', 'unknownChoice'],
    ['basis', 'law', undefined],
    ['description', 'x'.repeat(10_001), 'tooLong'],
    ['description', 7, 'badValue'],
    ['purpose.prevention', true, undefined],
    ['purpose.prevention', 'yes', 'badValue'],
    ['own.Fax', '03445 731-0', undefined],
    ['own.Fax', { nested: true }, 'badValue'],
    ['nonsense', 'x', 'unknownField'],
    ['actorA', 'a b', 'badId'],
    ['actorA', '', 'required'],
  ];
  for (const [field, value, code] of cases) {
    it(`${field} = ${JSON.stringify(value)?.slice(0, 30)} gives ${code ?? 'no problem'}`, () => {
      expect(checkValue('cooperations', field, value)?.code).toBe(code);
    });
  }

  it('knows which days exist', () => {
    expect(isDate('2023-02-29')).toBe(false);
    expect(isDate('2026-13-01')).toBe(false);
    expect(isDate('2026-12-31')).toBe(true);
  });
});

describe('checks of whole records', () => {
  it('find missing fields, unknown types, foreign references, reversed periods and ties to oneself', () => {
    const network = net('A-B');
    const codes = (table: Parameters<typeof checkRecord>[1], record: object) =>
      checkRecord(network, table, record as AnyRecord).map((problem) => `${problem.code} ${problem.field}`);
    expect(codes('actors', { id: 'actor-9', type: 'no_such_type' })).toEqual([
      'required name',
      'unknownType type',
    ]);
    expect(codes('actors', { id: 'actor-9', name: 'x', type: 'type-1' })).toEqual([]);
    expect(codes('cooperations', { id: 'coop-9', actorA: id('A'), actorB: 'actor-Z', intensity: 1 })).toEqual(
      ['unknownReference actorB'],
    );
    expect(codes('cooperations', { id: 'coop-9', actorA: id('A'), actorB: id('A'), intensity: 1 })).toEqual([
      'selfTie actorB',
    ]);
    expect(
      codes('relations', {
        id: 'rel-9',
        from: id('A'),
        to: id('B'),
        kind: 'funds',
        validFrom: '2026-02-01',
        validTo: '2026-01-01',
      }),
    ).toEqual(['datesReversed validTo']);
    expect(codes('actors', { id: '../x', name: 'x', type: 'type-1' })).toEqual(['badId id']);
  });

  it('let an old flaw elsewhere in the record not block today’s correction', () => {
    const network = net('A-B');
    const flawed = {
      ...network.actors.get(id('A')),
      validFrom: '2027-01-01',
      validTo: '2026-01-01',
    } as AnyRecord;
    (network.rows.actors as Map<string, AnyRecord>).set(id('A'), flawed);
    expect(isChange(verbs.editActors(network, { ids: [id('A')], patch: { region: 'Süd' } }, world))).toBe(
      true,
    );
    expect(
      isChange(verbs.editActors(network, { ids: [id('A')], patch: { validTo: '2025-01-01' } }, world)),
    ).toBe(false);
  });
});

describe('removing an actor', () => {
  it('takes its ties, relations, contacts, seats and placements along and clears optional references', () => {
    const network = net('A-B A>C');
    const answer = verbs.removeActors(network, { ids: [id('A')] }, world);
    if (!isChange(answer)) throw new Error('refused');
    const gone = answer.ops.filter((op) => op.set['_del'] === true).map((op) => op.id);
    expect(gone.sort()).toEqual(
      ['actor-A', 'contact-A', 'coop-A-B', 'map-actor-A', 'rel-A-C', 'seat-1'].sort(),
    );
    expect(answer.ops.find((op) => op.id === 'gremium-1')?.set).toEqual({ managingActorId: null });
  });

  it('refuses an own type that is still used', () => {
    const network = net('A');
    (network.rows.actors as Map<string, AnyRecord>).set(id('A'), { id: id('A'), name: 'A', type: 'type-1' });
    expect(verbs.removeTypes(network, { ids: ['type-1'] }, world)).toEqual([
      { code: 'inUse', table: 'types', id: 'type-1', value: 'Lerncafé' },
    ]);
  });
});

describe('ending a cooperation', () => {
  it('refuses a day before it began', () => {
    const network = net('A-B');
    const tie = { ...network.cooperations.get('coop-A-B'), validFrom: '2026-06-01' } as AnyRecord;
    (network.rows.cooperations as Map<string, AnyRecord>).set('coop-A-B', tie);
    const answer = verbs.endCooperations(network, { ids: ['coop-A-B'], on: '2026-05-31' }, world);
    expect(isChange(answer)).toBe(false);
  });
});

describe('changing one end of a tie', () => {
  it('refuses a tie to itself whichever end is touched', () => {
    const network = net('A-B A>B');
    const cooperation = { ids: ['coop-A-B'], patch: { actorA: id('B') } };
    expect(verbs.editCooperations(network, cooperation, world)).toMatchObject([{ code: 'selfTie' }]);
    const relation = { ids: ['rel-A-B'], patch: { from: id('B') } };
    expect(verbs.editRelations(network, relation, world)).toMatchObject([{ code: 'selfTie' }]);
  });

  it('refuses a Gremium above itself, also through others', () => {
    const circle = { ids: ['gremium-1'], patch: { parentId: 'gremium-2' } };
    expect(verbs.editGremien(net('A'), circle, world)).toMatchObject([
      { code: 'selfTie', field: 'parentId' },
    ]);
  });
});
