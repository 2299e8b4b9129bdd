// What a legend must explain: only what is on screen, with counts.
import { word } from '../i18n/translate';
import type { ActorType, Id } from '../model/records';
import { type Macro, type SectorCode, type Shape, sectors, typeInfo } from '../model/taxonomy';
import type { DrawnLook, DrawnLooks } from './drawnLooks';
import { type MapElements, type MapNode, sizeOf, type Stroke, stepSize } from './elements';
import { placeSentences } from './geoWords';
import { type LayerFacts, layerFacts } from './layerFacts';
import type { Tone } from './scales';
import { tally } from './tally';

export interface LegendSector {
  readonly sector: SectorCode;
  readonly letter: string;
  readonly macro: Macro;
  readonly shape: Shape;
  readonly count: number;
  /** The types in it that are on screen, the most frequent first. */
  readonly types: readonly LegendType[];
}

/** One actor type by the letters inside its nodes. */
export interface LegendType {
  readonly type: string;
  readonly letters: string;
  readonly words: string;
  readonly count: number;
}

/** One class of a look that is on screen. */
export interface LegendClass {
  readonly tone: Tone;
  readonly mark: string;
  readonly words: string;
  readonly count: number;
}

/** A look by its name with every class that is on screen. */
export interface LegendLook {
  readonly name: string;
  readonly classes: readonly LegendClass[];
}

/** Numbers of cooperations that are drawn about as large, with the diameter of the largest. */
export interface LegendDegree {
  readonly from: number;
  readonly to: number;
  readonly size: number;
  readonly count: number;
}

export interface LegendContent {
  /** Each only while something else than the delivered look is shown. */
  readonly colour: LegendLook | undefined;
  readonly size: LegendLook | undefined;
  readonly line: LegendLook | undefined;
  /** What the delivered sizes stand for; empty while the size shows something else. */
  readonly degrees: readonly LegendDegree[];
  readonly sectors: readonly LegendSector[];
  readonly strokes: readonly { readonly stroke: Stroke; readonly count: number }[];
  readonly intensities: readonly { readonly intensity: number; readonly count: number }[];
  readonly arrows: number;
  readonly faint: number;
  readonly actors: number;
  readonly cooperations: number;
  readonly relations: number;
  /** Gremien, roll-up and the working layer. */
  readonly layers: LayerFacts;
  /** On a geographic map, in words: by what places are known, and whose the outline is. */
  readonly place: readonly string[];
}

const strokes = ['loose', 'solid', 'double', 'unclear', 'dotted', 'seat'] as const;

/** Upper ends of the groups of delivered sizes. */
const degreeBounds = [0, 2, 5, 10, Number.POSITIVE_INFINITY] as const;

/** `ownTypes` are those of the network, `looks` those the elements were made with. */
export function legendOf(
  elements: MapElements,
  ownTypes: ReadonlyMap<Id, ActorType>,
  looks: DrawnLooks = {},
): LegendContent {
  const { nodes, ties } = elements;
  const actors = [...nodes.values()].filter((node) => node.kind === 'actor');
  const bySector = grouped(actors);
  const all = [...ties.values()];
  const cooperations = all.filter((tie) => tie.kind === 'cooperation');
  const byStroke = tally(all.filter((tie) => tie.kind !== 'shared').map((tie) => tie.stroke));
  const byIntensity = tally(cooperations.map((tie) => tie.intensity));
  return {
    colour: lookOf(
      looks.colour,
      actors.map((node) => node.tone),
    ),
    size: lookOf(
      looks.size,
      actors.map((node) => node.step),
    ),
    line: lookOf(
      looks.line,
      cooperations.map((tie) => tie.tone),
    ),
    degrees: looks.size ? [] : degreesOf(actors.map((node) => node.degree)),
    sectors: sectors.flatMap(({ code, letter, macro, shape }) => {
      const members = bySector.get(code);
      if (members === undefined) return [];
      return [
        { sector: code, letter, macro, shape, count: members.length, types: typesOf(members, ownTypes) },
      ];
    }),
    strokes: strokes.flatMap((stroke) => {
      const count = byStroke.get(stroke);
      return count === undefined ? [] : [{ stroke, count }];
    }),
    intensities: [0, 1, 2, 3, 4].flatMap((intensity) => {
      const count = byIntensity.get(intensity);
      return count === undefined ? [] : [{ intensity, count }];
    }),
    arrows: cooperations.filter((tie) => tie.arrow).length,
    faint: all.filter((tie) => tie.faint).length + actors.filter((node) => node.faint).length,
    actors: actors.length,
    cooperations: cooperations.reduce((sum, tie) => sum + tie.count, 0),
    relations: all.filter((tie) => tie.kind === 'relation').length,
    layers: layerFacts(elements),
    place: elements.place ? placeSentences(elements.place) : [],
  };
}

/** Those alike in type, the most frequent first. */
function typesOf(nodes: readonly MapNode[], ownTypes: ReadonlyMap<Id, ActorType>): LegendType[] {
  const counts = tally(nodes.map((node) => node.type));
  const letters = new Map(nodes.map((node) => [node.type, node.letter]));
  const types = [...counts].map(([type, count]) => {
    const { code, ownName } = typeInfo(type, ownTypes);
    return { type, count, letters: letters.get(type) ?? '', words: ownName ?? word('model.type', code) };
  });
  return types.sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1));
}

function grouped(nodes: readonly MapNode[]): Map<SectorCode, MapNode[]> {
  const groups = new Map<SectorCode, MapNode[]>();
  for (const node of nodes) {
    const group = groups.get(node.sector);
    if (group) group.push(node);
    else groups.set(node.sector, [node]);
  }
  return groups;
}

function lookOf<R>(look: DrawnLook<R> | undefined, shown: readonly (Tone | '')[]): LegendLook | undefined {
  if (look === undefined) return undefined;
  const counts = tally(shown);
  return {
    name: look.name(),
    classes: look.scale.classes.flatMap(({ tone, mark, words }) => {
      const count = counts.get(tone);
      return count === undefined ? [] : [{ tone, mark, words: words(), count }];
    }),
  };
}

function degreesOf(degrees: readonly number[]): LegendDegree[] {
  return degreeBounds.flatMap((bound, at) => {
    const above = degreeBounds[at - 1] ?? -1;
    const members = degrees.filter((degree) => degree > above && degree <= bound);
    if (members.length === 0) return [];
    const [from, to] = [Math.min(...members), Math.max(...members)];
    return [{ from, to, size: sizeOf(to), count: members.length }];
  });
}

/** Diameter of a class of a size look on the map. */
export function sizeOfClass({ tone }: Pick<LegendClass, 'tone'>): number {
  return stepSize(tone);
}
