// What is different between two states of one network, record by record: told before one of them is restored.
import { alive, type Rows } from '../model/change';
import { type AnyRecord, type Id, type TableName, tableNames, valueOf } from '../model/records';

/** `gone`: only in the earlier state · `come`: only in the later one. */
export type DifferenceKind = 'gone' | 'come' | 'changed';

export interface RecordDifference {
  readonly table: TableName;
  readonly id: Id;
  readonly kind: DifferenceKind;
  readonly title: string;
}

export interface Differences {
  readonly counts: Readonly<Partial<Record<TableName, Readonly<Record<DifferenceKind, number>>>>>;
  /** The first of them; places on the map and what is remembered of lists are only counted. */
  readonly list: readonly RecordDifference[];
}

/** Records that are told one by one. */
const told = 200;
const onlyCounted: readonly TableName[] = ['placements', 'sources', 'sourceRows', 'disclosures', 'erasures'];

/** Living records only: what was removed before both is no difference. */
export function differencesBetween(earlier: Rows, later: Rows): Differences {
  const counts: Partial<Record<TableName, Record<DifferenceKind, number>>> = {};
  const list: RecordDifference[] = [];
  for (const table of tableNames) {
    const [before, after] = [earlier, later].map((rows) => rows[table] as ReadonlyMap<Id, AnyRecord>);
    const note = (kind: DifferenceKind, rows: Rows, record: AnyRecord) => {
      const count = counts[table] ?? { gone: 0, come: 0, changed: 0 };
      counts[table] = count;
      count[kind] += 1;
      if (list.length < told && !onlyCounted.includes(table))
        list.push({ table, id: record.id, kind, title: titleIn(rows, table, record) });
    };
    for (const record of before?.values() ?? []) {
      if (!alive(record)) continue;
      const other = after?.get(record.id);
      if (!alive(other)) note('gone', earlier, record);
      else if (!isSame(record, other)) note('changed', later, other);
    }
    for (const record of after?.values() ?? [])
      if (alive(record) && !alive(before?.get(record.id))) note('come', later, record);
  }
  return { counts, list };
}

function isSame(one: AnyRecord, other: AnyRecord): boolean {
  const [left, right] = [one, other] as unknown as Readonly<Record<string, unknown>>[];
  const keys = Object.keys(left ?? {});
  return keys.length === Object.keys(right ?? {}).length && keys.every((key) => left?.[key] === right?.[key]);
}

function titleIn(rows: Rows, table: TableName, record: AnyRecord): string {
  const text = (key: string) => String(valueOf(record, key) ?? '');
  const nameOf = (other: TableName, key: string) => {
    const found = (rows[other] as ReadonlyMap<Id, AnyRecord>).get(text(key));
    return found === undefined ? '' : String(valueOf(found, 'name') ?? '');
  };
  switch (table) {
    case 'contacts':
      return `${text('firstName')} ${text('lastName')}`.trim();
    case 'cooperations':
      return `${nameOf('actors', 'actorA')} – ${nameOf('actors', 'actorB')}`;
    case 'relations':
      return `${nameOf('actors', 'from')} – ${nameOf('actors', 'to')}`;
    case 'seats':
      return `${nameOf('gremien', 'gremiumId')} – ${nameOf('actors', 'actorId')}`;
    default:
      return text('name');
  }
}
