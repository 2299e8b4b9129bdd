// The landscape by hand and by law: nothing is lost or counted twice, however it is rolled up, searched, sorted, grouped or cut into pages.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { seatRoles } from '../model/choices';
import { noFilter, visibleIn } from '../model/filter';
import { Network } from '../model/network';
import type { Actor, Gremium, Relation, Seat } from '../model/records';
import { type LandscapeLook, columnGroups, columnSorts, rowGroups, rowSorts } from '../session/landscapeLook';
import { cellText, landscapeOf, searched } from './landscape';
import { columnItems, rowLines } from './landscapeOrder';
import { fitting, pagesOf } from './landscapePages';

const day = '2026-11-22';
const look: LandscapeLook = {
  view: 'matrix',
  rowSort: 'name',
  rowGroup: 'none',
  all: false,
  columnSort: 'name',
  columnGroup: 'none',
  suspects: true,
};

function networkOf(
  actors: readonly Actor[],
  gremien: readonly Gremium[],
  seats: readonly Seat[],
  relations: readonly Relation[] = [],
): Network {
  const self = { id: 'n', name: 'N', epoch: '', createdAt: '' };
  return new Network(
    'n',
    rowsFrom({
      networks: [self],
      actors: [...actors],
      gremien: [...gremien],
      seats: [...seats],
      relations: [...relations],
    }),
  );
}

const of = (network: Network, more: Partial<LandscapeLook> = {}) =>
  landscapeOf(network, visibleIn(network, noFilter, day), { ...look, ...more });
const lines = (network: Network, more: Partial<LandscapeLook>) =>
  rowLines(network, of(network, more), { ...look, ...more }, day, (type) => type).map((line) =>
    line.kind === 'row' ? line.row.actor.name : `# ${line.value}`,
  );

const actors: Actor[] = [
  { id: 'lk', name: 'Landkreis', type: 'county' },
  { id: 'ja', name: 'Jugendamt', type: 'youth_office', region: 'Mitte' },
  { id: 'asd', name: 'ASD Nord', type: 'social_services_team', region: 'Nord' },
  { id: 'gs', name: 'Grundschule', type: 'primary_school', region: 'Nord' },
  { id: 'fam', name: 'Familienhilfe', type: 'independent_carrier' },
];
const gremien: Gremium[] = [
  { id: 'jha', name: 'Jugendhilfeausschuss', type: 'youth_welfare_committee', mandate: 'decides' },
  { id: 'ak', name: 'Arbeitskreis', type: 'round_table', mandate: 'exchanges' },
];
const seats: Seat[] = [
  { id: '1', gremiumId: 'jha', actorId: 'ja', role: 'voting_member' },
  { id: '2', gremiumId: 'jha', actorId: 'asd', role: 'chair' },
  { id: '3', gremiumId: 'ak', actorId: 'asd', role: 'guest', vacant: true },
  { id: '4', gremiumId: 'ak', actorId: 'fam', role: 'voting_member' },
  { id: '5', gremiumId: 'ak', actorId: 'fam', role: 'voting_member' },
  { id: '6', gremiumId: 'ak', actorId: 'gs', role: 'guest', validTo: '2026-11-21' },
];
const relations: Relation[] = [
  { id: 'r1', from: 'asd', to: 'ja', kind: 'partOf' },
  { id: 'r2', from: 'ja', to: 'lk', kind: 'partOf' },
  { id: 'r3', from: 'fam', to: 'gs', kind: 'carrierOf' },
];
const county = networkOf(actors, gremien, seats, relations);

