// What is new on the map and what has ended since an earlier day: signs on what is drawn, and ghosts of what is gone.
import type { Id } from '../model/records';
import type { MapElements, MapNode, MapTie } from './elements';
import type { Point } from './patch';

/** `followed`: a new tie between two who were tied before by another one. */
export type TimeSign = 'new' | 'ended' | 'followed';

export interface TimeMarks {
  readonly ties: ReadonlyMap<Id, TimeSign>;
  readonly nodes: ReadonlyMap<Id, TimeSign>;
  /** Drawn although they are not there any more; their signs are above. */
  readonly ghosts: MapElements;
  /** Where everybody stands, ghosts too. */
  readonly standing: ReadonlyMap<Id, Point>;
}

type Elements = Pick<MapElements, 'nodes' | 'ties'>;

/** Signs on the later map: what is new on it, and ghosts of what it has lost. */
export function marksOnLater(before: Elements, after: Elements, standing: ReadonlyMap<Id, Point>): TimeMarks {
  const fresh = missingIn(before.ties, after.ties);
  const gone = missingIn(after.ties, before.ties);
  const freshEnds = new Set(fresh.map(endsKey));
  const goneEnds = new Set(gone.map(endsKey));
  const freshNodes = missingIn(before.nodes, after.nodes);
  const goneNodes = missingIn(after.nodes, before.nodes);
  const ghosts = gone.filter((tie) => !freshEnds.has(endsKey(tie)));
  return {
    ties: new Map<Id, TimeSign>([
      ...fresh.map((tie) => [tie.id, goneEnds.has(endsKey(tie)) ? 'followed' : 'new'] as const),
      ...ghosts.map((tie) => [tie.id, 'ended'] as const),
    ]),
    nodes: new Map<Id, TimeSign>([
      ...freshNodes.map((node) => [node.id, 'new'] as const),
      ...goneNodes.map((node) => [node.id, 'ended'] as const),
    ]),
    ghosts: { nodes: byId(goneNodes), ties: byId(ghosts) },
    standing,
  };
}

/** Signs on the earlier map beside the later one: what will have ended. */
export function marksOnEarlier({ ties, nodes, ghosts, standing }: TimeMarks): TimeMarks {
  const ended = (signs: ReadonlyMap<Id, TimeSign>) =>
    new Map([...signs].filter(([, sign]) => sign === 'ended'));
  return { ties: ended(ties), nodes: ended(nodes), ghosts: { ...ghosts, ...nobody }, standing };
}

/** Signs on the later map beside the earlier one, which shows what has ended. */
export function marksBeside({ ties, nodes, ghosts, standing }: TimeMarks): TimeMarks {
  const here = (signs: ReadonlyMap<Id, TimeSign>) =>
    new Map([...signs].filter(([, sign]) => sign !== 'ended'));
  return { ties: here(ties), nodes: here(nodes), ghosts: { ...ghosts, ...nobody }, standing };
}

const nobody: Elements = { nodes: new Map(), ties: new Map() };

function missingIn<V>(there: ReadonlyMap<Id, unknown>, from: ReadonlyMap<Id, V>): readonly V[] {
  const missing: V[] = [];
  for (const [id, value] of from) if (!there.has(id)) missing.push(value);
  return missing;
}

const endsKey = ({ from, to, kind }: MapTie) =>
  from < to ? `${kind} ${from} ${to}` : `${kind} ${to} ${from}`;

function byId<V extends MapNode | MapTie>(all: readonly V[]): ReadonlyMap<Id, V> {
  return new Map(all.map((each) => [each.id, each]));
}
