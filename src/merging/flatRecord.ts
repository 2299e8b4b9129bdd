// Records ⇄ flat entries of the merge state: `table\x1fid\x1ffield` → one value. What belongs together is one entry.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type AnyRecord, type Id, type Scalar, tableNames, type TableName } from '../model/records';

/** `null`: the field is absent. A list element is its name and its value; a place on the map its coordinates and marks. */
export type Value = Scalar | null | readonly (Scalar | null)[];
/** Entries of one record by field. */
export type Flat = ReadonlyMap<string, Value>;

const separator = '\x1f';
/** Instead of the id of the network's own row, which is another one on every device. */
const selfId = 'self';
/** Drawn by each device for itself, or the same in every copy by definition. */
const selfOnly: readonly string[] = ['epoch', 'createdAt'];
const spot = ['x', 'y', 'pinned', 'provisional'] as const;
const idShape = /^[A-Za-z0-9_-]{3,60}$/;
const fieldShape = /^(?:[A-Za-z_]{1,40}|[a-z]{1,20}\.[0-9a-f]{20})$/;
const tables: ReadonlySet<string> = new Set(tableNames);
const harmful: readonly string[] = ['__proto__', 'constructor', 'prototype', 'id'];

export interface Place {
  readonly table: TableName;
  readonly id: Id;
  readonly field: string;
}

export function keyOf({ table, id, field }: Place): string {
  return `${table}${separator}${id}${separator}${field}`;
}

/** `undefined` for a key that this version does not know: it stays in the state and is not shown. */
export function placeOf(key: string): Place | undefined {
  const first = key.indexOf(separator);
  const second = key.indexOf(separator, first + 1);
  const [table, id, field] = [key.slice(0, first), key.slice(first + 1, second), key.slice(second + 1)];
  if (!tables.has(table) || !idShape.test(id) || !fieldShape.test(field) || harmful.includes(field))
    return undefined;
  return { table: table as TableName, id, field };
}

/**
 * Between records and entries of one state. Elements of lists stand under a hash salted by the state's `root`: an erased text must not stay
 * as the name of an entry.
 */
export class Flattener {
  private readonly root: string;
  private readonly hashes = new Map<string, string>();

  constructor(root: string) {
    this.root = root;
  }

  idOf(table: TableName, id: Id): Id {
    return table === 'networks' ? selfId : id;
  }

  /** A removed record is its tombstone alone. */
  entries(table: TableName, record: AnyRecord): Flat {
    const flat = new Map<string, Value>();
    if (record._del !== undefined) return flat.set('_del', true);
    const values = record as unknown as Readonly<Record<string, Scalar | undefined>>;
    for (const key in values) {
      const value = values[key];
      if (key === 'id' || value === undefined) continue;
      if (table === 'networks' && selfOnly.includes(key)) continue;
      if (table === 'placements' && (spot as readonly string[]).includes(key)) continue;
      const dot = key.indexOf('.');
      if (dot < 0) flat.set(key, value);
      else flat.set(`${key.slice(0, dot)}.${this.hash(key)}`, [key.slice(dot + 1), value]);
    }
    if (table === 'placements')
      flat.set(
        'spot',
        spot.map((key) => values[key] ?? null),
      );
    return flat;
  }

  private hash(key: string): string {
    let known = this.hashes.get(key);
    if (known === undefined) {
      const salted = new TextEncoder().encode(`${this.root}${separator}${key}`);
      known = bytesToHex(sha256(salted)).slice(0, 20);
      this.hashes.set(key, known);
    }
    return known;
  }
}

/** The fields of a record that an entry stands for; none for what is no such value. */
export function fieldsOf(field: string, value: Value): readonly (readonly [string, Scalar])[] {
  if (value === null) return [];
  if (!Array.isArray(value)) return isScalar(value) && !field.includes('.') ? [[field, value]] : [];
  if (field === 'spot')
    return spot.flatMap((key, at) => {
      const part = (value as readonly unknown[])[at];
      return isScalar(part) ? [[key, part] as const] : [];
    });
  const [element, inner] = value as readonly unknown[];
  const dot = field.indexOf('.');
  if (dot < 0 || typeof element !== 'string' || !isScalar(inner)) return [];
  return [[`${field.slice(0, dot)}.${element}`, inner]];
}

function isScalar(value: unknown): value is Scalar {
  return (
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}

export function sameValue(one: Value | undefined, other: Value | undefined): boolean {
  if (one === other) return true;
  if (!Array.isArray(one) || !Array.isArray(other)) return (one ?? null) === (other ?? null);
  return one.length === other.length && one.every((part, at) => part === other[at]);
}
