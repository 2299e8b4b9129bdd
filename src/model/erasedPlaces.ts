// Places in which something was erased, compared with what an older copy says there: its words do not come back, though nobody kept them.
import { erasedForm, placeKey, plainKey, ruleFor } from './erasing';
import type { PersonData } from './mentions';
import type { AnyRecord, Scalar, TableName } from './records';

/** What is known of places after the erasure: by `placeKey`, by property, all values that stand or stood there. */
export type KnownPlaces = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<Scalar>>>;

/** What came out of the comparison. */
export interface Compared {
  /** What stood where the marks are now; only what looks like a whole name, an address or a number. */
  readonly captured: PersonData[];
  /** `placeKey` of what was taken out. */
  readonly changed: Set<string>;
}

/** The older row without what is known to be erased from it, the very same where nothing is. */
export function withoutPlaces(
  table: TableName,
  row: AnyRecord,
  known: KnownPlaces,
  compared: Compared,
): AnyRecord {
  let next: Record<string, Scalar> | undefined;
  for (const [key, value] of Object.entries(row as unknown as Record<string, Scalar>)) {
    const place = placeKey({ table, id: row.id, key: plainKey(key) });
    const values = known.get(place);
    if (values === undefined || ruleFor(table, key) === undefined) continue;
    const left = leftOf(table, key, value, values, compared);
    if (left === value) continue;
    compared.changed.add(place);
    next ??= { ...(row as unknown as Record<string, Scalar>) };
    if (left === undefined) delete next[key];
    else next[key] = left;
  }
  return (next ?? row) as AnyRecord;
}

function leftOf(
  table: TableName,
  key: string,
  value: Scalar,
  values: ReadonlyMap<string, ReadonlySet<Scalar>>,
  { captured }: Compared,
): Scalar | undefined {
  const here = values.get(key);
  if (here?.has(value) === true) return value;
  // An element nobody knows here any more, or an address or number that was taken out on purpose.
  if (ruleFor(table, key) === 'asked' || (here === undefined && key.includes('.'))) return undefined;
  if (typeof value !== 'string') return value;
  for (const mine of here ?? []) {
    const words = erasedForm(mine, value);
    if (words === undefined) continue;
    for (const word of words) {
      const person = personOf(word);
      if (person) captured.push(person);
    }
    return mine;
  }
  return value;
}

function personOf(words: string): PersonData | undefined {
  const text = words.trim();
  if (/^\S+@\S+$/.test(text)) return { email: text };
  if (/^[\d\s()+/.–-]{6,}$/.test(text)) return { phone: text };
  const names = text.split(/\s+/);
  const isName =
    names.length > 1 && names.length < 5 && /^\p{Lu}/u.test(text) && /^\p{Lu}/u.test(names.at(-1) ?? '');
  return isName && !/\p{N}/u.test(text)
    ? { firstName: names.slice(0, -1).join(' '), lastName: names.at(-1) ?? '' }
    : undefined;
}