describe('the landscape of Gremien', () => {
  it('holds who sits where on the day, with sums that fit', () => {
    const { rows, columns, seats: count, vacant } = of(county);
    expect(rows.map(({ actor, seats: own }) => [actor.name, own.length])).toEqual([
      ['ASD Nord', 2],
      ['Familienhilfe', 2],
      ['Jugendamt', 1],
    ]);
    expect(columns.map(({ gremium, members, seats: own }) => [gremium.id, members, own])).toEqual([
      ['ak', 2, 3],
      ['jha', 2, 2],
    ]);
    expect([count, vacant]).toEqual([5, 1]);
    expect(of(county, { all: true }).rows).toHaveLength(actors.length);
  });

  it('counts units for their organisation, at the level that is asked for', () => {
    expect(
      of(county, { units: 'second' }).rows.map(({ actor, seats: own }) => [actor.id, own.length]),
    ).toEqual([
      ['fam', 2],
      ['ja', 3],
    ]);
    const top = of(county, { units: 'top' });
    expect(top.rows.map(({ actor }) => actor.id)).toEqual(['fam', 'lk']);
    expect(top.columns.map(({ members }) => members)).toEqual([2, 1]);
  });

  it('writes a cell with the chair first, numbers, and brackets around vacant seats', () => {
    const at = (role: string, vacant?: boolean): Seat => ({
      id: role,
      gremiumId: 'g',
      actorId: 'a',
      role,
      ...(vacant !== undefined && { vacant }),
    });
    const cell = [
      at('guest'),
      at('voting_member', true),
      at('voting_member'),
      at('voting_member'),
      at('chair'),
    ];
    expect(cellText(cell, (role) => role.charAt(0))).toBe('c 2v (v) g');
  });

  it('is sorted by name, number, type, or by role in one Gremium', () => {
    expect(lines(county, { rowSort: 'seats' })).toEqual(['ASD Nord', 'Familienhilfe', 'Jugendamt']);
    expect(lines(county, { firstIn: 'jha' })).toEqual(['ASD Nord', 'Jugendamt', 'Familienhilfe']);
    expect(lines(county, { firstIn: 'ak' })).toEqual(['Familienhilfe', 'ASD Nord', 'Jugendamt']);
    expect(lines(county, { firstIn: 'gone' })).toEqual(['ASD Nord', 'Familienhilfe', 'Jugendamt']);
  });

  it('is grouped by region or carrier, what has none last, and tells who is missing in a Gremium', () => {
    expect(lines(county, { rowGroup: 'region', all: true })).toEqual([
      '# Mitte',
      'Jugendamt',
      '# Nord',
      'ASD Nord',
      'Grundschule',
      '# ',
      'Familienhilfe',
      'Landkreis',
    ]);
    expect(lines(county, { rowGroup: 'carrier', all: true }).slice(0, 3)).toEqual([
      '# Familienhilfe',
      'Familienhilfe',
      'Grundschule',
    ]);
    const [mitte] = rowLines(county, of(county), { ...look, rowGroup: 'region' }, day, (type) => type);
    expect(mitte?.kind === 'group' && [...mitte.members]).toEqual([['jha', 1]]);
  });

  it('finds an organisation with all its Gremien, and a Gremium with all its organisations', () => {
    const one = searched(of(county), 'familienh');
    expect(one.rows.map(({ actor }) => actor.id)).toEqual(['fam']);
    expect(one.columns.map(({ gremium }) => gremium.id)).toEqual(['ak']);
    const other = searched(of(county), 'ausschuss');
    expect(other.rows.map(({ actor, seats: own }) => [actor.id, own.length])).toEqual([
      ['asd', 1],
      ['ja', 1],
    ]);
    expect(searched(of(county), 'nirgends').rows).toEqual([]);
    expect(searched(of(county), '  ')).toEqual(of(county));
  });
});

