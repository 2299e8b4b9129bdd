// Further rows of a record that is there already: what they add is taken, what they say otherwise is told and not taken.
import type { Scalar, TableName } from '../model/records';
import { propertyAt } from './cellsRead';
import { type Side, targetAt } from './mapping';
import type { RowProblem } from './planCells';
import type { Scope } from './planScope';

/** What a record says, with room to fill. */
export interface Filled {
  readonly table: TableName;
  readonly side: Side;
  readonly said: Record<string, Scalar>;
  /** Collects what is told. */
  readonly flaws: RowProblem[];
}

/** First word counts: gaps are filled, each other word is told once. `more`: what the row says, by property. */
export function fillGaps(
  scope: Scope,
  row: number,
  into: Filled,
  more: Readonly<Record<string, Scalar>>,
): void {
  for (const property in more) {
    const value = more[property];
    if (value === undefined) continue;
    const first = into.said[property];
    if (first === undefined) into.said[property] = value;
    else if (first !== value) tellOther(scope, row, into, property);
  }
}

/** Tells that the row says something else of one cell. */
export function tellOther(
  { sheet, mapping }: Scope,
  row: number,
  { table, side, flaws }: Pick<Filled, 'table' | 'side' | 'flaws'>,
  property: string,
): void {
  const column = sheet.header.findIndex(
    (_, at) => targetAt(mapping, at).side === side && propertyAt(sheet, mapping, at) === property,
  );
  const value = (sheet.rows[row]?.[column] ?? '').trim().slice(0, 200);
  const isTold = flaws.some((flaw) => flaw.column === column && flaw.value === value);
  if (!isTold) flaws.push({ row, column, value, code: 'otherWord', table, field: property });
}
