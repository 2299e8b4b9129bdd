// What is on the canvas, as plain data: actors become nodes, cooperations and structural relations become lines.
import { type Network, shortNameOf } from '../model/network';
import type { Actor, Cooperation, Id, Relation } from '../model/records';
import { lettersOnMap, type Macro, type SectorCode } from '../model/taxonomy';
import type { GremiumLayer, MapLayers } from '../session/mapLayers';
import type { MarkShape } from '../ui/Mark';
import { type Drawn, type Lines, linesBetween } from './linesBetween';
import type { DrawnLooks } from './drawnLooks';
import { kept, keptOrder } from './kept';
import type { PlaceFacts } from './geoFacts';
import type { Tone } from './scales';
import type { SharedTie } from './sitting';
import { tally } from './tally';

export interface MapNode {
  /** Of a Gremium not that of its record (`gremiumElements.ts`). */
  readonly id: Id;
  readonly kind: 'actor' | 'gremium';
  readonly label: string;
  /** The short name where there is one, for a look from afar. */
  readonly brief: string;
  /** Abbreviation of the type, written inside the node. */
  readonly letter: string;
  readonly type: string;
  readonly sector: SectorCode;
  readonly macro: Macro;
  readonly shape: MarkShape;
  /** Dormant or dissolved: drawn fainter. */
  readonly faint: boolean;
  /** Lines of what is counted: cooperations, or common Gremien; structural relations and seats never are. Of a Gremium its members. */
  readonly degree: number;
  /** Diameter in map units: grows with the square root of the degree, or steps where something else is shown. */
  readonly size: number;
  /** How many units are drawn as this one. */
  readonly inside: number;
  /** Of the working layer. */
  readonly veto: boolean;
  /** Colour of the look; '' for that of the sector. */
  readonly tone: Tone | '';
  /** The sign of the class beside its colour; '' without a look. */
  readonly mark: string;
  /** Step of the size; '' where the size shows the cooperations. */
  readonly step: Tone | '';
}

/**
 * How a line is drawn (domain 3.4): dashed, plain, two strokes, dash and dot with a "?" where nothing is recorded, the dots of the
 * structural layer, thin with a ring at the Gremium for a seat.
 */
export type Stroke = 'loose' | 'solid' | 'double' | 'unclear' | 'dotted' | 'seat';

/** Tension or a broken tie. */
export type Mood = '' | 'tense' | 'broken';

export interface MapTie {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  /** `shared`: who sits together, shown instead of cooperations and never one. */
  readonly kind: 'cooperation' | 'relation' | 'seat' | 'shared';
  /** 0–4; structural relations and seats have none and say 0. */
  readonly intensity: number;
  readonly stroke: Stroke;
  /** Cooperations or seats behind one line, or common Gremien. */
  readonly count: number;
  readonly arrow: boolean;
  /** Planned, initiating or dormant: drawn fainter. */
  readonly faint: boolean;
  /** Of the working layer; '' where it is off or nothing is the matter. */
  readonly mood: Mood;
  /** 0 straight; 1, 2, 3 … aside, so that parallel lines stay apart. */
  readonly bend: number;
  /** Code of the structural relation, for its label. */
  readonly relation: string;
  /** Colour of the look; '' for the grey of lines. */
  readonly tone: Tone | '';
  readonly mark: string;
}

export interface MapElements {
  /** How many stand dimmed behind the others. */
  readonly dimmed?: number;
  readonly nodes: ReadonlyMap<Id, MapNode>;
  readonly ties: ReadonlyMap<Id, MapTie>;
  /** What legend and words must say besides what is drawn; absent while nothing of it is on. */
  readonly told?: Told | undefined;
  readonly place?: PlaceFacts;
}

/** What layers have added, and what they keep from being drawn. */
export interface Told {
  readonly gremien: GremiumLayer | undefined;
  /** Gremien that are shown, or counted by the ties between those who sit together. */
  readonly gremiumCount: number;
  readonly least: number;
  /** So many pairs sit together that none are drawn. */
  readonly isTooMany: boolean;
  readonly hulls: readonly {
    readonly id: Id;
    readonly name: string;
    readonly style: number;
    readonly members: number;
  }[];
  readonly isRolledUp: boolean;
  /** Cooperations inside of what is drawn as one. */
  readonly internal: number;
  /** School social work that could not be drawn as one school. */
  readonly apart: number;
}

/** What passed filter, focus and reference date. */
export interface Shown {
  readonly actors: Iterable<Actor>;
  readonly cooperations: Iterable<Cooperation>;
  readonly relations: Iterable<Relation>;
  /** Who is drawn as whom. */
  readonly hosts?: ReadonlyMap<Id, Id>;
  /** The cooperations behind lines that stand for several. */
  readonly merged?: ReadonlyMap<Id, readonly Cooperation[]>;
  /** Ties of those who sit together, instead of cooperations. */
  readonly shared?: readonly SharedTie[];
}

export type Layers = Pick<MapLayers, 'structure' | 'working'>;

/** The same input gives equal output in any order of records; a tie whose end is not shown is left out. */
export function elementsOf(
  network: Network,
  shown: Shown,
  layers: Layers,
  looks: DrawnLooks = {},
): MapElements {
  const actors = [...new Map([...shown.actors].map((actor) => [actor.id, actor])).values()];
  const ground = { network, looks, layers, merged: shown.merged };
  const ids = actors.map(({ id }) => id);
  const { ties, degree } = linesAmong(ground, ids, shown);
  const inside = tally(shown.hosts?.values() ?? []);
  const nodes = new Map<Id, MapNode>();
  for (const [at, actor] of actors.entries())
    nodes.set(actor.id, nodeOf(ground, actor, degree[at] ?? 0, inside.get(actor.id) ?? 0));
  return { nodes, ties };
}

