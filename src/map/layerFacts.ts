// What legend, base line and descriptions must say of Gremien, roll-up and the working layer: counts of what is drawn and what is not.
import { sentence, showNumber } from '../i18n/translate';
import type { Id } from '../model/records';
import { mostShared } from './sitting';
import { type MapElements, type Mood, sharedWidth, type Stroke, type Told } from './elements';

export interface LayerFacts {
  readonly told: Told | undefined;
  readonly seats: number;
  /** Pairs who sit together, and of these how many in 1, 2, 3, 4, and five or more Gremien. */
  readonly pairs: number;
  readonly shared: readonly { readonly gremien: number; readonly count: number }[];
  /** Units drawn as their organisation, and how many organisations that are. */
  readonly inside: number;
  readonly hosts: number;
  /** Lines for cooperations, and how many of them stand for several. */
  readonly lines: number;
  readonly merged: number;
  readonly tense: number;
  readonly broken: number;
  readonly veto: number;
}

const mostCommon = 5;

export function layerFacts({ nodes, ties, told }: MapElements): LayerFacts {
  const all = [...ties.values()];
  const lines = all.filter((tie) => tie.kind === 'cooperation');
  const shared = all.filter((tie) => tie.kind === 'shared');
  const hosts = [...nodes.values()].filter((node) => node.inside > 0);
  const counts = Array.from({ length: mostCommon }, (_, at) => {
    const gremien = at + 1;
    const alike = shared.filter((tie) => Math.min(mostCommon, tie.count) === gremien);
    return { gremien, count: alike.length };
  });
  return {
    told,
    seats: all.reduce((sum, tie) => sum + (tie.kind === 'seat' ? tie.count : 0), 0),
    pairs: shared.length,
    shared: counts.filter(({ count }) => count > 0),
    inside: hosts.reduce((sum, node) => sum + node.inside, 0),
    hosts: hosts.length,
    lines: lines.length,
    merged: lines.filter((tie) => tie.count > 1).length,
    tense: all.filter((tie) => tie.mood === 'tense').length,
    broken: all.filter((tie) => tie.mood === 'broken').length,
    veto: [...nodes.values()].filter((node) => node.veto).length,
  };
}

/** How an entry of the legend is drawn. */
export type LayerSample =
  | { readonly kind: 'pill' }
  | { readonly kind: 'hull'; readonly style: number }
  | { readonly kind: 'line'; readonly stroke: Stroke; readonly intensity: number; readonly sign: string }
  | { readonly kind: 'mood'; readonly mood: Exclude<Mood, ''> }
  | { readonly kind: 'badge'; readonly text: string };

export interface LayerEntry {
  readonly key: string;
  readonly sample: LayerSample;
  readonly words: string;
  readonly count: number;
  /** The Gremium whose card it opens. */
  readonly gremiumId?: Id;
}

export interface LayerGroup {
  readonly title: string;
  readonly entries: readonly LayerEntry[];
}

/** The groups of a legend, each thing on screen once; empty without layers. */
export function layerGroups(facts: LayerFacts): readonly LayerGroup[] {
  const groups = [
    { title: sentence('layers.legendGremien', {}), entries: gremiumEntries(facts) },
    { title: sentence('layers.legendShared', {}), entries: facts.shared.map(sharedEntry) },
    { title: sentence('layers.rollUp', {}), entries: rollUpEntries(facts) },
    { title: sentence('layers.legendWorking', {}), entries: workingEntries(facts) },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}

function gremiumEntries({ told }: LayerFacts): LayerEntry[] {
  if (told?.gremien === 'hulls')
    return told.hulls.map(({ id, name, style, members }) => ({
      key: id,
      sample: { kind: 'hull', style },
      words: name,
      count: members,
      gremiumId: id,
    }));
  if (told?.gremien !== 'nodes') return [];
  const words = sentence('layers.legendGremium', {});
  return [{ key: 'gremium', sample: { kind: 'pill' }, words, count: told.gremiumCount }];
}

function sharedEntry({ gremien, count }: LayerFacts['shared'][number]): LayerEntry {
  const key = gremien === mostCommon ? 'layers.legendSharedMost' : 'layers.legendSharedCount';
  return {
    key: String(gremien),
    sample: { kind: 'line', stroke: 'solid', intensity: sharedWidth(gremien), sign: String(gremien) },
    words: sentence(key, { count: gremien }),
    count,
  };
}

function rollUpEntries({ hosts, merged }: LayerFacts): LayerEntry[] {
  const inside = { kind: 'badge', text: '+2' } as const;
  const line = { kind: 'line', stroke: 'solid', intensity: 2, sign: '×2' } as const;
  return [
    { key: 'inside', sample: inside, words: sentence('layers.legendInside', {}), count: hosts },
    { key: 'merged', sample: line, words: sentence('layers.legendMerged', {}), count: merged },
  ].filter(({ count }) => count > 0);
}

function workingEntries({ tense, broken, veto }: LayerFacts): LayerEntry[] {
  const entries: LayerEntry[] = [
    {
      key: 'tense',
      sample: { kind: 'mood', mood: 'tense' },
      words: sentence('layers.legendTense', {}),
      count: tense,
    },
    {
      key: 'broken',
      sample: { kind: 'mood', mood: 'broken' },
      words: sentence('layers.legendBroken', {}),
      count: broken,
    },
    {
      key: 'veto',
      sample: { kind: 'badge', text: 'V' },
      words: sentence('layers.legendVeto', {}),
      count: veto,
    },
  ];
  return entries.filter(({ count }) => count > 0);
}

/** What is counted instead of cooperations: "12 Paare mit mindestens 2 gemeinsamen Gremien (14 Gremien)"; `undefined` without. */
export function sharedBasis({ told, pairs }: LayerFacts, actors: string): string | undefined {
  if (told?.gremien !== 'shared') return undefined;
  const key = told.least === 1 ? 'layers.counted.sharedOne' : 'layers.counted.shared';
  if (told.isTooMany)
    return sentence('layers.basisTooMany', {
      actors,
      most: showNumber(mostShared),
      least: showNumber(told.least),
    });
  return sentence('layers.basisShared', {
    actors,
    pairs: sentence(key, { count: pairs, least: showNumber(told.least) }),
    gremien: sentence('layers.counted.gremien', { count: told.gremiumCount }),
  });
}

/** What the base line adds: "14 Gremien, 160 Sitze", "19 Einheiten als ihre Organisation", what is not drawn. */
export function layerSentences(facts: LayerFacts): readonly string[] {
  const { told, seats, inside, lines, merged } = facts;
  if (told === undefined) return [];
  const say = (key: string, count: number) => (count > 0 ? [sentence(`layers.${key}`, { count })] : []);
  return [
    ...(told.gremien === 'nodes' || told.gremien === 'hulls'
      ? say('counted.gremien', told.gremiumCount)
      : []),
    ...say('counted.seats', seats),
    ...(merged > 0 ? say('lines', lines) : []),
    ...say('insideTotal', inside),
    ...say('internal', told.internal),
    ...say('apart', told.apart),
  ];
}

/** What the delivered sizes stand for: cooperations, lines for several of them, or those who sit together. */
export function degreeTitle({ told }: LayerFacts): string {
  if (told?.gremien === 'shared') return sentence('layers.legendSharedSize', {});
  return sentence(told?.isRolledUp === true ? 'layers.legendMergedSize' : 'map.legendSize', {});
}
