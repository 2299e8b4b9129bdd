// What an export will not carry, counted in what is really there, so that it can be said before anything is written.
import { looksLikeFormula } from '../ui/formulaGuard';
import { fieldOf } from '../model/fields';
import type { Network } from '../model/network';
import type { AnyRecord, Cooperation, Relation, Seat } from '../model/records';
import { ownProperties } from '../records/fieldWords';
import type { ListKind } from '../formats/columns';
import { excelLimits } from '../formats/excelWrite';
import type { ExportFormat } from '../formats/exportFormats';
import type { Chosen } from './exportParts';
import type { ExportPart } from './exportWriting';
import { isUnfitForXml } from '../formats/xmlWrite';

/**
 * `list`: records of a list without a place in the format · `held`: a list of persons that stays here without permission · `ownFields`:
 * fields made here, that stay here without permission · `danglingTies`: ties of which an end is not chosen · `values`: filled
 * cells of chosen columns without a place · `types`: own actor types, of which only the name goes along · `places`: positions on the
 * map · `unfitSigns`: cells with signs that the format forbids · `longCells`: texts cut at Excel's limit · `guarded`: cells that get
 * an apostrophe in front · `oneWay`: cannot be imported again.
 */
export type LackCode =
  | 'list'
  | 'held'
  | 'ownFields'
  | 'danglingTies'
  | 'values'
  | 'types'
  | 'places'
  | 'unfitSigns'
  | 'longCells'
  | 'guarded'
  | 'oneWay';

export interface Lack {
  readonly code: LackCode;
  readonly count: number;
  /** For `list` and `held`. */
  readonly kind?: ListKind;
}

/** In the order in which they are told; none with a count of 0, but `oneWay`, which counts nothing. `chosen` are all records of the scope. */
export function exportLacks(
  network: Network,
  format: ExportFormat,
  parts: readonly ExportPart[],
  chosen: Chosen | undefined,
): Lack[] {
  const cells = countCells(network, format, parts);
  const isGraph = format.writes === 'network' && format.code !== 'workbook';
  const found: Lack[] = [
    ...missingLists(format, parts, chosen),
    { code: 'ownFields', count: chosen === undefined ? 0 : ownHeld(network, format, parts) },
    { code: 'danglingTies', count: isGraph ? danglingTies(network, parts) : 0 },
    { code: 'values', count: cells.values },
    { code: 'types', count: parts.some(({ kind }) => kind === 'actors') ? ownTypes(network, parts) : 0 },
    {
      code: 'places',
      count: format.writes === 'network' && format.hasPlaces !== true ? network.placementsIn().size : 0,
    },
    { code: 'unfitSigns', count: cells.unfitSigns },
    { code: 'longCells', count: cells.longCells },
    { code: 'guarded', count: cells.guarded },
  ];
  const filled = found.filter(({ count }) => count > 0);
  return format.comesBack === true ? filled : [...filled, { code: 'oneWay', count: 0 }];
}

function missingLists(
  format: ExportFormat,
  parts: readonly ExportPart[],
  chosen: Chosen | undefined,
): Lack[] {
  if (chosen === undefined) return [];
  const kinds = Object.keys(chosen) as ListKind[];
  return kinds
    .filter((kind) => !parts.some((part) => part.kind === kind))
    .map((kind) => ({
      code: format.lists.includes(kind) ? 'held' : 'list',
      kind,
      count: chosen[kind].length,
    }));
}

/** Own fields of lists that go along, in which something stands, and that do not. */
function ownHeld(network: Network, format: ExportFormat, parts: readonly ExportPart[]): number {
  if (format.isBare === true || format.carried !== undefined) return 0;
  const held = parts.map(({ kind, properties }) => {
    const along = new Set(properties);
    return ownProperties(network, kind).filter((property) => !along.has(property)).length;
  });
  return held.reduce((sum, count) => sum + count, 0);
}

function danglingTies(network: Network, parts: readonly ExportPart[]): number {
  const known = new Set(
    parts.filter(({ kind }) => kind === 'actors' || kind === 'gremien').flatMap(({ ids }) => ids),
  );
  let count = 0;
  for (const { kind, ids } of parts) {
    if (kind !== 'cooperations' && kind !== 'relations' && kind !== 'seats') continue;
    const table: ReadonlyMap<string, AnyRecord> = network.living(kind);
    for (const id of ids) {
      const record = table.get(id);
      if (record !== undefined && !endsOf(kind, record).every((end) => known.has(end))) count += 1;
    }
  }
  return count;
}

function endsOf(kind: 'cooperations' | 'relations' | 'seats', record: AnyRecord): string[] {
  if (kind === 'cooperations') return [(record as Cooperation).actorA, (record as Cooperation).actorB];
  if (kind === 'relations') return [(record as Relation).from, (record as Relation).to];
  return [(record as Seat).actorId, (record as Seat).gremiumId];
}

function ownTypes(network: Network, parts: readonly ExportPart[]): number {
  const used = new Set<string>();
  for (const { kind, ids, properties } of parts) {
    if (kind !== 'actors' || !properties.includes('type')) continue;
    for (const id of ids) used.add(network.actors.get(id)?.type ?? '');
  }
  return [...network.types.keys()].filter((id) => used.has(id)).length;
}

interface CellCounts {
  values: number;
  unfitSigns: number;
  longCells: number;
  guarded: number;
}

/** One pass over the stored values: quicker than writing every cell, and every text that can offend is one of them. */
function countCells(network: Network, format: ExportFormat, parts: readonly ExportPart[]): CellCounts {
  const counts: CellCounts = { values: 0, unfitSigns: 0, longCells: 0, guarded: 0 };
  const isExcel = format.mediaType.includes('spreadsheetml');
  for (const { kind, ids, properties } of parts) {
    const table: ReadonlyMap<string, AnyRecord> = network.living(kind);
    const chosen = new Set(properties);
    const carried =
      format.isBare === true ? new Set(['name', 'intensity', ...endFields]) : format.carried?.[kind];
    for (const id of ids) {
      for (const [key, value] of Object.entries(table.get(id) ?? {})) {
        const property = key.startsWith('own.') ? key : (key.split('.')[0] ?? key);
        if (property === 'id' || !chosen.has(property)) continue;
        if (carried !== undefined && !carried.has(property)) {
          counts.values += 1;
          continue;
        }
        const text =
          typeof value === 'string' ? value : property === key ? '' : key.slice(property.length + 1);
        if (text === '') continue;
        if (format.isXml === true ? isUnfitForXml(text) : hasHalfSign(text)) counts.unfitSigns += 1;
        if (isExcel && text.length > excelLimits.cell) counts.longCells += 1;
        if (format.isGuarded === true && isWritten(kind, property) && looksLikeFormula(text))
          counts.guarded += 1;
      }
    }
  }
  return counts;
}

const endFields = ['actorA', 'actorB', 'directed', 'from', 'to', 'gremiumId', 'actorId'];

/** Free text: choices and references are written as words and ids that never look like a formula. */
function isWritten(kind: ListKind, property: string): boolean {
  if (property.startsWith('own.')) return true;
  const field = fieldOf(kind, property) ?? fieldOf(kind, `${property}.`);
  return field !== undefined && ['text', 'long', 'list'].includes(field.kind);
}

/** Half of a pair of UTF-16: no file in UTF-8 can hold it. */
function hasHalfSign(text: string): boolean {
  return /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}
