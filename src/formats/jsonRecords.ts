// JSON that is a list: an array of objects (or of rows), alone or under the one name that services put around it.
import { isObject, type JsonObject } from './jsonText';
import { limits } from './limits';
import { type RecordField, withoutPrivate } from './personRecords';
import { jsonText } from './valueText';

/** Names under which services hand out their records. */
const wrappers = new Set(
  'data daten items records rows results result entries list liste value values d content hits'.split(' '),
);

export interface JsonRecords {
  /** The header first. */
  readonly rows: string[][];
  /** Names of the fields that hold more than a cell can, with how often they do. */
  readonly nested: ReadonlyMap<string, number>;
  /** Names of the private fields of persons, which are dropped, with how often they are filled. */
  readonly personal: ReadonlyMap<string, number>;
  /** Whatever has a name is a person. */
  readonly isOfPersons: boolean;
}

/**
 * `undefined` where the value is no list of records. Every field is a column, in the order in which they turn up; a field of an object inside
 * stands beside them as `name.field`, a list of plain values in one cell. What lies deeper is left out and counted,
 * and so is what is private in records of persons.
 */
export function jsonRecords(value: unknown): JsonRecords | undefined {
  const list = listIn(value);
  if (list === undefined) return undefined;
  if (list.every((one) => Array.isArray(one))) return rowsOf(list as readonly (readonly unknown[])[]);
  if (!list.every(isObject)) return undefined;
  const titles = new Map<string, number>();
  const nested = new Map<string, number>();
  const personal = new Map<string, number>();
  const { records, isOfPersons } = withoutPrivate(list.map(fieldsOf), (name) =>
    personal.set(name, (personal.get(name) ?? 0) + 1),
  );
  const rows = records.map((fields) => {
    const row: string[] = [];
    for (const [name, inner] of fields) {
      const text = jsonText(inner);
      if (text === undefined || hasObjects(inner)) {
        if (inner !== null) nested.set(name, (nested.get(name) ?? 0) + 1);
        if (text === undefined) continue;
      }
      const at = titles.get(name) ?? titles.size;
      // One too many is enough to be refused as too wide.
      if (at > limits.columns) continue;
      titles.set(name, at);
      while (row.length < at) row.push('');
      row[at] = text;
    }
    return row;
  });
  return titles.size === 0
    ? undefined
    : { rows: [[...titles.keys()], ...rows], nested, personal, isOfPersons };
}

function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value;
  if (!isObject(value)) return undefined;
  const lists = Object.entries(value).filter(([, inner]) => Array.isArray(inner) && inner.length > 0);
  const [[name, list] = ['', undefined]] = lists;
  return lists.length === 1 && wrappers.has(name.toLowerCase()) ? (list as readonly unknown[]) : undefined;
}

function rowsOf(list: readonly (readonly unknown[])[]): JsonRecords | undefined {
  const isPlain = list.every((row) => row.every((cell) => cell === null || typeof cell !== 'object'));
  if (!isPlain || list.length < 2 || (list[0]?.length ?? 0) < 2) return undefined;
  return {
    rows: list.map((row) => row.map((cell) => jsonText(cell) ?? '')),
    nested: new Map(),
    personal: new Map(),
    isOfPersons: false,
  };
}

/** The fields of a record, those of objects inside as `name.field`. */
function fieldsOf(record: JsonObject): RecordField[] {
  return Object.entries(record).flatMap(([name, value]): RecordField[] =>
    isObject(value)
      ? Object.entries(value).map(([inner, deep]) => [`${name}.${inner}`, deep])
      : [[name, value]],
  );
}

function hasObjects(value: unknown): boolean {
  return Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null);
}
