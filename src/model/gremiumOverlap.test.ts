// What two Gremien have in common: laws over random landscapes, and the pairs by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsFrom } from './change';
import { gremiumPairs, isDoubleStructure, organisationsIn } from './gremiumOverlap';
import { Network } from './network';
import type { Gremium, Seat } from './records';

const day = '2026-11-22';

/** `{ AG: 'a b c' }`: Gremien and the organisations in them; `below` names parents. */
function landscape(
  sitting: Readonly<Record<string, string>>,
  below: Readonly<Record<string, string>> = {},
  more: { readonly gremium?: Partial<Gremium>; readonly seat?: Partial<Seat> } = {},
): Network {
  const all = Object.entries(sitting).map(([id, text]) => ({ id, actors: text.split(' ').filter(Boolean) }));
  const actors = [...new Set(all.flatMap((one) => one.actors))];
  return new Network(
    'n',
    rowsFrom({
      networks: [{ id: 'n', name: 'N', epoch: '', createdAt: '' }],
      actors: actors.map((id) => ({ id, name: id, type: 'association' })),
      gremien: all.map(({ id }) => ({
        id,
        name: id,
        type: 'round_table',
        ...(below[id] !== undefined && { parentId: below[id] }),
        ...more.gremium,
      })),
      seats: all.flatMap(({ id, actors }) =>
        actors.map((actorId, at) => ({
          id: `${id}-${actorId}-${String(at)}`,
          gremiumId: id,
          actorId,
          role: 'voting_member',
          ...more.seat,
        })),
      ),
    }),
  );
}

const pairsOf = (network: Network, asOf = day) => gremiumPairs(network, organisationsIn(network, asOf));

describe('the overlap of two Gremien', () => {
  it('is the share of the smaller one, each organisation counted once', () => {
    const [pair, ...others] = pairsOf(landscape({ ag: 'a b c d', kreis: 'c c d e e e f g' }));
    expect(others).toEqual([]);
    expect(pair).toEqual({
      a: 'ag',
      b: 'kreis',
      shared: ['c', 'd'],
      sizes: [4, 5],
      coefficient: 0.5,
      isRelated: false,
    });
    expect(pair && isDoubleStructure(pair)).toBe(true);
  });

  it('is below half with one organisation less', () => {
    const [pair] = pairsOf(landscape({ ag: 'a b c', kreis: 'c d e' }));
    expect(pair?.coefficient).toBeCloseTo(1 / 3);
    expect(pair && isDoubleStructure(pair)).toBe(false);
  });

  it('is told of parent and child over any number of levels, and is no double structure then', () => {
    const network = landscape({ jha: 'a b', ua: 'a', ag: 'a b' }, { ua: 'jha', ag: 'ua' });
    for (const pair of pairsOf(network)) {
      expect(pair.isRelated).toBe(true);
      expect(isDoubleStructure(pair)).toBe(false);
    }
    expect(pairsOf(network)).toHaveLength(3);
  });

  it('knows siblings as strangers, and ends at a circle of parents', () => {
    const network = landscape({ x: 'a', y: 'a', z: 'a', w: 'a' }, { x: 'w', y: 'w', z: 'z' });
    const related = pairsOf(network).filter(({ isRelated }) => isRelated);
    expect(related.map(({ a, b }) => `${a} ${b}`).sort()).toEqual(['w x', 'w y']);
  });

  it('counts vacant seats, and nothing that is over or has not begun', () => {
    expect(pairsOf(landscape({ x: 'a', y: 'a' }, {}, { seat: { vacant: true } }))).toHaveLength(1);
    expect(pairsOf(landscape({ x: 'a', y: 'a' }, {}, { seat: { validTo: '2026-11-21' } }))).toEqual([]);
    expect(pairsOf(landscape({ x: 'a', y: 'a' }, {}, { gremium: { validFrom: '2026-11-23' } }))).toEqual([]);
    expect(pairsOf(landscape({ x: 'a', y: 'a' }, {}, { seat: { validTo: day } }))).toHaveLength(1);
  });

  it('counts units for their organisation where asked', () => {
    const network = landscape({ x: 'asd1 b', y: 'asd2 c' });
    expect(pairsOf(network)).toEqual([]);
    const rolled = organisationsIn(network, day, (id) => (id.startsWith('asd') ? 'office' : id));
    expect(gremiumPairs(network, rolled).map(({ shared }) => shared)).toEqual([['office']]);
  });

  it('is what counting every two sets one by one gives, in whatever order seats came', () => {
    const sitting = fc.dictionary(
      fc.constantFrom('p', 'q', 'r', 's', 't'),
      fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 8 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(sitting, (texts) => {
        const network = landscape(texts);
        const sets = Object.entries(texts).map(
          ([id, text]) => [id, new Set(text.split(' ').filter(Boolean))] as const,
        );
        const wanted = new Map<string, number>();
        for (const [a, one] of sets) {
          for (const [b, two] of sets) {
            const common = [...one].filter((actor) => two.has(actor)).length;
            if (a < b && common > 0) wanted.set(`${a} ${b}`, common / Math.min(one.size, two.size));
          }
        }
        const found = pairsOf(network);
        expect(new Map(found.map(({ a, b, coefficient }) => [`${a} ${b}`, coefficient]))).toEqual(wanted);
        for (const [at, { coefficient }] of found.entries())
          expect(coefficient).toBeLessThanOrEqual(found[at - 1]?.coefficient ?? 1);
      }),
    );
  });
});
