// Which properties the columns of a list speak of.
import { alsoFilled } from './addressCell';
import { type Mapping, type Side, targetAt } from './mapping';
import { ownKind, ownLabel } from '../formats/ownHeader';
import { ownProperty, type Sheet } from './planCells';

/** The cells a list speaks of, for the row's record or one of its ends: properties, and prefixes of multi-values. */
export function cellsRead(sheet: Sheet, mapping: Mapping, side: Side): string[] {
  const cells = new Set<string>();
  sheet.header.forEach((_, column) => {
    if (targetAt(mapping, column).side !== side) return;
    const property = propertyAt(sheet, mapping, column);
    if (property !== undefined) cells.add(property);
    if (targetAt(mapping, column).role === 'fullName') cells.add('firstName');
  });
  if (mapping.kind === 'relations' && mapping.relationKind !== undefined) cells.add('kind');
  if (ownKind(sheet) === undefined)
    for (const property of alsoFilled(sheet.rows, mapping, side)) cells.add(property);
  return [...cells];
}

/** The property a column speaks of, `undefined` for one that says who the row is or is left out. */
export function propertyAt(sheet: Sheet, mapping: Mapping, column: number): string | undefined {
  const { role, field } = targetAt(mapping, column);
  if (role === 'own') {
    const header = sheet.header[column] ?? '';
    return ownProperty(ownLabel(header) ?? header, column);
  }
  return role === 'skip' || role === 'id' || role === 'key' ? undefined : field;
}
