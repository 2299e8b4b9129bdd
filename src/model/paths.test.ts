// All shortest ways between two actors, against trying every way.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leads, shortestPaths } from './paths';
import type { Cooperation } from './records';

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const tie = (id: string, actorA: string, actorB: string, intensity = 2): Cooperation => ({
  id,
  actorA,
  actorB,
  intensity,
});

interface Tried {
  readonly actors: readonly string[];
  readonly strength: number;
  readonly weakest: number;
}

/** Every way without a repeat, by trying; of parallel ties the strongest counts. */
function tryAll(ties: readonly Cooperation[], from: string, to: string): Tried[] {
  const found: Tried[] = [];
  const strengthOf = (one: string, other: string) =>
    Math.max(
      0,
      ...ties
        .filter((each) => leads(each) && [each.actorA, each.actorB].includes(one))
        .filter(({ actorA, actorB }) => (actorA === one ? actorB : actorA) === other)
        .map(({ intensity }) => intensity),
    );
  const walk = (actors: readonly string[], strength: number, weakest: number) => {
    const last = actors.at(-1) ?? '';
    if (last === to) return void found.push({ actors, strength, weakest });
    for (const next of names.filter((name) => !actors.includes(name))) {
      const step = strengthOf(last, next);
      if (step > 0) walk([...actors, next], strength + step, Math.min(weakest, step));
    }
  };
  walk([from], 0, Infinity);
  const least = Math.min(...found.map(({ actors }) => actors.length));
  return found
    .filter(({ actors }) => actors.length === least)
    .sort(
      (a, b) =>
        b.strength - a.strength ||
        b.weakest - a.weakest ||
        (a.actors.join(' ') < b.actors.join(' ') ? -1 : 1),
    );
}

const someTies = fc
  .array(
    fc.record({
      actorA: fc.constantFrom(...names),
      actorB: fc.constantFrom(...names),
      intensity: fc.integer({ min: 0, max: 4 }),
      status: fc.constantFrom('active', 'planned', 'dormant', undefined),
    }),
    { maxLength: 16 },
  )
  .map((all) => all.map((each, at) => ({ ...each, id: `t${String(at)}` })) as Cooperation[]);

describe('shortest ways', () => {
  it('are exactly those one finds by trying all, strongest first', () => {
    fc.assert(
      fc.property(someTies, fc.constantFrom(...names), fc.constantFrom(...names), (ties, from, to) => {
        const tried = tryAll(ties, from, to);
        const paths = shortestPaths(ties, from, to, 1000);
        expect(paths?.best.map(({ actors }) => actors) ?? []).toEqual(tried.map(({ actors }) => actors));
        expect(paths?.best.map(({ strength }) => strength) ?? []).toEqual(
          tried.map(({ strength }) => strength),
        );
        expect(paths?.count ?? 0).toBe(tried.length);
        expect([...(paths?.actorIds ?? [])].sort()).toEqual(
          [...new Set(tried.flatMap(({ actors }) => actors))].sort(),
        );
        const steps = (paths?.best ?? []).flatMap(({ actors, ties: over }) =>
          over.map(({ actorA, actorB, id }, at) => ({
            ends: [actorA, actorB].sort(),
            wanted: [actors[at] ?? '', actors[at + 1] ?? ''].sort(),
            id,
          })),
        );
        expect(steps).toHaveLength((paths?.steps ?? 0) * tried.length);
        expect(steps.map(({ ends }) => ends)).toEqual(steps.map(({ wanted }) => wanted));
        expect(steps.filter(({ id }) => paths?.tieIds.has(id) !== true)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('do not depend on direction or on the order of ties', () => {
    fc.assert(
      fc.property(someTies, (ties) => {
        const there = shortestPaths(ties, 'a', 'g');
        const turned = ties.map((each) => ({ ...each, actorA: each.actorB, actorB: each.actorA })).reverse();
        expect(shortestPaths(turned, 'a', 'g')?.best.map(({ actors }) => actors)).toEqual(
          there?.best.map(({ actors }) => actors),
        );
        expect(shortestPaths(ties, 'g', 'a')?.count).toBe(there?.count);
      }),
      { numRuns: 100 },
    );
  });

  it('hold every tie between two who follow each other, also parallel ones', () => {
    const ties = [tie('1', 'a', 'b', 1), tie('2', 'b', 'a', 3), tie('3', 'b', 'c'), tie('4', 'a', 'd')];
    const paths = shortestPaths(ties, 'a', 'c');
    expect(paths?.best[0]?.ties.map(({ id }) => id)).toEqual(['2', '3']);
    expect([...(paths?.tieIds ?? [])].sort()).toEqual(['1', '2', '3']);
  });

  it('lead over no tie without contact and none that is only planned', () => {
    expect(shortestPaths([tie('1', 'a', 'b', 0)], 'a', 'b')).toBeUndefined();
    expect(shortestPaths([{ ...tie('1', 'a', 'b'), status: 'planned' }], 'a', 'b')).toBeUndefined();
    expect(shortestPaths([], 'a', 'a')).toMatchObject({ steps: 0, count: 1 });
  });

  it('are counted even where there are too many to list', () => {
    // Ten layers of four, each tied to all of the next: 4^9 ways through the last eight.
    const layer = (at: number) => [0, 1, 2, 3].map((one) => `n${String(at)}.${String(one)}`);
    const ties = Array.from({ length: 9 }, (_, at) =>
      layer(at).flatMap((one) => layer(at + 1).map((other) => tie(`${one}-${other}`, one, other, 1))),
    ).flat();
    const paths = shortestPaths(ties, 'n0.0', 'n9.0');
    expect(paths?.count).toBe(4 ** 8);
    expect(paths?.best).toHaveLength(20);
  });
});
