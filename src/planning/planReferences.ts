// Names and ids in a list → records of the network, of the same list, or new ones where the user wants them created.
import type { AnyRecord, Id, Scalar, TableName } from '../model/records';
import { type Mapping, type Side, typeKey } from './mapping';
import { ActorFinder, addNames, type Index, type Match, nameIndex, single } from './matchRecords';
import { besides, closerSign, fallbackType, typeSign } from './matchTypes';
import type { RefText, RowProblemCode } from './planCells';
import type { Draft } from './planSettle';
import type { Scope } from './planScope';
import { hashText } from './sourceMemory';

export const idShape = /^[A-Za-z0-9_-]{3,60}$/;

export type Referred = { readonly id: Id } | { readonly code: RowProblemCode };

/** Resolves references for one plan and collects the records that had to be created for them. */
export class References {
  readonly created: Draft[] = [];
  readonly finder: ActorFinder;
  private readonly scope: Scope;
  private readonly names = new Map<TableName, Index>();
  private readonly planned = new Set<string>();
  private readonly byName = new Map<string, Id>();

  constructor(scope: Scope) {
    this.scope = scope;
    this.finder = new ActorFinder(scope.network, scope.mapping.asksNames);
  }

  /** Makes records of the list itself findable for its other rows. */
  plan(table: TableName, record: AnyRecord): void {
    this.planned.add(`${table} ${record.id}`);
    addNames(this.indexOf(table), table, record);
  }

  /** The id wins where it is known, then the key; `owner` narrows persons to those of one actor. */
  resolve(table: TableName, { id, key, name, city, column }: RefText, owner?: Id): Referred {
    const found = this.find(table, { id, key, name, city, column }, owner);
    if ('id' in found) this.scope.see(table, found.id);
    return found;
  }

  private find(table: TableName, { id, key, name, city }: RefText, owner?: Id): Referred {
    if (id !== '' && this.isThere(table, id)) return { id };
    // Somebody else of that name is not who was meant.
    if (this.scope.network.erasures.has(id)) return { code: 'erased' };
    const keyed = this.scope.byKey(table, key);
    if (keyed !== 'none' && keyed !== 'ambiguous' && this.isThere(table, keyed)) return { id: keyed };
    const trimmed = name.trim();
    if (trimmed === '') return { code: 'unknownReference' };
    const match = this.match(table, name, trimmed, city.trim(), owner);
    if (match === 'ambiguous') return { code: 'ambiguousReference' };
    return match === 'none' ? this.create(table, id, key, trimmed, city.trim()) : { id: match };
  }

  private isThere(table: TableName, id: Id): boolean {
    return this.scope.network.living(table).has(id) || this.planned.has(`${table} ${id}`);
  }

  private match(table: TableName, name: string, trimmed: string, city: string, owner?: Id): Match {
    if (table === 'actors') {
      const exact = this.finder.refer(name, city || undefined);
      return exact === 'none' && name !== trimmed ? this.finder.refer(trimmed, city || undefined) : exact;
    }
    const index = this.indexOf(table);
    const ids = index.all(name).length > 0 ? index.all(name) : index.all(trimmed);
    if (ids.length < 2 || table !== 'contacts' || owner === undefined) return single(ids);
    return single(ids.filter((one) => this.scope.network.contacts.get(one)?.actorId === owner));
  }

  private create(table: TableName, id: string, refKey: string, name: string, city: string): Referred {
    const { mapping, network, world, list } = this.scope;
    const wanted = table === 'actors' ? mapping.createActors : table === 'gremien' && mapping.createGremien;
    if (!wanted) return { code: 'unknownReference' };
    const sign = `${table} ${id} ${refKey} ${name} ${city}`;
    const known = this.byName.get(sign);
    if (known !== undefined) return { id: known };
    const item = `${list} =${sign}`;
    const identity = hashText(sign);
    const remembered = this.scope.memory.named(identity).find((one) => one.table === table);
    if (remembered !== undefined && network.rows[table].has(remembered.id)) {
      this.scope.see(table, remembered.id);
      if (network.living(table).has(remembered.id)) return { id: remembered.id };
      // Removed here: a name in a list does not bring it back.
      if (!remembered.wasRemoved) return { code: 'unknownReference' };
    }
    const isFree = idShape.test(id) && !network.rows[table].has(id);
    const fresh = this.scope.decided(item, table) ?? (isFree ? id : world.newId());
    this.byName.set(sign, fresh);
    this.planned.add(`${table} ${fresh}`);
    this.scope.tell(item, table, fresh, refKey);
    if (network.living(table).has(fresh)) return { id: fresh };
    const said: Record<string, Scalar> = { name, ...(table === 'actors' && city !== '' && { city }) };
    const type = table === 'actors' ? typeOf(mapping, 'main', '', name) : 'other_gremium';
    this.created.push({
      table,
      id: fresh,
      key: item,
      before: undefined,
      said,
      cells: Object.keys(said),
      beside: { type },
      fills: true,
      identity,
      rows: [],
      onDemand: true,
    });
    return { id: fresh };
  }

  private indexOf(table: TableName): Index {
    const known = this.names.get(table) ?? nameIndex(this.scope.network, table);
    this.names.set(table, known);
    return known;
  }
}

/** The type the user's table gives to a cell or a name. */
export function typeOf(mapping: Mapping, side: Side, typeText: string, name: string): string {
  const { from, text } = typeSign({ typeText }, name);
  const closer = hasCloser(mapping.types) ? closerSign(typeText, name) : undefined;
  return (
    (closer === undefined ? undefined : mapping.types.get(typeKey(side, 'cell', closer))) ??
    mapping.types.get(typeKey(side, from, text)) ??
    mapping.types.get(typeKey(side, 'name', '')) ??
    fallbackType
  );
}

const closerCache = new WeakMap<Mapping['types'], boolean>();

/** Asked for every row, so that names are only looked into where it decides something. */
function hasCloser(types: Mapping['types']): boolean {
  const known = closerCache.get(types) ?? [...types.keys()].some((key) => key.includes(besides));
  closerCache.set(types, known);
  return known;
}
