// A chosen part of a network as nodes and edges with named attributes: the common ground of all graph formats.
import { fields } from '../model/fields';
import { fold } from '../model/fold';
import type { Network } from '../model/network';
import type { AnyRecord, Cooperation, Id, IsoDate, Relation, Seat } from '../model/records';
import { cellText } from './cellText';
import type { ListKind } from './columns';
import { type Extract, type ExtractList, listIn } from './exportExtract';
import type { ListColumn } from './listRows';
import { clusterTitle, listMark, listTitles } from './listTitles';
import { ownMark } from './ownHeader';

/** Value by title of attribute; a title without value is absent. Dates are ISO. */
export type Cells = ReadonlyMap<string, string | number>;

export interface ShapeNode {
  readonly id: Id;
  readonly label: string;
  readonly list: 'actors' | 'gremien';
  readonly cells: Cells;
  readonly start?: IsoDate | undefined;
  readonly end?: IsoDate | undefined;
  /** Place on the map, y downwards. */
  readonly at?: { readonly x: number; readonly y: number } | undefined;
}

export interface ShapeEdge {
  readonly id: Id;
  readonly source: Id;
  readonly target: Id;
  readonly list: 'cooperations' | 'relations' | 'seats';
  readonly directed: boolean;
  /** "Kooperation", the word of a structural relation, "Mitglied in". */
  readonly word: string;
  /** Intensity of a cooperation. */
  readonly weight?: number | undefined;
  /** `word`, numbered where two edges join the same nodes under the same word: (source, target, kind) is unique. */
  readonly kind: string;
  readonly cells: Cells;
  readonly start?: IsoDate | undefined;
  readonly end?: IsoDate | undefined;
}

/** An attribute of nodes or edges. */
export interface Title {
  readonly title: string;
  readonly type: 'string' | 'integer' | 'double';
}

export interface Shape {
  readonly nodes: readonly ShapeNode[];
  readonly edges: readonly ShapeEdge[];
  readonly nodeTitles: readonly Title[];
  readonly edgeTitles: readonly Title[];
}

/** Properties that are no attributes, because the format says them itself: id, label, both ends. */
const structural: Partial<Record<ListKind, readonly string[]>> = {
  actors: ['name'],
  gremien: ['name'],
  cooperations: ['actorA', 'actorB'],
  relations: ['from', 'to'],
  seats: ['gremiumId', 'actorId'],
};

/** Actors and Gremien become nodes; cooperations, relations and seats edges where both ends are among the nodes. */
export function shapeOf(extract: Extract): Shape {
  const { network } = extract;
  const actors = listIn(extract, 'actors');
  const gremien = listIn(extract, 'gremien');
  const known = new Set([...actors.records, ...gremien.records].map(({ id }) => id));
  const nodeTitles = titlesOf([actors, gremien]);
  const nodeWords = wordsOf(nodeTitles);
  const places = network.placementsIn();
  const nodes = [actors, gremien].flatMap((list) =>
    list.records.map((record): ShapeNode => {
      extract.onRow?.();
      const { id, name, validFrom, validTo } = record as AnyRecord & { name?: string } & Period;
      const place = list === actors ? places.get(id) : undefined;
      return {
        id,
        label: name ?? '',
        list: list.kind as ShapeNode['list'],
        cells: cellsOf(list, record, nodeWords),
        start: validFrom,
        end: validTo,
        at: place && { x: place.x, y: place.y },
      };
    }),
  );
  const ties = (['cooperations', 'relations', 'seats'] as const).map((kind) => listIn(extract, kind));
  const edgeTitles = titlesOf(ties);
  const edgeWords = wordsOf(edgeTitles);
  const periods = new Map(nodes.map((node) => [node.id, node]));
  const kinds = new Map<string, number>();
  const edges = ties.flatMap((list) =>
    list.records.flatMap((record): ShapeEdge[] => {
      extract.onRow?.();
      const tie = tieOf(network, list.kind, record);
      if (!known.has(tie.source) || !known.has(tie.target)) return [];
      return [
        {
          id: record.id,
          list: list.kind as ShapeEdge['list'],
          ...tie,
          kind: numbered(kinds, tie),
          cells: cellsOf(list, record, edgeWords),
          ...within(record, periods.get(tie.source), periods.get(tie.target)),
        },
      ];
    }),
  );
  return { nodes, edges, nodeTitles, edgeTitles };
}

