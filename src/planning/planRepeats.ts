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

const most = 5;

/** Tells that the row says something else of one cell. */
export function tellOther(
  scope: Scope,
  row: number,
  { table, side, flaws }: Pick<Filled, 'table' | 'side' | 'flaws'>,
  property: string,
): void {
  const column = columnsOf(scope, side).get(property) ?? -1;
  const value = (scope.sheet.rows[row]?.[column] ?? '').trim().slice(0, 200);
  const known = flaws.filter((flaw) => flaw.column === column);
  // Of forty grants to one club a few show what is meant; how many rows there are is told beside.
  if (known.length < most && !known.some((flaw) => flaw.value === value))
    flaws.push({ row, column, value, code: 'otherWord', table, field: property });
}

const columns = new WeakMap<Scope, Map<Side, ReadonlyMap<string, number>>>();

/** The column of each property, looked up once. */
function columnsOf(scope: Scope, side: Side): ReadonlyMap<string, number> {
  const sides = columns.get(scope) ?? new Map<Side, ReadonlyMap<string, number>>();
  columns.set(scope, sides);
  const known = sides.get(side);
  if (known !== undefined) return known;
  const { sheet, mapping } = scope;
  const made = new Map<string, number>();
  sheet.header.forEach((_, at) => {
    const property = targetAt(mapping, at).side === side ? propertyAt(sheet, mapping, at) : undefined;
    if (property !== undefined && !made.has(property)) made.set(property, at);
  });
  sides.set(side, made);
  return made;
}
