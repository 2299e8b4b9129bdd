// The sentence about the network: counts that add up, and figures without the coordinator's own unit.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor, Cooperation } from '../model/records';
import { componentsOf, networkSummary, type Summed } from './networkSummary';

const tie = (id: string, actorA: string, actorB: string) =>
  ({ id, actorA, actorB, intensity: 2 }) as Cooperation;
const actors = ['NWST', 'ASD', 'GS', 'Hort', 'Kita', 'Verein', 'Club'].map(
  (name) => ({ id: name, name }) as Actor,
);
const cooperations = [
  tie('1', 'NWST', 'ASD'),
  tie('2', 'NWST', 'GS'),
  tie('3', 'NWST', 'Hort'),
  tie('4', 'ASD', 'GS'),
  tie('5', 'Kita', 'Verein'),
];
const summed: Summed = { actors, cooperations, merged: new Map(), shared: [] };

describe('connected components', () => {
  it('hold everybody once, and are those one finds by walking', () => {
    const graph = fc.record({
      size: fc.integer({ min: 0, max: 30 }),
      ends: fc.array(fc.tuple(fc.integer({ min: 0, max: 32 }), fc.integer({ min: 0, max: 32 })), {
        maxLength: 50,
      }),
    });
    fc.assert(
      fc.property(graph, ({ size, ends }) => {
        const ids = Array.from({ length: size }, (_, at) => String(at));
        const pairs = ends.map(([a, b]) => [String(a), String(b)] as const);
        const found = componentsOf(ids, pairs);
        const left = new Set(ids);
        const sizes: number[] = [];
        for (const start of ids) {
          if (!left.delete(start)) continue;
          const met = [start];
          for (const at of met)
            for (const [a, b] of pairs)
              for (const next of a === at ? [b] : b === at ? [a] : []) if (left.delete(next)) met.push(next);
          sizes.push(met.length);
        }
        const groups = sizes.filter((each) => each > 1).sort((a, b) => b - a);
        expect(found).toEqual({
          largest: groups[0] ?? 0,
          others: Math.max(0, groups.length - 1),
          inOthers: groups.slice(1).reduce((sum, each) => sum + each, 0),
          alone: sizes.filter((each) => each === 1).length,
        });
        expect(found.largest + found.inOthers + found.alone).toBe(size);
      }),
    );
  });
});

const said = (...asked: Parameters<typeof networkSummary>) => networkSummary(...asked).join(' ');

describe('the network in a sentence', () => {
  it('tells counts, how all hang together, and who has the most cooperations', () => {
    expect(said(summed, false, undefined)).toBe(
      '7 Akteure, 5 Kooperationen. Zusammenhang: 4 miteinander verbunden, 1 kleinere Gruppe mit 2, 1 ohne Verbindung. Die meisten Verbindungen: NWST (3), ASD (2), GS (2).',
    );
  });

  it('leaves the own unit out of who is central, and says what would be left without it', () => {
    expect(said(summed, false, 'NWST')).toBe(
      '7 Akteure, 5 Kooperationen. Zusammenhang: 4 miteinander verbunden, 1 kleinere Gruppe mit 2, 1 ohne Verbindung. Ohne NWST: 2 miteinander verbunden, 1 kleinere Gruppe mit 2, 2 ohne Verbindung. Die meisten Verbindungen ohne die eigene Stelle: ASD (1), GS (1), Kita (1).',
    );
  });

  it('counts all cooperations behind a line, and pairs where those are shown', () => {
    const merged = new Map([['1', [tie('1', 'NWST', 'ASD'), tie('1b', 'NWST', 'ASD')]]]);
    expect(said({ ...summed, merged }, false, undefined)).toContain('6 Kooperationen');
    const shared = [{ id: 's', a: 'ASD', b: 'GS', gremien: ['g'] }];
    const together = said({ ...summed, cooperations: [], shared }, true, undefined);
    expect(together).toContain('1 Paar, das gemeinsam in Gremien sitzt');
    expect(together).not.toContain('Kooperation');
  });

  it('stays short where nobody is tied', () => {
    expect(said({ ...summed, cooperations: [] }, false, 'NWST')).toBe('7 Akteure, 0 Kooperationen.');
  });
});
