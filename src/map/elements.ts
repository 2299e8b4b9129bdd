// What is on the canvas, as plain data: actors become nodes, cooperations and structural relations become lines.
import { type Network, shortNameOf } from '../model/network';
import type { Actor, Cooperation, Id, Relation } from '../model/records';
import type { Macro, SectorCode, Shape } from '../model/taxonomy';
import type { DrawnLooks } from './drawnLooks';
import type { Tone } from './scales';

export interface MapNode {
  readonly id: Id;
  readonly label: string;
  /** The short name where there is one, for a look from afar. */
  readonly brief: string;
  /** Abbreviation of the type, written inside the node. */
  readonly letter: string;
  readonly type: string;
  readonly sector: SectorCode;
  readonly macro: Macro;
  readonly shape: Shape;
  /** Dormant or dissolved: drawn fainter. */
  readonly faint: boolean;
  /** Cooperations shown, structural relations not counted. */
  readonly degree: number;
  /** Diameter in map units: grows with the square root of the degree, or steps where something else is shown. */
  readonly size: number;
  /** Colour of the look; '' for that of the sector. */
  readonly tone: Tone | '';
  /** The sign of the class beside its colour; '' without a look. */
  readonly mark: string;
  /** Step of the size; '' where the size shows the cooperations. */
  readonly step: Tone | '';
}

/** How a line is drawn: dashed, plain, two strokes, or the dots of the structural layer (domain 3.4). */
export type Stroke = 'loose' | 'solid' | 'double' | 'dotted';

export interface MapTie {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  readonly kind: 'cooperation' | 'relation';
  /** 0–4; a structural relation has none and says 0. */
  readonly intensity: number;
  readonly stroke: Stroke;
  readonly arrow: boolean;
  /** Planned, initiating or dormant: drawn fainter. */
  readonly faint: boolean;
  /** 0 straight; 1, 2, 3 … aside, so that parallel lines stay apart. */
  readonly bend: number;
  /** Code of the structural relation, for its label. */
  readonly relation: string;
  /** Colour of the look; '' for the grey of lines. */
  readonly tone: Tone | '';
  readonly mark: string;
}

export interface MapElements {
  readonly nodes: ReadonlyMap<Id, MapNode>;
  readonly ties: ReadonlyMap<Id, MapTie>;
}

/** What passed filter, focus and reference date. */
export interface Shown {
  readonly actors: Iterable<Actor>;
  readonly cooperations: Iterable<Cooperation>;
  readonly relations: Iterable<Relation>;
}

export interface Layers {
  readonly structure: boolean;
}

/** The same input gives equal output in any order of records; a tie whose end is not shown is left out. */
export function elementsOf(
  network: Network,
  shown: Shown,
  layers: Layers,
  looks: DrawnLooks = {},
): MapElements {
  const actors = new Map([...shown.actors].map((actor) => [actor.id, actor]));
  const both = (a: Id, b: Id) => a !== b && actors.has(a) && actors.has(b);
  const cooperations = [...shown.cooperations].filter((tie) => both(tie.actorA, tie.actorB));
  const relations = layers.structure ? [...shown.relations].filter((tie) => both(tie.from, tie.to)) : [];

  const degree = new Map<Id, number>();
  for (const { actorA, actorB } of cooperations) {
    degree.set(actorA, (degree.get(actorA) ?? 0) + 1);
    degree.set(actorB, (degree.get(actorB) ?? 0) + 1);
  }
  const nodes = new Map<Id, MapNode>();
  for (const actor of actors.values())
    nodes.set(actor.id, nodeOf(network, actor, degree.get(actor.id) ?? 0, looks));

  const bend = benches();
  const ties = new Map<Id, MapTie>();
  for (const tie of cooperations.sort(byId))
    ties.set(tie.id, cooperationTie(tie, bend(tie.actorA, tie.actorB), looks));
  for (const tie of relations.sort(byId)) ties.set(tie.id, relationTie(tie, bend(tie.from, tie.to)));
  return { nodes, ties };
}

/** Diameter of a node with so many cooperations, in map units. */
export function sizeOf(degree: number): number {
  return Math.round(30 + Math.min(26, 4 * Math.sqrt(degree)));
}

/** Diameters of the steps of a look; who has no value is smallest. */
const stepSizes: Partial<Record<Tone, number>> = { none: 20, s0: 26, s1: 33, s2: 40, s3: 48, s4: 57 };

/** Diameter of a step in map units. */
export function stepSize(step: Tone): number {
  return stepSizes[step] ?? 30;
}

/** The line that says how binding a cooperation is; an unrecorded basis is drawn plain. */
export function strokeOf(basis: string | undefined): Stroke {
  if (basis === 'informal' || basis === 'agreed_oral') return 'loose';
  if (basis === undefined || basis === 'procedure') return 'solid';
  return 'double';
}

function nodeOf(network: Network, actor: Actor, degree: number, looks: DrawnLooks): MapNode {
  const info = network.typeOf(actor);
  const colour = looks.colour?.classOf(actor);
  const step = looks.size?.classOf(actor).tone ?? '';
  return {
    id: actor.id,
    label: actor.name,
    brief: shortNameOf(actor),
    letter: info.abbr.slice(0, 5),
    type: actor.type,
    sector: info.sector,
    macro: info.macro,
    shape: info.shape,
    faint: actor.status === 'dormant' || actor.status === 'dissolved',
    degree,
    size: step === '' ? sizeOf(degree) : stepSize(step),
    tone: colour?.tone ?? '',
    mark: colour?.mark ?? '',
    step,
  };
}

function cooperationTie(tie: Cooperation, bend: number, looks: DrawnLooks): MapTie {
  const line = looks.line?.classOf(tie);
  return {
    id: tie.id,
    from: tie.actorA,
    to: tie.actorB,
    kind: 'cooperation',
    intensity: Math.max(0, Math.min(4, Math.round(tie.intensity))),
    stroke: strokeOf(tie.basis),
    arrow: tie.directed === true,
    faint: tie.status !== undefined && tie.status !== 'active',
    bend,
    relation: '',
    tone: line?.tone ?? '',
    mark: line?.mark ?? '',
  };
}

function relationTie(tie: Relation, bend: number): MapTie {
  return {
    id: tie.id,
    from: tie.from,
    to: tie.to,
    kind: 'relation',
    intensity: 0,
    stroke: 'dotted',
    arrow: true,
    faint: false,
    bend,
    relation: tie.kind,
    tone: '',
    mark: '',
  };
}

const byId = (a: { readonly id: Id }, b: { readonly id: Id }) => (a.id < b.id ? -1 : 1);

/** Hands out 0, 1, 2 … to the lines between the same two actors. The sign keeps the side when a line runs backwards. */
function benches(): (a: Id, b: Id) => number {
  const taken = new Map<Id, Map<Id, number>>();
  return (a, b) => {
    const [low, high] = a < b ? [a, b] : [b, a];
    const row = taken.get(low) ?? new Map<Id, number>();
    const place = row.get(high) ?? 0;
    taken.set(low, row.set(high, place + 1));
    const side = place % 2 === 1 ? 1 : -1;
    const step = Math.min(3, Math.ceil(place / 2));
    return place === 0 ? 0 : side * step * (a < b ? 1 : -1);
  };
}