/** Number without exponent and with a decimal point, as every format reads it. */
export function plainNumber(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
}

/** For tables that come back through the import of lists, where `1.125` would be read as a thousand: `1.1250` is not. */
export function tableNumber(value: number): string {
  return plainNumber(value).replace(/^(-?[1-9]\d{0,2}\.\d{3})$/, '$10');
}

interface Period {
  readonly validFrom?: IsoDate;
  readonly validTo?: IsoDate;
}

/** Names that graph formats give to something else; an own field of that name is marked, and finds back by `ownLabel`. */
const reserved: ReadonlySet<string> = new Set(
  [
    listMark,
    clusterTitle,
    ...'id label source target type kind weight from to direction description tags'.split(' '),
  ].map(fold),
);

function attributesOf(list: ExtractList): ListColumn[] {
  const hidden = structural[list.kind] ?? [];
  return list.columns
    .filter(({ property }) => property !== 'id' && !hidden.includes(property))
    .map((column) =>
      column.property.startsWith('own.') && reserved.has(fold(column.header))
        ? { ...column, header: column.header + ownMark }
        : column,
    );
}

/** The mark of the list first, then every title that holds a value; a number only where all its values are numbers. */
function titlesOf(lists: readonly ExtractList[]): Title[] {
  const types = new Map<string, Title['type'] | undefined>([[listMark, 'string']]);
  for (const list of lists) {
    for (const { header, isNumber, plain } of attributesOf(list)) {
      for (const record of list.records) {
        const value = plain(record);
        if (value === '') continue;
        const type =
          isNumber && typeof value === 'number' ? (Number.isInteger(value) ? 'integer' : 'double') : 'string';
        types.set(header, wider(types.get(header), type));
      }
    }
  }
  return [...types].map(([title, type = 'string']) => ({ title, type }));
}

function wider(one: Title['type'] | undefined, other: Title['type']): Title['type'] {
  if (one === undefined || one === other) return other;
  return one === 'string' || other === 'string' ? 'string' : 'double';
}

function wordsOf(titles: readonly Title[]): ReadonlySet<string> {
  return new Set(titles.filter(({ type }) => type === 'string').map(({ title }) => title));
}

function cellsOf(list: ExtractList, record: AnyRecord, words: ReadonlySet<string>): Cells {
  const cells = new Map<string, string | number>([[listMark, listTitles[list.kind]]]);
  for (const { header, plain, text } of attributesOf(list)) {
    const value = plain(record);
    if (value === '') continue;
    // Numbers among words keep their decimal comma, so that they are read as in any other list.
    cells.set(header, typeof value === 'number' && words.has(header) ? text(record) : value);
  }
  return cells;
}

type Tie = Pick<ShapeEdge, 'source' | 'target' | 'directed' | 'word' | 'weight'>;

function tieOf(network: Network, kind: ListKind, record: AnyRecord): Tie {
  if (kind === 'cooperations') {
    const { actorA, actorB, directed = false, intensity } = record as Cooperation;
    return { source: actorA, target: actorB, directed, word: 'Kooperation', weight: intensity };
  }
  if (kind === 'relations') {
    const { from, to, kind: code } = record as Relation;
    const field = fields.relations.find(({ key }) => key === 'kind');
    const word = field === undefined ? code : cellText(network, 'relations', field, code);
    return { source: from, target: to, directed: true, word };
  }
  const { actorId, gremiumId } = record as Seat;
  return { source: actorId, target: gremiumId, directed: false, word: 'Mitglied in' };
}

/** "Kooperation", "Kooperation 2" … whichever way the same two nodes are joined. */
function numbered(kinds: Map<string, number>, { source, target, word }: Tie): string {
  const key = JSON.stringify([...[source, target].sort(), word]);
  const count = (kinds.get(key) ?? 0) + 1;
  kinds.set(key, count);
  return count === 1 ? word : `${word} ${count}`;
}

/** The period of an edge inside those of its nodes, as GEXF demands; none where nothing is left. */
function within(record: AnyRecord, ...ends: readonly (ShapeNode | undefined)[]) {
  const { validFrom, validTo } = record as Period;
  const starts = [validFrom, ...ends.map((node) => node?.start)].filter((day) => day !== undefined);
  const stops = [validTo, ...ends.map((node) => node?.end)].filter((day) => day !== undefined);
  const start = starts.sort().at(-1);
  const end = stops.sort()[0];
  return start !== undefined && end !== undefined && start > end ? {} : { start, end };
}
