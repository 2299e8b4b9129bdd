// Which rows pass the filters of the columns.
import type { GridColumn, GridFilter, GridFilters } from './GridColumn';

/** Whether a filter holds anything back at all. */
export function isActive(filter: GridFilter | undefined): filter is GridFilter {
  if (filter === undefined) return false;
  return filter.kind === 'text' ? filter.text.trim() !== '' : filter.values.length > 0;
}

/** The filters with one set, or taken out when it holds nothing back. */
export function withFilter(
  filters: GridFilters,
  column: string,
  filter: GridFilter | undefined,
): GridFilters {
  const { [column]: _old, ...others } = filters;
  return isActive(filter) ? { ...others, [column]: filter } : others;
}

function passes<R>(
  column: GridColumn<R>,
  filter: GridFilter,
  fold: (text: string) => string,
): (row: R) => boolean {
  if (filter.kind === 'choice') {
    if (column.filter?.kind !== 'choice') return () => true;
    const { values } = column.filter;
    const wanted = new Set(filter.values);
    return (row) => {
      const has = values(row);
      return has.length === 0 ? wanted.has('') : has.some((value) => wanted.has(value));
    };
  }
  const words = filter.text.split(/\s+/).flatMap((word) => finder(word, fold) ?? []);
  return (row) => {
    const text = ` ${fold(column.text(row))} `;
    return words.every((part) => text.includes(part));
  };
}

/** Folded; where folding has shortened a word („Strasse“ → „str“) it counts only where a word was shortened, not in „Industrie“. */
function finder(word: string, fold: (text: string) => string): string | undefined {
  const part = fold(word);
  if (part === '') return undefined;
  const begins = fold(`x${word}`) === `x${part}` ? '' : ' ';
  const ends = fold(`${word}x`) === `${part}x` ? '' : ' ';
  return `${begins}${part}${ends}`;
}

/** The rows that pass every active filter: all words of a text, any value of a choice. The same array when none is active. */
export function filterRows<R>(
  rows: readonly R[],
  columns: readonly GridColumn<R>[],
  filters: GridFilters,
  fold: (text: string) => string,
): readonly R[] {
  const tests = columns.flatMap((column) => {
    const filter = filters[column.id];
    return isActive(filter) ? [passes(column, filter, fold)] : [];
  });
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)));
}

/** What an active filter lets through, in the words of its column. */
export function filterText<R>(column: GridColumn<R>, filter: GridFilter): string {
  if (filter.kind === 'text') return filter.text.trim();
  const options = column.filter?.kind === 'choice' ? column.filter.options : [];
  return filter.values
    .map((value) => options.find((option) => option.value === value)?.label ?? value)
    .join(', ');
}
