// Names and ids in a list → records of the network, of the same list, or new ones where the user wants them created.
import type { World } from '../model/deeds';
import type { Network } from '../model/network';
import type { AnyRecord, Id, Scalar, TableName } from '../model/records';
import { type Mapping, type Side, typeKey } from './mapping';
import { ActorFinder, addNames, type Index, type Match, nameIndex, single } from './matchRecords';
import { fallbackType } from './matchTypes';
import { type RefText, type RowProblemCode, typeSign } from './planCells';
import type { Draft } from './planDrafts';

export const idShape = /^[A-Za-z0-9_-]{3,60}$/;

export type Referred = { readonly id: Id } | { readonly code: RowProblemCode };

/** Resolves references for one plan and collects the records that had to be created for them. */
export class References {
  readonly created: Draft[] = [];
  readonly finder: ActorFinder;
  private readonly network: Network;
  private readonly mapping: Mapping;
  private readonly world: World;
  private readonly names = new Map<TableName, Index>();
  private readonly planned = new Set<string>();
  private readonly byName = new Map<string, Id>();

  constructor(network: Network, mapping: Mapping, world: World) {
    this.network = network;
    this.mapping = mapping;
    this.world = world;
    this.finder = new ActorFinder(network);
  }

  /** Makes records of the list itself findable for its other rows. */
  plan(table: TableName, record: AnyRecord): void {
    this.planned.add(`${table} ${record.id}`);
    addNames(this.indexOf(table), table, record);
  }

  /** The id wins where it is known; `owner` narrows persons to those of one actor. */
  resolve(table: TableName, { id, name, city }: RefText, owner?: Id): Referred {
    if (id !== '' && (this.network.living(table).has(id) || this.planned.has(`${table} ${id}`)))
      return { id };
    const trimmed = name.trim();
    if (trimmed === '') return { code: 'unknownReference' };
    const match = this.match(table, name, trimmed, city.trim(), owner);
    if (match === 'ambiguous') return { code: 'ambiguousReference' };
    return match === 'none' ? this.create(table, id, trimmed, city.trim()) : { id: match };
  }

  private match(table: TableName, name: string, trimmed: string, city: string, owner?: Id): Match {
    if (table === 'actors') {
      const exact = this.finder.refer(name, city || undefined);
      return exact === 'none' && name !== trimmed ? this.finder.refer(trimmed, city || undefined) : exact;
    }
    const index = this.indexOf(table);
    const ids = index.all(name).length > 0 ? index.all(name) : index.all(trimmed);
    if (ids.length < 2 || table !== 'contacts' || owner === undefined) return single(ids);
    return single(ids.filter((one) => this.network.contacts.get(one)?.actorId === owner));
  }

  private create(table: TableName, id: string, name: string, city: string): Referred {
    const wanted =
      table === 'actors' ? this.mapping.createActors : table === 'gremien' && this.mapping.createGremien;
    if (!wanted) return { code: 'unknownReference' };
    const key = `${table} ${id} ${name} ${city}`;
    const known = this.byName.get(key);
    if (known !== undefined) return { id: known };
    const fresh = idShape.test(id) && !this.network.rows[table].has(id) ? id : this.world.newId();
    const set: Record<string, Scalar> =
      table === 'actors'
        ? { name, type: typeOf(this.mapping, 'main', '', name), ...(city !== '' && { city }) }
        : { name, type: 'other_gremium' };
    this.created.push({ table, id: fresh, before: undefined, set, rows: [], onDemand: true });
    this.byName.set(key, fresh);
    this.planned.add(`${table} ${fresh}`);
    return { id: fresh };
  }

  private indexOf(table: TableName): Index {
    const known = this.names.get(table) ?? nameIndex(this.network, table);
    this.names.set(table, known);
    return known;
  }
}

/** The type the user's table gives to a cell or a name. */
export function typeOf(mapping: Mapping, side: Side, typeText: string, name: string): string {
  const { from, text } = typeSign({ typeText }, name);
  return (
    mapping.types.get(typeKey(side, from, text)) ??
    mapping.types.get(typeKey(side, 'name', '')) ??
    fallbackType
  );
}
