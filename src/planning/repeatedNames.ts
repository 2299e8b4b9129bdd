// Lists of what actors got or did, in which one actor has many rows; beside them lists in which several actors bear one name.
import { fold } from '../model/fold';
import type { Sheet } from './planCells';

/**
 * Whether rows of one name are one actor: names come again and again, nothing could tell two of one name apart, and what comes again is
 * money or days that are others each time. Schools of one name in several places have neither, or a column in which all of them differ.
 */
export function repeatsNames({ header, rows }: Sheet, targets: readonly string[]): boolean {
  const at = targets.indexOf('value:name');
  if (at < 0 || rows.length < 20) return false;
  if (targets.some((code) => /^(?:id:|key$)/.test(code) || tellsApart.has(code))) return false;
  const groups = new Map<string, (readonly string[])[]>();
  for (const row of rows) {
    const name = (row[at] ?? '').trim();
    const group = groups.get(name);
    if (group !== undefined) group.push(row);
    else if (name !== '') groups.set(name, [row]);
  }
  const all = [...groups.values()];
  const named = all.reduce((sum, group) => sum + group.length, 0);
  if (all.length > named * 0.75) return false;
  const repeated = all.filter(({ length }) => length > 1);
  const columns = header.flatMap((title, column) =>
    column === at ? [] : [factsOf(fold(title), column, rows, repeated)],
  );
  return columns.some(isEvent) && !columns.some(isPlace);
}

interface Facts {
  readonly title: string;
  /** Of all rows, 0–1. */
  readonly filled: number;
  /** Of the filled cells, 0–1. */
  readonly money: number;
  readonly days: number;
  readonly years: number;
  readonly numbers: number;
  readonly distinct: number;
  /** Of the names that come again, 0–1: those with more than one value, and those with another one in each row. */
  readonly varied: number;
  readonly apart: number;
}

function factsOf(
  title: string,
  column: number,
  rows: Sheet['rows'],
  repeated: readonly Sheet['rows'][],
): Facts {
  const cells = rows.map((row) => (row[column] ?? '').trim().slice(0, 100)).filter((cell) => cell !== '');
  const share = (is: (cell: string) => boolean) => cells.filter(is).length / Math.max(1, cells.length);
  const valuesIn = (group: Sheet['rows']) =>
    new Set(group.map((row) => fold((row[column] ?? '').trim()))).size;
  const among = (is: (group: Sheet['rows']) => boolean) => repeated.filter(is).length / repeated.length;
  return {
    title,
    filled: cells.length / rows.length,
    money: share((cell) => money.test(cell)),
    days: share((cell) => day.test(cell)),
    years: share((cell) => year.test(cell)),
    numbers: share((cell) => number.test(cell)),
    distinct: new Set(cells).size / Math.max(1, cells.length),
    varied: among((group) => valuesIn(group) > 1),
    apart: among((group) => valuesIn(group) === group.length),
  };
}

/** Money, or the day or year of something that was asked for, given or held. */
function isEvent({ title, filled, money: sums, numbers, days, years, varied }: Facts): boolean {
  if (filled < 0.5 || varied < 0.4) return false;
  if (sums >= 0.8 || (numbers >= 0.8 && paid.test(title))) return true;
  return days + years >= 0.8 && (title === '' || held.test(title)) && !begun.test(title);
}

/** Words that come again in the list, but never beside the same name. */
function isPlace({ filled, numbers, days, distinct, apart }: Facts): boolean {
  return filled >= 0.8 && numbers + days < 0.2 && distinct <= 0.6 && apart === 1;
}

const number = /^-?\d[\d.,' ]*(?: ?(?:€|eur|euro|chf))?$/i;
const money =
  /^(?:€ ?|eur ?)?-?\d[\d.,' ]*(?:[.,]\d\d|,-+)(?: ?(?:€|eur|euro|chf))?$|^-?\d[\d.,' ]* ?(?:€|eur|euro|chf)$/i;
const day = /^(?:\d{1,2}[./]\d{1,2}[./](?:\d\d)?\d\d|\d{4}-\d\d-\d\d)(?:[ T].*)?$/;
const year = /^(?:19|20)\d\d(?:[/-]\d{2,4})?$/;
const paid = /betrag|summe|forder|zuwend|zuschuss|kosten|euro?\b|amount|grant|budget/;
const held = /datum|termin|jahr|zeitraum|laufzeit|beginn|ende|antrag|bescheid|bewillig|forder|date|year/;
const begun = /grund|bau|eroffn|geburt|stand\b|seit\b/;

const tellsApart: ReadonlySet<string> = new Set(
  [
    'type',
    'city',
    'postalCode',
    'street',
    'schoolNo',
    'municipality',
    'region',
    'phone',
    'email',
    'website',
  ].map((field) => `value:${field}`),
);
