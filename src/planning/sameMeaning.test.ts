// A text means the same whether it is typed into a cell, pasted, or read from a list.
import { expect, it } from 'vitest';
import { net } from '../model/net';
import type { AnyRecord, TableName } from '../model/records';
import { parseInput } from '../records/parseInput';
import { targetsOf } from './mapping';
import { guessMapping } from './mappingGuess';
import { rowReader } from './planCells';

const network = net('A-B');

/** What a list says: patch or code, in the words of `parseInput`. */
function imported(table: TableName, property: string, text: string): unknown {
  const kind = table === 'cooperations' ? 'cooperations' : 'actors';
  const code = `value:${property}`;
  expect(targetsOf(kind).has(code)).toBe(true);
  const sheet = { header: ['x'], rows: [[text]] };
  const mapping = { ...guessMapping(sheet, network, 'liste.csv', kind), targets: [code] };
  const [{ problems, flaws, main }] = rowReader(sheet, mapping)([text], 0);
  const [problem] = [...problems, ...flaws];
  if (problem !== undefined) return problem.code;
  const list = main.lists.get(property);
  if (list === undefined) return main.values;
  return Object.fromEntries(list.map((element) => [`${property}.${element}`, true]));
}

function typed(table: TableName, property: string, text: string): unknown {
  const parsed = parseInput(network, table, property, text, { id: 'new-1' } as AnyRecord);
  return 'patch' in parsed ? parsed.patch : parsed.problem.code;
}

it.each<[TableName, string, string, unknown]>([
  ['actors', 'fte', '0.125', { fte: 0.125 }],
  ['actors', 'fte', '0.500', { fte: 0.5 }],
  ['actors', 'fte', '1.250', { fte: 1250 }],
  ['actors', 'fte', '0,5', { fte: 0.5 }],
  ['actors', 'fte', 'viel', 'notANumber'],
  ['actors', 'pupilCount', '12,5', 'notWhole'],
  ['actors', 'allDay', '-', { allDay: false }],
  ['actors', 'allDay', '–', { allDay: false }],
  ['actors', 'allDay', 'x', { allDay: true }],
  ['actors', 'allDay', 'vielleicht', 'badValue'],
  ['actors', 'validFrom', '2026-08-01 00:00:00', { validFrom: '2026-08-01' }],
  ['actors', 'validFrom', '1.8.26', { validFrom: '2026-08-01' }],
  ['actors', 'status', 'Dormant', { status: 'dormant' }],
  ['actors', 'status', 'fleißig', 'unknownChoice'],
  ['actors', 'tag', 'a\\|b; c\\\\', { 'tag.a|b': true, 'tag.c\\': true }],
  ['actors', 'tag', 'Sport | Sport', { 'tag.Sport': true }],
  ['actors', 'funding', 'Landkreis; Spende', { 'funding.county': true, 'funding.Spende': true }],
  ['cooperations', 'intensity', '2 – Koordination', { intensity: 2 }],
  ['cooperations', 'intensity', '12 – viel', 'tooLarge'],
  ['cooperations', 'intensity', 'mittel', { intensity: 2 }],
  ['cooperations', 'intensity', '3', { intensity: 3 }],
])('%s.%s: "%s"', (table, property, text, meaning) => {
  expect(typed(table, property, text)).toEqual(meaning);
  expect(imported(table, property, text)).toEqual(meaning);
});
