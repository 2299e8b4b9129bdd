// What is inside of something that leaves: how many persons, and of which sort. Said before it leaves and noted in the log, never who.
import { fieldOf, type PrivacyClass } from './fields';
import { classOf, personRefs } from './privacy';
import { type AnyRecord, type Id, type TableName, valueOf } from './records';

export interface Inside {
  readonly records: number;
  /** Different contact persons of whom anything is in it. */
  readonly persons: number;
  /** Organisations with a work telephone or e-mail, which in a small one is a person's. */
  readonly reachable: number;
  /** Something private of persons: consent, objection, private ways. */
  readonly hasPrivate: boolean;
  /** The coordinator's own judgement. */
  readonly hasWorking: boolean;
  /** Text in which a person may be named: own fields, long texts, sources. */
  readonly hasFreeText: boolean;
}

/** Some records of one table as they leave, and which of their properties besides the id. */
export interface InsidePart {
  readonly kind: TableName;
  readonly records: readonly AnyRecord[];
  readonly properties: readonly string[];
}

/** Of a whole that holds `records` records and nothing that is not for everybody. */
export function insidePublic(records: number): Inside {
  return { records, persons: 0, reachable: 0, hasPrivate: false, hasWorking: false, hasFreeText: false };
}

/** Whether the law calls it personal data. */
export function isPersonal({ persons, reachable, hasPrivate }: Inside): boolean {
  return persons > 0 || reachable > 0 || hasPrivate;
}

/** Counts what holds a value, not what has a column. */
export function insideOf(parts: readonly InsidePart[]): Inside {
  const persons = new Set<Id>();
  const reachable = new Set<Id>();
  let count = 0;
  let [hasPrivate, hasWorking, hasFreeText] = [false, false, false];
  for (const { kind, records, properties } of parts) {
    const chosen = new Set(properties);
    const refs = personRefs(kind).filter((key) => chosen.has(key));
    const sorts = new Map<string, Sort>();
    count += records.length;
    for (const record of records) {
      const { id } = record;
      for (const key of refs) {
        const person = valueOf(record, key);
        if (person !== undefined) persons.add(String(person));
      }
      for (const key in record as object) {
        const sort = sorts.get(key) ?? sortOf(kind, key, chosen);
        sorts.set(key, sort);
        if (!sort.isIn) continue;
        if (kind === 'contacts') persons.add(id);
        if (kind === 'actors' && sort.privacy === 1 && isWay(key)) reachable.add(id);
        hasPrivate ||= sort.privacy === 2;
        hasWorking ||= sort.privacy === 'W';
        hasFreeText ||= sort.isFreeText;
      }
    }
  }
  return {
    records: count,
    persons: persons.size,
    reachable: reachable.size,
    hasPrivate,
    hasWorking,
    hasFreeText,
  };
}

interface Sort {
  readonly isIn: boolean;
  readonly privacy: PrivacyClass;
  readonly isFreeText: boolean;
}

const isWay = (key: string) => key === 'phone' || key === 'email';

function sortOf(kind: TableName, key: string, chosen: ReadonlySet<string>): Sort {
  const isOwn = key.startsWith('own.');
  const property = isOwn ? key : (key.split('.')[0] ?? key);
  return {
    isIn: key !== 'id' && chosen.has(property),
    privacy: classOf(kind, key),
    // Where something comes from is often a person.
    isFreeText: isOwn || key === 'source' || fieldOf(kind, key)?.kind === 'long',
  };
}
