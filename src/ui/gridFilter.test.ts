// Which rows the filters of the columns let through.
import { expect, test } from 'vitest';
import type { GridColumn, GridFilters } from './GridColumn';
import { filterRows, filterText, isActive, withFilter } from './gridFilter';

interface Row {
  readonly name: string;
  readonly tags: readonly string[];
}
const rows: readonly Row[] = [
  { name: 'Grundschule am Ölberg', tags: ['ganztag'] },
  { name: 'Jugendamt Mitte', tags: ['amt', 'aufsicht'] },
  { name: 'Schulamt', tags: [] },
];
const name: GridColumn<Row> = {
  id: 'name',
  header: 'Name',
  text: (row) => row.name,
  filter: { kind: 'text' },
};
const tags: GridColumn<Row> = {
  id: 'tags',
  header: 'Merkmale',
  text: (row) => row.tags.join(', '),
  filter: {
    kind: 'choice',
    options: [
      { value: 'amt', label: 'Amt' },
      { value: 'ganztag', label: 'Ganztag' },
      { value: '', label: 'ohne' },
    ],
    values: (row) => row.tags,
  },
};
const fold = (text: string) => text.toLowerCase().replaceAll('ö', 'oe');
const shown = (filters: GridFilters) => filterRows(rows, [name, tags], filters, fold).map((row) => row.name);

test.each<[string, GridFilters, readonly number[]]>([
  ['a part of the text, folded', { name: { kind: 'text', text: 'oelb' } }, [0]],
  ['all words in any order', { name: { kind: 'text', text: 'mitte jugend' } }, [1]],
  ['one word missing', { name: { kind: 'text', text: 'mitte schule' } }, []],
  ['any of the choices', { tags: { kind: 'choice', values: ['amt', 'ganztag'] } }, [0, 1]],
  ['rows without any value', { tags: { kind: 'choice', values: [''] } }, [2]],
  [
    'two columns at once',
    { name: { kind: 'text', text: 'schul' }, tags: { kind: 'choice', values: ['ganztag'] } },
    [0],
  ],
  ['a filter of a column that is gone', { old: { kind: 'text', text: 'x' } }, [0, 1, 2]],
])('%s', (_name, filters, wanted) => {
  expect(shown(filters)).toEqual(wanted.map((index) => rows[index]?.name));
});

test('filters that hold nothing back are not active and give the same array', () => {
  const blank = { name: { kind: 'text', text: '  ' }, tags: { kind: 'choice', values: [] } } as const;
  expect(isActive(blank.name)).toBe(false);
  expect(filterRows(rows, [name, tags], blank, fold)).toBe(rows);
  expect(withFilter({ tags: { kind: 'choice', values: ['amt'] } }, 'tags', blank.tags)).toEqual({});
});

test('an active filter is told in the words of its column', () => {
  expect(filterText(tags, { kind: 'choice', values: ['', 'amt'] })).toBe('ohne, Amt');
});

test('a word that folding shortens is found where it was shortened, and not inside other words', () => {
  const shorten = (text: string) => text.toLowerCase().replace(/str(?:asse)?\.?(?= |$)/g, 'str');
  const places = ['Industriemuseum', 'Hauptstr. 4', 'Hauptstrasse 5', 'Strassenverkehrsamt'].map((each) => ({
    name: each,
    tags: [],
  }));
  const found = (text: string) =>
    filterRows(places, [name], { name: { kind: 'text', text } }, shorten).map((row) => row.name);
  expect(found('STRASSE')).toEqual(['Hauptstr. 4', 'Hauptstrasse 5']);
  expect(found('hauptstrasse')).toEqual(['Hauptstr. 4', 'Hauptstrasse 5']);
  expect(found('strassen')).toEqual(['Strassenverkehrsamt']);
});
