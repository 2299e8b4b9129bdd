// What columns mean whose header says nothing, or that have none: by their cells alone.
import type { CellFacts } from './columnCells';
import type { Column, Guess } from './columnGuess';
import { isPersonColumn } from './guessKind';
import { fieldsIn } from './headerWords';
import type { ImportKind } from '../formats/columns';

/** A number that begins as one dials it; shorter or other ones count or name something else. */
const isDialled = (cell: string) =>
  /^(?:tel[.:]*\s*)?['(]*[+0]/i.test(cell) && (cell.match(/\d/g)?.length ?? 0) >= 6;

/** Places repeat in a long list; five digits that are all different are its running numbers. */
const repeats = ({ filled, distinct }: CellFacts) => filled < 50 || distinct < 0.9;

/** Cells that nothing else looks like. */
const sure: readonly (readonly [code: string, is: (cells: CellFacts) => boolean])[] = [
  ['value:email', ({ emails }) => emails >= 0.6],
  [
    'value:postalCode',
    (cells) => (cells.postalCodes >= 0.8 && repeats(cells)) || cells.codesWithPlace >= 0.7,
  ],
  [
    'value:phone',
    ({ phones, postalCodes, dates, values }) =>
      phones >= 0.7 &&
      postalCodes < 0.5 &&
      dates < 0.3 &&
      values.filter(isDialled).length >= values.length * 0.6,
  ],
  ['value:website', ({ websites }) => websites >= 0.6],
  ['value:street', ({ streets }) => streets >= 0.6],
];

/** Columns without a header by their cells; and a name for the actors where no header names it. */
export function giveByCells(kind: ImportKind, guess: Guess): void {
  if (kind !== 'actors') return;
  for (const [code, is] of sure) {
    const found = guess.free.find(({ words, cells }) => words === '' && cells.filled > 0 && is(cells));
    if (found !== undefined && !guess.has(code)) guess.give(found.at, code);
  }
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
