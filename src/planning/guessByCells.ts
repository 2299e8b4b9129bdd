// What columns mean whose header says nothing, or that have none: by their cells alone.
import type { CellFacts } from './columnCells';
import type { Column, Guess } from './columnGuess';
import { isPersonColumn } from './guessKind';
import { fieldsIn } from './headerWords';
import type { ImportKind } from '../formats/columns';

/** A number that begins as one dials it; shorter or other ones count or name something else. */
const isDialled = (cell: string) =>
  /^(?:tel[.:]*\s*)?['(]*[+0]/i.test(cell) && (cell.match(/\d/g)?.length ?? 0) >= 6;

/**
 * Five digits each, with a name of a place beside: figures of four or five digits without a header can be anything. Places repeat in a long
 * list; codes that are all different are its running numbers.
 */
function isCodeOfPlace(column: Column, all: readonly Column[]): boolean {
  const { filled, distinct, values } = column.cells;
  const five = values.filter((cell) => /^(?:[A-Z]{1,2}-)?\d{5}$/.test(cell)).length;
  const isPlace = ({ at, cells }: Column) =>
    Math.abs(at - column.at) === 1 && cells.words >= 0.6 && cells.streets < 0.5 && cells.institutions < 0.5;
  return five >= values.length * 0.8 && (filled < 50 || distinct < 0.9) && all.some(isPlace);
}

const isCalledStreet = (cell: string) =>
  /str(?:a(?:ß|ss)e|\.| )|weg\b|platz|allee|ring\b|gasse|markt|damm\b|ufer|chaussee|promenade|street|road|^(?:am|an|auf|im|in|zum|zur|alte|neue) /i.test(
    cell,
  );

/** Cells that nothing else looks like. */
const sure: readonly (readonly [code: string, is: (cells: CellFacts) => boolean])[] = [
  ['value:email', ({ emails }) => emails >= 0.6],
  ['value:postalCode', ({ codesWithPlace }) => codesWithPlace >= 0.7],
  [
    'value:phone',
    ({ phones, postalCodes, dates, values }) =>
      phones >= 0.7 &&
      postalCodes < 0.5 &&
      dates < 0.3 &&
      values.filter(isDialled).length >= values.length * 0.6,
  ],
  ['value:website', ({ websites }) => websites >= 0.6],
  // "Projekt 3" is no street: without a header some must be called so.
  [
    'value:street',
    ({ streets, values }) => streets >= 0.6 && values.filter(isCalledStreet).length >= values.length * 0.3,
  ],
];

/** Columns without a header by their cells; and a name for the actors where no header names it. */
export function giveByCells(kind: ImportKind, guess: Guess): void {
  if (kind !== 'actors') return;
  for (const [code, is] of sure) {
    const found = guess.free.find(({ words, cells }) => words === '' && cells.filled > 0 && is(cells));
    if (found !== undefined && !guess.has(code)) guess.give(found.at, code);
  }
  const codes = guess.free.find(
    (column) => column.words === '' && column.cells.filled > 0 && isCodeOfPlace(column, guess.free),
  );
  if (codes !== undefined && !guess.has('value:postalCode')) guess.give(codes.at, 'value:postalCode');
  giveName(guess);
  const code = guess.targets.indexOf('value:postalCode');
  const city = guess.free.find(
    ({ at, words, cells }) => words === '' && at === code + 1 && cells.words >= 0.6,
  );
  if (code >= 0 && city !== undefined && !guess.has('value:city')) guess.give(city.at, 'value:city');
}

/** The leftmost column of mostly different words that are no names of persons. */
function giveName(guess: Guess): void {
  if (['value:name', 'id:id'].some((code) => guess.has(code))) return;
  const isName = (column: Column) =>
    column.cells.words >= 0.6 &&
    column.cells.distinct >= 0.5 &&
    !isPersonColumn(column) &&
    fieldsIn(column.bare) === undefined &&
    column.cells.streets < 0.5;
  const found =
    guess.free.find((column) => isName(column) && column.cells.institutions >= 0.5) ??
    guess.free.find(isName);
  if (found !== undefined) guess.give(found.at, 'value:name');
}
