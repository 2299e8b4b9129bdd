// Names and values of a plan in the words a person reads: records that only the plan knows have names, too.
import { patched } from '../model/change';
import { fieldOf } from '../model/fields';
import { type Network, personName } from '../model/network';
import {
  type AnyRecord,
  type Contact,
  type Cooperation,
  type Id,
  type Relation,
  type Scalar,
  type Seat,
  type TableName,
  valueOf,
} from '../model/records';
import { joinList } from '../records/listText';
import { choiceWord, showFieldValue } from '../records/fieldWords';
import type { ItemCell, PlanItem } from '../planning/planItems';

/** Cheap to make: the plan's records are looked up once one of them is asked for. */
export class PlannedRecords {
  private readonly network: Network;
  private readonly items: readonly PlanItem[];
  private index: ReadonlyMap<TableName, ReadonlyMap<Id, readonly PlanItem[]>> | undefined;

  constructor(network: Network, items: readonly PlanItem[]) {
    this.network = network;
    this.items = items;
  }

  /** The record as the plan leaves it. */
  of(table: TableName, id: Id): AnyRecord | undefined {
    this.index ??= indexOf(this.items);
    const before = this.network.rows[table].get(id) as AnyRecord | undefined;
    // A record that one list brings and the next one goes on with has several items, in the order of the lists.
    const items = this.index.get(table)?.get(id) ?? [];
    return items.reduce((record, { op }) => (op === undefined ? record : patched(record, op)), before);
  }

  nameOf(table: TableName, id: Id | undefined): string {
    const record = id === undefined ? undefined : this.of(table, id);
    if (record === undefined) return '';
    if (table === 'contacts') return personName(record as Contact);
    return String(valueOf(record, 'name') ?? '');
  }

  /** What an item is about: a name, or the names of both ends. */
  titleOf(item: PlanItem): string {
    const { table, id } = item;
    if (id === '') return '';
    const record = this.of(table, id);
    if (record === undefined) return '';
    switch (table) {
      case 'cooperations': {
        const { actorA, actorB } = record as Cooperation;
        return this.pair('actors', actorA, 'actors', actorB, ' – ');
      }
      case 'relations': {
        const { from, to } = record as Relation;
        return this.pair('actors', from, 'actors', to, ' – ');
      }
      case 'seats': {
        const { gremiumId, actorId } = record as Seat;
        return this.pair('gremien', gremiumId, 'actors', actorId, ': ');
      }
      default:
        return this.nameOf(table, id);
    }
  }

  /** One side of a cell; `''` where nothing stands. */
  valueText(table: TableName, property: string, value: ItemCell['was'] | null): string {
    if (value === undefined || value === null) return '';
    const field = fieldOf(table, property) ?? fieldOf(table, `${property}.`);
    if (field === undefined) return typeof value === 'object' ? joinList(value) : String(value);
    if (typeof value === 'object') return joinList(value.map((element) => choiceWord(table, field, element)));
    if (field.kind === 'ref' && field.refersTo !== undefined)
      return this.nameOf(field.refersTo, String(value));
    return showFieldValue(this.network, table, field, value as Scalar);
  }

  private pair(table: TableName, a: Id, other: TableName, b: Id, between: string): string {
    return `${this.nameOf(table, a) || '?'}${between}${this.nameOf(other, b) || '?'}`;
  }
}

function indexOf(items: readonly PlanItem[]): ReadonlyMap<TableName, ReadonlyMap<Id, readonly PlanItem[]>> {
  const index = new Map<TableName, Map<Id, PlanItem[]>>();
  for (const item of items) {
    if (item.op === undefined) continue;
    const table = index.get(item.table) ?? new Map<Id, PlanItem[]>();
    index.set(item.table, table);
    const same = table.get(item.id);
    if (same === undefined) table.set(item.id, [item]);
    else same.push(item);
  }
  return index;
}
