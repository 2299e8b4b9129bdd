// What a hand-out holds: names, types, regions and drawn cooperations with places, and nothing else of the network.
import { sentence, word } from '../i18n/translate';
import { fold } from '../model/fold';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { airAround } from './air';
import type { MapNode, MapTie } from './elements';
import { lettersIn } from './letters';
import { reachOf } from './pen';
import type { SceneMap } from './scenes';
import { actorFacts, typeName } from './sentences';

/** An actor or Gremium; its place in the list is its number. */
export interface HandoutNode {
  readonly name: string;
  /** For the map from afar. */
  readonly brief: string;
  /** Type, region, and what colour and size show. */
  readonly facts: string;
  /** What the search looks through: folded like everywhere in the app. */
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** Half the extent in map units. */
  readonly half: number;
  /** Diameter, and the air to the next rim. */
  readonly size: number;
  readonly air: number;
  /** Height of the letters of the type in map units, the most they may have in the node, and the width they may take then; 0 without. */
  readonly letters: readonly [plain: number, most: number, wide: number];
  readonly degree: number;
}

/** Numbers of the two ends, and what the tie is, told from either end. */
export type HandoutTie = readonly [from: number, to: number, forward: string, backward: string];

/** Words that the page says while it is used; `{name}`, `{count}` and `{total}` are filled in there. */
export type HandoutWords = Readonly<Record<(typeof spoken)[number], string>>;

export interface HandoutData {
  readonly nodes: readonly HandoutNode[];
  readonly ties: readonly HandoutTie[];
  readonly words: HandoutWords;
}

const spoken = ['chosen', 'cleared', 'found', 'neighbours', 'noTies', 'close'] as const;
const collator = new Intl.Collator('de', { numeric: true });

/** By name, so that the list of the page is in order. The ids are the nodes in this order. */
export function handoutData(network: Network, map: SceneMap): { data: HandoutData; ids: readonly Id[] } {
  const drawn = [...map.elements.nodes.values()]
    .filter((node) => map.standing.has(node.id))
    .sort((a, b) => collator.compare(a.label, b.label) || (a.id < b.id ? -1 : 1));
  const numbers = new Map(drawn.map((node, at) => [node.id, at]));
  const ties = [...map.elements.ties.values()].flatMap((tie): HandoutTie[] => {
    const [from, to] = [numbers.get(tie.from), numbers.get(tie.to)];
    if (from === undefined || to === undefined) return [];
    return [[from, to, tieWords(tie, true), tieWords(tie, false)]];
  });
  const words = Object.fromEntries(spoken.map((key) => [key, sentence(`handout.${key}`, {})]));
  const air = airAround(map.elements.nodes, (id) => map.standing.get(id));
  return {
    data: {
      nodes: drawn.map((node) => nodeOf(network, map, node, air?.of(node.id) ?? 0)),
      ties,
      words: words as HandoutWords,
    },
    ids: drawn.map(({ id }) => id),
  };
}

function nodeOf(network: Network, { standing, looks }: SceneMap, node: MapNode, air: number): HandoutNode {
  const at = standing.get(node.id) ?? { x: 0, y: 0 };
  const actor = network.actors.get(node.id);
  const facts = actor
    ? [typeName(network, actor), actor.region, ...actorFacts(actor, looks)]
    : [sentence('handout.gremium', {})];
  return {
    name: node.label,
    brief: node.brief,
    facts: facts.filter(Boolean).join(' · '),
    key: fold(`${node.label} ${node.brief} ${facts.join(' ')}`),
    x: Math.round(at.x),
    y: Math.round(at.y),
    half: Math.round(reachOf(node.shape, node.size)),
    size: node.size,
    air: Math.round(air),
    letters: lettersOf(node),
    degree: node.degree,
  };
}

/** Letters are written as high as need be to be read, up to where they leave the node. */
function lettersOf(node: MapNode): HandoutNode['letters'] {
  const plain = lettersIn(node, 0);
  if (plain?.text !== node.letter || node.letter === '') return [0, 0, 0];
  let [low, high] = [plain.size, node.size];
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2;
    if (lettersIn(node, middle)?.size === middle) low = middle;
    else high = middle;
  }
  const round = (value: number) => Math.round(value * 10) / 10;
  return [round(plain.size), round(low), round(lettersIn(node, low)?.most ?? plain.most)];
}

/** Only what the line on the map says. */
function tieWords(tie: MapTie, outgoing: boolean): string {
  if (tie.kind === 'relation')
    return word(`model.relation.${tie.relation}`, outgoing ? 'forward' : 'backward');
  const stroke = word('map.stroke', tie.stroke);
  if (tie.kind !== 'cooperation') return stroke;
  const name = word('model.intensity', String(tie.intensity));
  return `${sentence('map.intensityStep', { step: tie.intensity, name })}; ${stroke}`;
}
