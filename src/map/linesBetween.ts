// Lines between actors: which have both of their ends, how many an actor has, and how far those between the same two bend aside.
import type { Id } from '../model/records';

/** Makes the line with this id, unless an end is not there or both are the same. `counts` for the degree of its ends. */
type Draw<T> = (id: Id, a: Id, b: Id, made: (bend: number) => T, counts?: boolean) => void;

/** Lines as they are drawn, one after the other. */
export interface Drawn<T> {
  readonly draw: Draw<T>;
  readonly lines: Lines<T>;
  /** What goes on from here without changing these. */
  readonly copy: () => Drawn<T>;
}

export interface Lines<T> {
  readonly ties: ReadonlyMap<Id, T>;
  /** Counted lines of each of the ids, in their order. */
  readonly degree: Uint32Array;
}

/** Everybody gets a number: a large map asks for both ends of every line several times. */
export function linesBetween<T>(ids: readonly Id[]): Drawn<T> {
  const numbers = new Map(ids.map((id, at) => [id, at]));
  return goingOn(numbers, { degree: new Uint32Array(ids.length), ties: new Map<Id, T>(), taken: new Map() });
}

interface State<T> {
  readonly degree: Uint32Array;
  readonly ties: Map<Id, T>;
  /** Lines so far between the same two, by the numbers of both. */
  readonly taken: Map<number, number>;
}

function goingOn<T>(numbers: ReadonlyMap<Id, number>, { degree, ties, taken }: State<T>): Drawn<T> {
  const bend = bends(degree.length, taken);
  const draw: Draw<T> = (id, a, b, made, counts = true) => {
    const [from = -1, to = -1] = [numbers.get(a), numbers.get(b)];
    if (from < 0 || to < 0 || from === to) return;
    const aside = bend(from, to);
    ties.set(id, made(a < b || aside === 0 ? aside : -aside));
    if (counts) for (const end of [from, to]) degree[end] = (degree[end] ?? 0) + 1;
  };
  const copy = () => goingOn(numbers, { degree: degree.slice(), ties: new Map(ties), taken: new Map(taken) });
  return { draw, lines: { ties, degree }, copy };
}

/** Hands out 0, 1, -1, 2, -2, 3, -3, 3 … to the lines between the same two, who are numbered below `count`. */
function bends(count: number, taken: Map<number, number>): (a: number, b: number) => number {
  return (a, b) => {
    const pair = Math.min(a, b) * count + Math.max(a, b);
    const place = taken.get(pair) ?? 0;
    taken.set(pair, place + 1);
    if (place === 0) return 0;
    return (place % 2 === 1 ? 1 : -1) * Math.min(3, Math.ceil(place / 2));
  };
}
