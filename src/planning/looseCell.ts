// What people write into cells beside the value itself: placeholders, "ca.", units, days as numbers, links.
import type { Field } from '../model/fields';

const placeholders = new Set(
  `- – — -- --- ---- / // . .. ... … ? ?? ??? * x.x. k.a. k.a ka k. n.n. nn n.n n/a na n.a. #nv #n/a #na #wert! #bezug! #ref! #value!
  null none nil nan keineangabe keineangaben unbekannt leer entfällt offen/unbekannt nichtbekannt nichtvorhanden nochoffen
  nochunbekannt folgt wirdnachgereicht fehlt unknown notapplicable notavailable tbd tba`
    .split(/\s+/)
    .filter((word) => word !== 'k.'),
);

const beginnings = new Set([...placeholders].map((word) => word.charAt(0)));

/** A cell that only says that there is nothing: "-", "k. A.", "#NV". */
export function isPlaceholder(cell: string): boolean {
  if (cell.length > 24 || !beginnings.has(cell.trimStart().charAt(0).toLowerCase())) return false;
  return placeholders.has(cell.replace(/\s+/g, '').toLowerCase());
}

const noEnds =
  /^(?:unbefristet|unbegrenzt|offen|laufend|fortlaufend|bis auf weiteres|auf weiteres|b\. ?a\. ?w\.|bis heute|heute|dauerhaft|kein ende|ohne ende|ongoing|open|open end|present|until further notice|∞)$/i;

const reaches = new Set(['phone', 'mobile', 'email', 'website']);
const noneOfIt = /^(?:keine?[rs]?|ohne|nein|nicht|no|none)$/i;

/** A cell that names no value of a field: "-", and "keine" where somebody could be reached. */
export function isEmptyWord(cell: string, key: string): boolean {
  return isPlaceholder(cell) || (reaches.has(key) && cell.length < 8 && noneOfIt.test(cell.trim()));
}

/** A cell of a phone or an address that a spreadsheet should have calculated: "=1+1", not the text in `="030"`. */
export function isFormula(cell: string, key: string): boolean {
  return cell.startsWith('=') && reaches.has(key) && !/^="[^"]*"\s*$/.test(cell);
}

/**
 * A text as a field reads it; empty where it says that there is nothing. `isOurs`: our own list says what it means; `keepsWords`: so does
 * this one where it writes "-" into a text.
 */
export function plainCell(
  cell: string,
  field: Field,
  isOurs: boolean,
  isMonthFirst: boolean,
  keepsWords = false,
): string {
  const text = cell.trim();
  const isText = field.kind === 'text' || field.kind === 'long';
  if (isText && isOurs) return cell;
  if (field.kind !== 'flag' && !(isText && keepsWords) && isEmptyWord(text, field.key)) return '';
  if (field.kind === 'flag' && isPlaceholder(text) && !/^[-–]$/.test(text)) return '';
  switch (field.kind) {
    case 'date':
      return dayText(text, field.key === 'validTo', isMonthFirst);
    case 'number':
      return numberText(text, field.key);
    case 'text':
      return textOf(text, cell, field.key);
    default:
      return cell;
  }
}

function dayText(text: string, isEnd: boolean, isMonthFirst: boolean): string {
  if (isEnd && noEnds.test(text)) return '';
  // Days since 30 December 1899, as spreadsheets count: 20000 is in 1954, 79999 in 2119.
  if (/^[2-7]\d{4}(?:[.,]\d+)?$/.test(text)) {
    const day = Date.UTC(1899, 11, 30) + Number.parseInt(text, 10) * 86_400_000;
    return new Date(day).toISOString().slice(0, 10);
  }
  return isMonthFirst ? text.replace(/^(\d{1,2})\/(\d{1,2})\/(\d{2,4})/, '$2/$1/$3') : text;
}

const fractions = new Map([
  ['½', '0,5'],
  ['¼', '0,25'],
  ['¾', '0,75'],
]);

function numberText(text: string, key: string): string {
  // No number is that long; its units would be looked for at every blank.
  if (text.length > 300) return text;
  const bare = text
    .replace(/^(?:ca\.?|circa|etwa|rund|ungefähr|über|mind\.|mindestens|max\.|[<>~≈≥≤])\s*/i, '')
    .replace(/\s*(?:Schüler(?:innen)?|SuS|Kinder|Personen|VZ[ÄA]|VbE|Stellen?|FTE|pupils|students)\.?$/i, '')
    .replace(/(\d)['’](?=\d{3})/g, '$1');
  const fraction = fractions.get(bare);
  if (fraction !== undefined) return fraction;
  const percent = key === 'fte' ? /^(\d{1,3}(?:,\d+)?)\s*%$/.exec(bare) : null;
  return percent ? String(Number((percent[1] ?? '').replace(',', '.')) / 100).replace('.', ',') : bare;
}

function textOf(text: string, cell: string, key: string): string {
  const bare = /^="(.*)"$/s.exec(text)?.[1] ?? cell;
  if (key === 'phone' || key === 'mobile') return bare.replace(/^\s*(?:'(?=[\d+(])|tel:\s*)/i, '');
  if (key === 'email') {
    const named = /^[^<@]*<([^<>\s]+@[^<>\s]+)>$/.exec(bare.trim())?.[1] ?? bare;
    return named.replace(/^\s*mailto:\s*/i, '');
  }
  return bare;
}

/** Whether days in a column have the month in front: some second number is above 12, and no first one is. */
export function isMonthFirst(rows: readonly (readonly string[])[], column: number): boolean {
  let proof = false;
  for (const row of rows) {
    const match = /^\s*(\d{1,2})\/(\d{1,2})\/\d{2,4}/.exec(row[column] ?? '');
    if (match === null) continue;
    if (Number(match[1]) > 12) return false;
    if (Number(match[2]) > 12) proof = true;
  }
  return proof;
}

/** "6618", "D-06618", "06 618" and "6618.0" → "06618": spreadsheets take the leading zero for decoration. */
export function repairedPostalCode(cell: string): string {
  const bare = cell
    .trim()
    .replace(/^(?:DE?|DEU)[- ]\s*(?=\d)/i, '')
    .replace(/^(\d{2}) (?=\d{3}(?!\d))/, '$1')
    .replace(/\.0$/, '');
  return /^\d{4}$/.test(bare) ? `0${bare}` : /^\d{5}$/.test(bare) ? bare : cell;
}

/**
 * Postal codes of less than three signs, e-mail addresses without a place, and phone numbers that a spreadsheet has taken for figures: rounded
 * (3,4567E+10) or without the zero they begin with (3445731000).
 */
export function isOdd(field: string, text: string): boolean {
  switch (field) {
    case 'postalCode':
      return text.replace(/[^\p{L}\d]/gu, '').length < 3;
    case 'email':
      return text.includes('@') ? !/[^\s@]@[^\s@]+\.\p{L}{2,}/u.test(text) : !/\bat\b/i.test(text);
    case 'phone':
    case 'mobile':
      return /^\d+(?:[.,]\d+)?E\+?\d+$/i.test(text.trim()) || /^(?!49)[1-9]\d{8,10}$/.test(text.trim());
    default:
      return false;
  }
}
