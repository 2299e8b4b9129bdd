// The map in words: for the outline, for announcements and for the description of a picture.
import { sentence, showNumber, word } from '../i18n/translate';
import type { Network } from '../model/network';
import type { Actor, Cooperation, Relation } from '../model/records';
import { type DrawnLooks, lookSentence } from './drawnLooks';
import type { MapElements } from './elements';
import { placeSentences } from './geoWords';
import { type LayerFacts, layerFacts, layerSentences, sharedBasis } from './layerFacts';
import type { SittingRow, TieRow } from './outlineRows';

/** "12 Akteure": a count with its noun in the right number. */
function counted(table: 'actors' | 'cooperations' | 'relations', count: number): string {
  return sentence(`model.counted.${table}`, { count });
}

export function typeName(network: Network, actor: Actor): string {
  const info = network.typeOf(actor);
  return info.ownName ?? word('model.type', info.code);
}

/** What colour and size say of an actor: "Region: Mitte", "Schülerzahl: 120–240"; nothing without a look. */
export function actorFacts(actor: Actor, looks: DrawnLooks): readonly string[] {
  return [looks.colour, looks.size].flatMap((look) => (look ? [lookSentence(look, actor)] : []));
}

/** "Grundschule Nord, Grundschule, Region: Mitte, 4 Kooperationen". */
export function actorSentence(
  network: Network,
  actor: Actor,
  cooperations: number,
  looks: DrawnLooks = {},
  isShared = false,
): string {
  const ties = isShared ? sharedWords(cooperations) : cooperationWords(cooperations);
  const type = [typeName(network, actor), ...actorFacts(actor, looks)].join(', ');
  return sentence('map.selected', { name: actor.name, type, ties });
}

function cooperationWords(count: number): string {
  return count === 0 ? sentence('map.outlineNoTies', {}) : counted('cooperations', count);
}

function sharedWords(count: number): string {
  return sentence(count === 0 ? 'layers.outlineNoShared' : 'layers.outlineSharedWith', { count });
}

/** "AG 78, Gremium, 12 Mitglieder". */
export function gremiumSentence(name: string, members: number): string {
  return sentence('layers.outlineGremium', {
    name,
    members: sentence('layers.counted.members', { count: members }),
  });
}

/** "sitzt in AG 78: Vorsitz", or "sitzt mit ASD Mitte gemeinsam in 3 Gremien: …". */
export function sittingSentence({ kind, partner, words, count }: SittingRow): string {
  const { name } = partner;
  if (kind === 'shared') return sentence('layers.outlineShared', { name, count, gremien: words });
  return sentence(kind === 'seat' ? 'layers.outlineSeat' : 'layers.outlineMember', { name, roles: words });
}

/** "arbeitet mit ASD Mitte zusammen: Stufe 2, Koordination, Kooperationsvereinbarung", with what the time bar says of it. */
export function tieSentence(row: TieRow, looks: DrawnLooks = {}): string {
  const words = tieWords(row, looks);
  return row.sign === undefined ? words : sentence(`time.outline.${row.sign}`, { words });
}

function tieWords(row: TieRow, looks: DrawnLooks): string {
  const name = row.partner.name;
  if (row.kind === 'relation') {
    const { kind } = row.tie as Relation;
    const direction = row.outgoing ? 'forward' : 'backward';
    return sentence('map.outlineRelation', { kind: word(`model.relation.${kind}`, direction), name });
  }
  const tie = row.tie as Cooperation;
  const key = tie.directed ? (row.outgoing ? 'map.outlineTieTo' : 'map.outlineTieFrom') : 'map.outlineTie';
  const step = sentence('map.intensityStep', {
    step: tie.intensity,
    name: word('model.intensity', String(tie.intensity)),
  });
  const basis = tie.basis === undefined ? [] : [word('model.choice.cooperations.basis', tie.basis)];
  const status =
    tie.status === undefined || tie.status === 'active'
      ? []
      : [word('model.choice.cooperations.status', tie.status)];
  const shown = looks.line ? [lookSentence(looks.line, tie)] : [];
  const said = sentence(key, { name, facts: [step, ...basis, ...status, ...shown].join(', ') });
  const { count = 1 } = row;
  return count === 1
    ? said
    : sentence('layers.outlineMerged', { sentence: said, cooperations: counted('cooperations', count) });
}

/** "Grundlage: 241 Akteure, 345 Kooperationen", with the structural relations while they are shown. */
export function basisSentence(counts: {
  actors: number;
  cooperations: number;
  relations: number;
  layers?: LayerFacts;
}): string {
  const actors = counted('actors', counts.actors);
  const relations = counted('relations', counts.relations);
  const key = counts.relations > 0 ? 'map.basisWithRelations' : 'map.basis';
  const shared = counts.layers && sharedBasis(counts.layers, actors);
  const first =
    shared ??
    sentence(key, { actors, cooperations: counted('cooperations', counts.cooperations), relations });
  const structure = shared !== undefined && counts.relations > 0 ? [relations] : [];
  return [first, ...structure, ...(counts.layers ? layerSentences(counts.layers) : [])].join('; ');
}

/** What a picture shows, for people who do not see it. */
export function describePicture(name: string, elements: MapElements, looks: DrawnLooks = {}): string {
  const nodes = [...elements.nodes.values()].filter((node) => node.kind === 'actor');
  const cooperations = [...elements.ties.values()]
    .filter((tie) => tie.kind === 'cooperation')
    .reduce((sum, tie) => sum + tie.count, 0);
  const layers = layerFacts(elements);
  const top = nodes
    .filter((node) => node.degree > 0)
    .sort((a, b) => b.degree - a.degree || (a.label < b.label ? -1 : 1))
    .slice(0, 3)
    .map((node) => `${node.label} (${showNumber(node.degree)})`)
    .join(', ');
  const values = {
    name,
    actors: counted('actors', nodes.length),
    cooperations: counted('cooperations', cooperations),
    top,
  };
  const parts = ['colour', 'size', 'line'] as const;
  const shown = parts.flatMap((part) => {
    const look = looks[part];
    return look ? [sentence('map.look.says', { look: word('map.look', part), value: look.name() })] : [];
  });
  const shared = sharedBasis(layers, values.actors);
  const first =
    shared === undefined
      ? sentence(top === '' ? 'map.descriptionPlain' : 'map.description', values)
      : sentence('layers.description', { name, basis: shared });
  const names = layers.told?.hulls.map((hull) => hull.name).join(', ') ?? '';
  const areas = names === '' ? [] : [sentence('layers.describesHulls', { names })];
  const places = elements.place ? placeSentences(elements.place) : [];
  const rest = [...layerSentences(layers), ...shown, ...places].map((each) => `${each}.`);
  return [first, ...areas, ...rest].join(' ');
}
