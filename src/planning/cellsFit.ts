// Whether the cells of a column can be what its header says.
import type { Field } from '../model/fields';
import type { TableName } from '../model/records';
import { isCoordinate, readCoordinate } from '../records/coordinates';
import { readerOf } from '../records/readerOf';
import type { Column } from './columnGuess';
import { coordinatesIn } from './coordinateCell';
import { plainCell } from './looseCell';

/** For a header that says it in so many words: only a column of several values of which next to none can be read is something else. */
export function mayFit(table: TableName, field: Field, column: Column): boolean {
  if (isCoordinate(table, field.key)) return areCoordinates(column);
  return field.required === true || column.cells.values.length < 3 || readable(table, field, column) >= 0.2;
}

/** For a header whose words only hint at it. */
export function fits(table: TableName, field: Field, column: Column): boolean {
  const { cells } = column;
  if (cells.filled === 0) return true;
  if (isCoordinate(table, field.key)) return areCoordinates(column);
  switch (field.key) {
    case 'postalCode':
      return cells.postalCodes + cells.codesWithPlace >= 0.5;
    case 'email':
      return cells.emails >= 0.5;
    case 'phone':
    case 'mobile':
      return cells.phones >= 0.5;
    case 'website':
      return cells.websites >= 0.4;
    case 'street':
      return cells.words >= 0.3 && cells.emails === 0;
    case 'schoolNo':
      return cells.values.some((value) => /\d/.test(value));
    case 'type':
    case 'city':
    case 'municipality':
    case 'region':
    case 'shortName':
      return cells.words >= 0.3 && cells.emails === 0;
    default:
      // A text of figures alone is some other measure; numbers of files and the like are figures by nature.
      if (
        ['text', 'long', 'list'].includes(field.kind) &&
        cells.numbers >= 0.8 &&
        /note|description|services|target|topic|purpose/.test(field.key)
      )
        return false;
      return readable(table, field, column) >= 0.5;
  }
}

/** Share of the cells that the field can read. */
function readable(table: TableName, field: Field, { cells: { values } }: Column): number {
  if (values.length === 0 || !['date', 'number', 'flag', 'choice'].includes(field.kind)) return 1;
  const read = readerOf(table, field);
  const plain = values.map((value) => plainCell(value, field, false, false));
  return plain.filter((value) => value === '' || !('code' in read(value))).length / values.length;
}

/** Places have degrees with two decimals at least; a width of 4 or 2.5 is that of a thing. */
function areCoordinates({ cells: { values } }: Column): boolean {
  const exact = values.filter(
    (value) =>
      coordinatesIn(value) !== undefined ||
      (/\d[.,]\d\d|°/.test(value) && readCoordinate(value) !== undefined),
  );
  return exact.length >= values.length * 0.5;
}