/** The very same lines while only actors are edited; structural relations come last, and leave the others as they are. */
const keptLines = kept<Lines<MapTie>>();
const keptTies = kept<Drawn<MapTie>>();
const inOrder = keptOrder<Cooperation>();
const relationsInOrder = keptOrder<Relation>();

function linesAmong(ground: Ground, ids: readonly Id[], shown: Shown): Lines<MapTie> {
  const { looks, layers, merged } = ground;
  const cooperations = [...shown.cooperations];
  const relations = layers.structure ? [...shown.relations] : [];
  const shared = shown.shared ?? [];
  const seenWith = [looks.line, layers.working === true, merged?.size ? merged : undefined];
  return keptLines([ids, cooperations, relations, shared, seenWith], () => {
    const ties = keptTies([ids, cooperations, shared, seenWith], () => {
      const bare = linesBetween<MapTie>(ids);
      for (const tie of inOrder(cooperations))
        bare.draw(tie.id, tie.actorA, tie.actorB, (bend) => cooperationTie(ground, tie, bend));
      for (const tie of shared) bare.draw(tie.id, tie.a, tie.b, (bend) => sharedTie(tie, bend));
      return bare;
    });
    if (relations.length === 0) return ties.lines;
    const { draw, lines } = ties.copy();
    for (const tie of relationsInOrder(relations))
      draw(tie.id, tie.from, tie.to, (bend) => relationTie(tie, bend), false);
    return lines;
  });
}

interface Ground {
  readonly network: Network;
  readonly looks: DrawnLooks;
  readonly layers: Layers;
  readonly merged: Shown['merged'];
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

/** The line that says how binding a cooperation is. */
export function strokeOf(basis: string | undefined): Stroke {
  if (basis === undefined) return 'unclear';
  if (basis === 'informal' || basis === 'agreed_oral') return 'loose';
  return basis === 'procedure' ? 'solid' : 'double';
}

function nodeOf({ network, looks, layers }: Ground, actor: Actor, degree: number, inside: number): MapNode {
  const info = network.typeOf(actor);
  const colour = looks.colour?.classOf(actor);
  const step = looks.size?.classOf(actor).tone ?? '';
  return {
    id: actor.id,
    kind: 'actor',
    label: actor.name,
    brief: shortNameOf(actor),
    letter: lettersOnMap(info.abbr),
    type: actor.type,
    sector: info.sector,
    macro: info.macro,
    shape: info.shape,
    faint: actor.status === 'dormant' || actor.status === 'dissolved',
    degree,
    size: step === '' ? sizeOf(degree) : stepSize(step),
    inside,
    veto: layers.working === true && actor.veto === true,
    tone: colour?.tone ?? '',
    mark: colour?.mark ?? '',
    step,
  };
}

/** Lines by their cooperations: after an edit nearly all are the very same, and need not be compared. */
const drawn = new WeakMap<Cooperation, { look: DrawnLooks['line']; working: boolean; tie: MapTie }>();

function cooperationTie({ looks, layers, merged }: Ground, tie: Cooperation, bend: number): MapTie {
  const look = looks.line;
  const working = layers.working === true;
  const group = merged?.get(tie.id);
  const known = group ? undefined : drawn.get(tie);
  if (known?.tie.bend === bend && known.look === look && known.working === working) return known.tie;
  const behind = group ?? [tie];
  const line = look?.classOf(tie);
  const made: MapTie = {
    id: tie.id,
    from: tie.actorA,
    to: tie.actorB,
    kind: 'cooperation',
    intensity: Math.max(0, Math.min(4, Math.round(tie.intensity))),
    stroke: strokeOf(tie.basis),
    arrow: tie.directed === true,
    faint: tie.status !== undefined && tie.status !== 'active',
    count: behind.length,
    mood: working ? moodOf(behind) : '',
    bend,
    relation: '',
    tone: line?.tone ?? '',
    mark: line?.mark ?? '',
  };
  if (!group) drawn.set(tie, { look, working, tie: made });
  return made;
}

/** What only cooperations can be. */
const unmarked = { faint: false, mood: '', tone: '', mark: '' } as const;

/** As wide as an intensity: two common Gremien like step 1, five and more like step 4. */
function sharedTie({ id, a, b, gremien }: SharedTie, bend: number): MapTie {
  return {
    id,
    from: a,
    to: b,
    kind: 'shared',
    intensity: sharedWidth(gremien.length),
    stroke: 'solid',
    count: gremien.length,
    arrow: false,
    bend,
    relation: '',
    ...unmarked,
  };
}

/** The width of so many common Gremien, as that of an intensity. */
export function sharedWidth(count: number): number {
  return Math.min(4, count - 1);
}

/** The worst of what stands behind a line. */
function moodOf(ties: readonly Cooperation[]): Mood {
  if (ties.some((tie) => tie.climate === 'broken')) return 'broken';
  return ties.some((tie) => tie.climate === 'tense') ? 'tense' : '';
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
    count: 1,
    bend,
    relation: tie.kind,
    ...unmarked,
  };
}
