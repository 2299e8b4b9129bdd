// Texts as lists have them → values: days in words, words for choices, signs for yes and no.
import { expect, it } from 'vitest';
import { fieldOf } from '../model/fields';
import type { TableName } from '../model/records';
import { readerOf } from './readerOf';

function read(table: TableName, property: string, text: string): unknown {
  const field = fieldOf(table, property);
  if (field === undefined) throw new Error(property);
  const found = readerOf(table, field)(text);
  return 'value' in found ? found.value : found.code;
}

it.each([
  ['01.02.26', '2026-02-01', '2026-02-01'],
  ['1. Februar 2026', '2026-02-01', '2026-02-01'],
  ['31. Dez. 2026', '2026-12-31', '2026-12-31'],
  ['March 3, 2026', '2026-03-03', '2026-03-03'],
  ['3 März 2026', '2026-03-03', '2026-03-03'],
  ['Mo, 02.02.2026', '2026-02-02', '2026-02-02'],
  ['02/2026', '2026-02-01', '2026-02-28'],
  ['2.2028', '2028-02-01', '2028-02-29'],
  ['2026-04', '2026-04-01', '2026-04-30'],
  ['Feb 26', '2026-02-01', '2026-02-28'],
  ['Ende Juni 2026', '2026-06-01', '2026-06-30'],
  ['2026', '2026-01-01', '2026-12-31'],
  ['seit 2019', '2019-01-01', '2019-12-31'],
  ['ca. 2019', '2019-01-01', '2019-12-31'],
  ['2. Quartal 2026', '2026-04-01', '2026-06-30'],
  ['Schuljahr 2025/26', '2025-08-01', '2026-07-31'],
  ['2025/2026', '2025-08-01', '2026-07-31'],
  ['2026-02-01T00:00:00', '2026-02-01', '2026-02-01'],
  ['2026-02-01T00:00:00+01:00', '2026-02-01', '2026-02-01'],
  ['31.02.2024', 'notADate', 'notADate'],
  ['13/2026', 'notADate', 'notADate'],
  ['Raum 2026', 'notADate', 'notADate'],
  ['constructor 2026', 'notADate', 'notADate'],
  ['bald', 'notADate', 'notADate'],
])('the day "%s" begins on %s and ends on %s', (text, first, last) => {
  expect(read('actors', 'validFrom', text)).toBe(first);
  expect(read('actors', 'validTo', text)).toBe(last);
});

it.each<[TableName, string, string, unknown]>([
  ['actors', 'allDay', '✓', true],
  ['actors', 'allDay', '☐', false],
  ['actors', 'allDay', 'teilgebunden', true],
  ['actors', 'allDay', 'offen', true],
  ['contacts', 'objection', 'offen', 'badValue'],
  ['cooperations', 'status', 'läuft', 'active'],
  ['cooperations', 'status', 'in Planung', 'planned'],
  ['cooperations', 'status', 'ausgelaufen', 'ended'],
  ['cooperations', 'intensity', 'sehr intensiv', 4],
  ['cooperations', 'intensity', '++', 2],
  ['cooperations', 'intensity', 'locker', 1],
  ['cooperations', 'intensity', 'constructor', 'notANumber'],
  ['gremien', 'rhythm', '4x jährlich', 'quarterly'],
  ['gremien', 'rhythm', 'monatl.', 'monthly'],
  ['gremien', 'rhythm', 'nach Bedarf', 'on_demand'],
  ['gremien', 'type', 'AG nach § 78 SGB VIII', 'working_group_78'],
  ['gremien', 'type', 'Arbeitskreis', 'other_gremium'],
  ['seats', 'role', 'Mitglied', 'voting_member'],
  ['seats', 'role', 'stellv. Vorsitzende/r', 'deputy_chair'],
  ['seats', 'role', 'Beisitzer', 'board_member'],
  ['contacts', 'salutation', 'Herrn', 'mr'],
])('%s.%s: "%s"', (table, property, text, value) => {
  expect(read(table, property, text)).toBe(value);
});
