// Where a field of a foreign network file belongs: a field of ours whose name it bears and whose values it can be, else an own field.
import { checkValue } from '../model/checks';
import { elementKey, fieldOf } from '../model/fields';
import { fold } from '../model/fold';
import { elementsReader, readerOf } from '../records/readerOf';
import { columns } from './columns';

/** Never taken from a foreign file: what the structure tells itself, and a scale of ours that its numbers are not on. */
const kept = new Set([
  'name',
  'directed',
  'intensity',
  'intensityTarget',
  'intensityA',
  'intensityB',
  'extSource',
  'extKey',
  'influence',
  'veto',
]);

type Table = 'actors' | 'cooperations';
type Homes = ReadonlyMap<string, string>;
const homes = new Map<Table, Homes>();

/** The property of ours that this title means; `undefined` for none. */
function propertyFor(table: Table, title: string): string | undefined {
  let known = homes.get(table);
  if (known === undefined) {
    const found = new Map<string, string>();
    const usable = columns[table].filter(({ role, field }) => role === 'value' && !kept.has(field));
    for (const { header, field } of usable) found.set(fold(header), field);
    for (const { synonyms, field } of usable)
      for (const synonym of synonyms) if (!found.has(fold(synonym))) found.set(fold(synonym), field);
    homes.set(table, found);
    known = found;
  }
  return known.get(fold(title));
}

/** `value:…` of a field whose every text can be read as it, `own` for all others. A target is given once: `taken` remembers. */
export function homeOf(table: Table, title: string, texts: Iterable<string>, taken: Set<string>): string {
  const property = propertyFor(table, title);
  const target = property === undefined ? 'own' : `value:${property}`;
  if (property === undefined || taken.has(target) || !canBe(table, property, texts)) return 'own';
  taken.add(target);
  return target;
}

function canBe(table: Table, property: string, texts: Iterable<string>): boolean {
  const field = fieldOf(table, property) ?? fieldOf(table, `${property}.`);
  if (field === undefined) return false;
  const distinct = [...new Set(texts)].filter((text) => text !== '');
  if (distinct.length === 0) return false;
  if (field.kind === 'actorType') return distinct.some((text) => /\p{L}/u.test(text));
  if (field.kind === 'list') {
    const read = elementsReader(table, field);
    return distinct.every((text) =>
      read(text).every((element) => checkValue(table, elementKey(property, element), true) === undefined),
    );
  }
  const read = readerOf(table, field);
  return distinct.every((text) => {
    const found = read(text);
    return !('code' in found) && checkValue(table, property, found.value) === undefined;
  });
}
