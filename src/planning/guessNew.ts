// Whether a list brings its own actors and Gremien: guessed from how many of those it names are known here.
import { fold } from '../model/fold';
import type { Network } from '../model/network';
import { spread } from '../formats/spread';
import { targetAt, type Mapping } from './mapping';
import type { Sheet } from './planCells';

/** Share of names that are known, below which the rest is taken to be new and not misspelt. */
const mostlyKnown = 0.25;

/**
 * Whether a list of actors or ties is about others than those that are here, so that the same name without a place is no sign: some names
 * are known, but next to none of all.
 */
export function areStrangers(
  { header, rows }: Sheet,
  mapping: Pick<Mapping, 'kind' | 'targets'>,
  network: Network,
): boolean {
  const at = header.flatMap((_, column) =>
    /^(?:[ab]\/)?value:name$/.test(targetAt(mapping, column).code) ? [column] : [],
  );
  if (at.length === 0 || network.living('actors').size === 0) return false;
  const here = new Set([...network.living('actors').values()].map(({ name }) => fold(name)));
  const named = new Set<string>();
  for (const row of rows) for (const column of at) named.add(fold(row[column] ?? ''));
  named.delete('');
  const known = [...named].filter((name) => here.has(name)).length;
  return known > 0 && known < named.size * mostlyKnown;
}

/** Whether next to none of the records of a table are known that the list refers to by name. */
export function areNew(
  sheet: Sheet,
  mapping: Pick<Mapping, 'kind' | 'targets'>,
  network: Network,
  table: 'actors' | 'gremien',
): boolean {
  const at = sheet.header.flatMap((_, column) => {
    const { role, refersTo } = targetAt(mapping, column);
    return role === 'refName' && refersTo === table ? [column] : [];
  });
  if (at.length === 0) return false;
  const here = new Set<string>();
  for (const record of network.living(table).values()) {
    here.add(fold(record.name));
    if (record.shortName !== undefined) here.add(fold(record.shortName));
  }
  const named = new Set<string>();
  for (const row of spread(sheet.rows)) for (const column of at) named.add(fold(row[column] ?? ''));
  named.delete('');
  const known = [...named].filter((name) => here.has(name)).length;
  return named.size > 0 && known < named.size * mostlyKnown;
}