const landscapes = fc
  .record({
    actors: fc.array(
      fc.record({
        name: fc.string({ maxLength: 6 }),
        type: fc.constantFrom('primary_school', 'county', 'independent_carrier', 'own-type'),
        region: fc.constantFrom('Nord', 'Mitte', ''),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    gremien: fc.array(
      fc.record({
        type: fc.constantFrom('round_table', 'steering_group'),
        mandate: fc.option(fc.constantFrom('decides', 'exchanges'), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    seats: fc.array(fc.tuple(fc.nat(7), fc.nat(4), fc.constantFrom(...seatRoles), fc.boolean()), {
      maxLength: 30,
    }),
    units: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 6 }),
  })
  .map(({ actors: people, gremien: rounds, seats: sitting, units }) => {
    const who = (at: number) => `a${String(at % people.length)}`;
    return networkOf(
      people.map(({ region, ...rest }, at) => ({
        id: who(at),
        ...rest,
        ...(region !== '' && { region }),
      })),
      rounds.map(({ mandate, type }, at) => ({
        id: `g${String(at)}`,
        name: `G ${String(at)}`,
        type,
        ...(mandate !== undefined && { mandate }),
      })),
      sitting.map(([actor, gremium, role, vacant], at) => ({
        id: `s${String(at)}`,
        actorId: who(actor),
        gremiumId: `g${String(gremium % rounds.length)}`,
        role,
        vacant,
      })),
      units.map(([from, to], at) => ({
        id: `r${String(at)}`,
        from: who(from),
        to: who(to),
        kind: at % 2 === 0 ? 'partOf' : 'carrierOf',
      })),
    );
  });

const looks: fc.Arbitrary<LandscapeLook> = fc.record({
  view: fc.constant('matrix' as const),
  rowSort: fc.constantFrom(...rowSorts),
  firstIn: fc.constantFrom(undefined, 'g0', 'g1', 'gone'),
  rowGroup: fc.constantFrom(...rowGroups),
  all: fc.boolean(),
  columnSort: fc.constantFrom(...columnSorts),
  columnGroup: fc.constantFrom(...columnGroups),
  units: fc.constantFrom(undefined, 'top' as const, 'second' as const),
  suspects: fc.constant(true),
});

describe('any landscape, however it is arranged', () => {
  it('holds every seat once, and every row and column once', () => {
    fc.assert(
      fc.property(landscapes, looks, (network, chosen) => {
        const landscape = of(network, chosen);
        const shown = landscape.rows.flatMap(({ cells }) => [...cells.values()].flat());
        expect(shown.map(({ id }) => id).sort()).toEqual([...network.seats.keys()].sort());
        expect(landscape.seats).toBe(shown.length);
        expect(landscape.columns.reduce((sum, { seats: own }) => sum + own, 0)).toBe(shown.length);
        const down = rowLines(network, landscape, chosen, day, (type) => type);
        const across = columnItems(landscape, chosen);
        expect(new Set(down.map(({ key }) => key)).size).toBe(down.length);
        expect(down.flatMap((line) => (line.kind === 'row' ? [line.key] : [])).sort()).toEqual(
          landscape.rows.map(({ actor }) => actor.id).sort(),
        );
        expect(across.flatMap((item) => (item.kind === 'gremium' ? [item.key] : [])).sort()).toEqual(
          [...network.gremien.keys()].sort(),
        );
        const groups = down.flatMap((line) => (line.kind === 'group' ? [line] : []));
        const isGrouped = chosen.rowGroup !== 'none';
        expect(groups.reduce((sum, { rows }) => sum + rows, 0)).toBe(isGrouped ? landscape.rows.length : 0);
        for (const { gremium, members } of landscape.columns)
          expect(groups.reduce((sum, group) => sum + (group.members.get(gremium.id) ?? 0), 0)).toBe(
            isGrouped ? members : 0,
          );
      }),
    );
  });

  it('is cut into pages on which every cell stands exactly once, and no heading stands last', () => {
    const kinds = fc.array(
      fc.constantFrom({ kind: 'row' as const }, { kind: 'row' as const }, { kind: 'group' as const }),
      { minLength: 1, maxLength: 300 },
    );
    fc.assert(
      fc.property(kinds, kinds, (down, across) => {
        const pages = pagesOf(down, across);
        const cells = new Set<number>();
        let count = 0;
        for (const { lines: rows, columns } of pages) {
          expect(rows.to - rows.from).toBeLessThanOrEqual(fitting.lines);
          expect(columns.to - columns.from).toBeLessThanOrEqual(fitting.columns);
          const isWhole = rows.to === down.length || rows.to - rows.from === 1;
          expect(isWhole || down[rows.to - 1]?.kind !== 'group').toBe(true);
          for (let row = rows.from; row < rows.to; row += 1) {
            for (let column = columns.from; column < columns.to; column += 1) {
              cells.add(row * across.length + column);
              count += 1;
            }
          }
        }
        expect(count).toBe(down.length * across.length);
        expect(cells.size).toBe(count);
      }),
      { numRuns: 50 },
    );
  });

  it('puts 40 Gremien beside each other on one A3 page', () => {
    const rows = Array.from({ length: 250 }, () => ({ kind: 'row' }));
    const columns = Array.from({ length: 40 }, () => ({ kind: 'gremium' }));
    expect(pagesOf(rows, columns).map(({ columns: each }) => each.to - each.from)).toEqual(
      Array(Math.ceil(250 / fitting.lines)).fill(40),
    );
  });
});
