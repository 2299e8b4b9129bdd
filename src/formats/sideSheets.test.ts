// Which sheets of a workbook are proposed for import when nothing is touched.
import { expect, it } from 'vitest';
import { row, text, workbook } from './excel.sample';
import { readFile } from './importReading';

const letters = 'ABCDE';
const grid = (...lines: readonly (readonly string[])[]) =>
  lines
    .map((cells, at) =>
      row(at + 1, ...cells.map((cell, column) => text(`${letters[column]}${at + 1}`, cell))),
    )
    .join('');

const schools = grid(['Schule', 'Ort', 'PLZ'], ['Nord', 'Zeitz', '06712'], ['Süd', 'Naumburg', '06618']);

it.each([
  [
    'a cover',
    'Deckblatt',
    grid(['Landkreis Musterland'], ['Netzwerkstelle'], ['Bitte alle Felder ausfüllen.']),
    false,
  ],
  [
    'a title without a telling name',
    'Tabelle1',
    grid(['Landkreis Musterland'], ['Stand 2026'], ['Alle Angaben.']),
    false,
  ],
  ['values of a drop-down', 'Auswahl', grid(['Grundschule'], ['Gymnasium'], ['ja'], ['nein']), false],
  [
    'a legend of two columns',
    'Legende',
    grid(['Zeichen', 'Bedeutung'], ['x', 'nimmt teil'], ['-', 'nimmt nicht teil']),
    false,
  ],
  ['a list of names alone', 'Partner', grid(['Partner'], ['AWO'], ['DRK']), true],
  ['another list', 'Vereine', grid(['Verein', 'Ort'], ['AWO', 'Zeitz'], ['DRK', 'Halle']), true],
])('%s', async (_, name, rows, isWanted) => {
  const bytes = workbook([
    { name, rows },
    { name: 'Schulen', rows: schools },
  ]);
  const file = await readFile({ name: 'Liste.xlsx', bytes, choices: [] }, () => {});
  expect(file).toMatchObject({
    kind: 'read',
    lists: [
      { name, isWanted },
      { name: 'Schulen', isWanted: true },
    ],
  });
});

it('a workbook that has nothing else is taken', async () => {
  const bytes = workbook([{ name: 'Listen', rows: schools }]);
  const file = await readFile({ name: 'Liste.xlsx', bytes, choices: [] }, () => {});
  expect(file).toMatchObject({ lists: [{ isWanted: true }] });
});
