// All shortest ways between two actors over cooperations: "Über wen komme ich an X heran?"
import type { Cooperation, Id } from './records';

/** One way: who is met on it, both ends included, and the strongest tie of each step. */
export interface Path {
  readonly actors: readonly Id[];
  readonly ties: readonly Cooperation[];
  /** Sum of the intensities of its steps. */
  readonly strength: number;
}

export interface Paths {
  /** Ties on each way; 0 from somebody to themselves. */
  readonly steps: number;
  /** How many shortest ways there are, told apart by who is met. */
  readonly count: number;
  /** The strongest of them: by sum of intensities, then by their weakest step, then by id. */
  readonly best: readonly Path[];
  /** Everybody on any of them. */
  readonly actorIds: ReadonlySet<Id>;
  /** Every tie on any of them, parallel ones included. */
  readonly tieIds: ReadonlySet<Id>;
}

type Neighbours = ReadonlyMap<Id, readonly Cooperation[]>;

/** Whether somebody can be reached over a tie: not while it is only planned or says that there is no contact. */
export function leads({ intensity, status }: Cooperation): boolean {
  return intensity > 0 && status !== 'planned';
}

/**
 * Breadth-first search from `from`, with shortest ways counted as in U. Brandes (2001), A faster algorithm for betweenness centrality,
 * Journal of Mathematical Sociology 25(2), 163–177. Ties are taken in both directions. `undefined` when nothing leads there.
 * `most` limits `best`, never `count`.
 */
export function shortestPaths(ties: Iterable<Cooperation>, from: Id, to: Id, most = 20): Paths | undefined {
  const neighbours = neighboursOf(ties);
  const away = stepsFrom(neighbours, from, to);
  const steps = away.get(to);
  if (steps === undefined) return undefined;
  const layers = backFrom(neighbours, away, to);
  const counts = new Map<Id, number>([[from, 1]]);
  const best = new Map<Id, readonly Path[]>([[from, [{ actors: [from], ties: [], strength: 0 }]]]);
  const tieIds = new Set<Id>();
  for (const layer of layers.slice(1)) {
    for (const id of layer) {
      const before = strongest(id, neighbours, away, (tie) => tieIds.add(tie.id));
      counts.set(
        id,
        [...before.keys()].reduce((sum, other) => sum + (counts.get(other) ?? 0), 0),
      );
      const longer = [...before].flatMap(([other, tie]) =>
        (best.get(other) ?? []).map((path) => ({
          actors: [...path.actors, id],
          ties: [...path.ties, tie],
          strength: path.strength + tie.intensity,
        })),
      );
      best.set(id, longer.sort(stronger).slice(0, most));
    }
  }
  return {
    steps,
    count: counts.get(to) ?? 1,
    best: best.get(to) ?? [],
    actorIds: new Set(layers.flat()),
    tieIds,
  };
}

function neighboursOf(ties: Iterable<Cooperation>): Neighbours {
  const neighbours = new Map<Id, Cooperation[]>();
  const note = (id: Id, tie: Cooperation) => {
    const known = neighbours.get(id);
    if (known) known.push(tie);
    else neighbours.set(id, [tie]);
  };
  for (const tie of ties) {
    if (!leads(tie) || tie.actorA === tie.actorB) continue;
    note(tie.actorA, tie);
    note(tie.actorB, tie);
  }
  return neighbours;
}

const otherEnd = (tie: Cooperation, id: Id) => (tie.actorA === id ? tie.actorB : tie.actorA);

/** Steps to everybody who is no further away than `to`. */
function stepsFrom(neighbours: Neighbours, from: Id, to: Id): ReadonlyMap<Id, number> {
  const steps = new Map([[from, 0]]);
  for (let rim = [from], step = 1; rim.length > 0 && !steps.has(to); step += 1) {
    const next: Id[] = [];
    for (const id of rim) {
      for (const tie of neighbours.get(id) ?? []) {
        const other = otherEnd(tie, id);
        if (steps.has(other)) continue;
        steps.set(other, step);
        next.push(other);
      }
    }
    rim = next;
  }
  return steps;
}

/** Who lies on a shortest way to `to`, by steps from the beginning. */
function backFrom(neighbours: Neighbours, away: ReadonlyMap<Id, number>, to: Id): Id[][] {
  const layers = [[to]];
  for (let step = (away.get(to) ?? 0) - 1; step >= 0; step -= 1) {
    const before = new Set<Id>();
    for (const id of layers[0] ?? []) {
      for (const tie of neighbours.get(id) ?? []) {
        const other = otherEnd(tie, id);
        if (away.get(other) === step) before.add(other);
      }
    }
    layers.unshift([...before]);
  }
  return layers;
}

/** Who comes one step before, each with the strongest tie; `seen` hears of every tie. */
function strongest(
  id: Id,
  neighbours: Neighbours,
  away: ReadonlyMap<Id, number>,
  seen: (tie: Cooperation) => void,
): ReadonlyMap<Id, Cooperation> {
  const step = (away.get(id) ?? 0) - 1;
  const before = new Map<Id, Cooperation>();
  for (const tie of neighbours.get(id) ?? []) {
    const other = otherEnd(tie, id);
    if (away.get(other) !== step) continue;
    seen(tie);
    const known = before.get(other);
    if (!known || tie.intensity > known.intensity || (tie.intensity === known.intensity && tie.id < known.id))
      before.set(other, tie);
  }
  return before;
}

const weakest = ({ ties }: Path) => Math.min(...ties.map((tie) => tie.intensity));

/** All compared paths have equally many steps. */
function stronger(a: Path, b: Path): number {
  return (
    b.strength - a.strength || weakest(b) - weakest(a) || (a.actors.join(' ') < b.actors.join(' ') ? -1 : 1)
  );
}
