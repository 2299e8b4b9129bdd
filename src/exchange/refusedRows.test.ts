// Refused rows go out with their reasons and come back without them.
import i18next from 'i18next';
import { expect, it } from 'vitest';
import '../i18n/translate';
import { emptyRows } from '../model/change';
import { Network } from '../model/network';
import { toCsv } from '../formats/csvWrite';
import { freshList, withFix, withMapping } from '../planning/importList';
import { readFile } from '../formats/importReading';
import { planLists } from '../planning/planLists';
import { refusedRows } from './refusedRows';

const network = new Network('net-1', emptyRows());
let next = 0;
const world = { today: '2026-11-22', newId: () => `fresh-${next++}` };

async function listOf(text: string, name: string) {
  const file = await readFile({ name, text, choices: [] }, () => {});
  const read = file.kind === 'read' ? file.lists[0] : undefined;
  if (read === undefined) throw new Error('not read');
  const list = freshList(read, network, name);
  // What is tried here is not the guess.
  const own = ['a/value:name', 'b/value:name', 'value:validFrom', 'a/value:phone'];
  const targets = list.mapping.targets.map((code, column) => own[column] ?? code);
  return withMapping(list, { ...list.mapping, kind: 'tiesByName', targets }, network);
}

const planOf = (list: Awaited<ReturnType<typeof listOf>>) =>
  planLists([{ sheet: list.sheet, mapping: list.mapping }], { sameAs: new Map() }, network, world, 'x');

const text = [
  'Akteur A;Akteur B;Gültig von;Telefon',
  'Kita Süd;;1.2.2025;+49 345 1',
  'Hort Ost;Schule;1.2.2025;-1',
  'Verein;;1.2.2025;=1+1',
  '',
].join('\r\n');

it('keeps the columns of the file, only the refused rows, and the reason of each behind them', async () => {
  const list = await listOf(text, 'liste.csv');
  const rows = refusedRows(i18next.t, planOf(list), 0, list.sheet);
  expect(rows.map((row) => row.slice(0, 4))).toEqual([
    ['Akteur A', 'Akteur B', 'Gültig von', 'Telefon'],
    ['Kita Süd', '', '1.2.2025', '+49 345 1'],
    ['Verein', '', '1.2.2025', '=1+1'],
  ]);
  expect(rows[0]?.[4]).toBe('Grund der Ablehnung');
  expect(rows[1]?.[4]).toBe('„Akteur B“ ist leer.');
});

it('comes back put right: the reason is no own field, and guarded cells are as before', async () => {
  const list = await listOf(text, 'liste.csv');
  const csv = toCsv(refusedRows(i18next.t, planOf(list), 0, list.sheet));
  expect(csv).toContain("'=1+1");
  const again = await listOf(csv.replace('Kita Süd;;', 'Kita Süd;Schule;'), 'liste_abgelehnt.csv');
  expect(again.mapping.targets.at(-1)).toBe('skip');
  const plan = planOf(again);
  expect(new Set(plan.items.map(({ status }) => status))).toEqual(new Set(['added', 'refused']));
  const sets = plan.items.map(({ op }) => op?.set);
  expect(sets).toContainEqual(expect.objectContaining({ name: 'Kita Süd', phone: '+49 345 1' }));
  // The row that is still refused goes out with its new reason, not with two.
  const rows = refusedRows(i18next.t, plan, 0, again.sheet);
  expect(rows[0]).toEqual(['Akteur A', 'Akteur B', 'Gültig von', 'Telefon', 'Grund der Ablehnung']);
  expect(rows[1]?.slice(0, 4)).toEqual(['Verein', '', '1.2.2025', '=1+1']);
});

it('a cell put right changes its row alone, and taking it back leaves the list as it was', async () => {
  const list = await listOf(text, 'liste.csv');
  const fixed = withFix(list, 0, 1, 'Schule');
  expect(planOf(fixed).refusedRows).toBe(1);
  expect(fixed.sheet.rows[0]).toEqual(['Kita Süd', 'Schule', '1.2.2025', '+49 345 1']);
  expect(fixed.sheet.rows.slice(1)).toEqual(list.sheet.rows.slice(1));
  const back = withFix(fixed, 0, 1, undefined);
  expect(back.sheet).toEqual(list.sheet);
  expect(back.fixes.size).toBe(0);
  expect(withFix(list, 0, 1, '').fixes.size).toBe(0);
});
