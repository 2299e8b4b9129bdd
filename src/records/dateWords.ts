// Days and periods in words, as lists have them: "1. Februar 2026", "02/2026", "seit 2019", "Schuljahr 2025/26".
import { fold } from '../model/fold';
import { parseDate } from '../ui/dateText';

const months: ReadonlyMap<string, number> = new Map(
  [
    'jan januar january janner',
    'feb februar february febr',
    'mar marz march mrz maerz',
    'apr april',
    'mai may',
    'jun juni june',
    'jul juli july',
    'aug august',
    'sep sept september',
    'okt oktober oct october',
    'nov november',
    'dez dezember dec december',
  ].flatMap((names, at) => names.split(' ').map((name) => [fold(name), at + 1] as const)),
);

const before =
  /^(?:seit|ab|ca\.?|circa|etwa|um|bis|zum|vom|am|von|since|until|(?:mo|di|mi|do|fr|sa|so)\.?,|(?:mon|diens|donners|frei|sams|sonn)tag,?|mittwoch,?)\s+/i;

/**
 * The day a text names (ISO), `undefined` if none. A month, a quarter, a school year (1 August – 31 July) or a year is its first day,
 * as an end its last; a time behind the day is dropped.
 */
export function readDay(text: string, isEnd: boolean): string | undefined {
  let bare = text.trim().replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2}| Uhr)?$/, '');
  // Most cells: a plain day.
  const plain = parseDate(bare);
  if (plain !== undefined) return plain;
  if (!/\d/.test(bare) || bare.length > 40) return undefined;
  while (before.test(bare)) bare = bare.replace(before, '');
  return parseDate(bare) ?? inWords(bare) ?? period(bare, isEnd);
}

function inWords(text: string): string | undefined {
  const german = /^(\d{1,2})\.?\s*(\p{L}{3,})\.?,?\s*(\d{4}|\d{2})$/u.exec(text);
  const english = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,\s*(\d{4})$/u.exec(text);
  const [day, word, year] = german ? german.slice(1) : english ? [english[2], english[1], english[3]] : [];
  const month = months.get(fold(word ?? ''));
  return month === undefined ? undefined : parseDate(`${day ?? ''}.${month}.${year ?? ''}`);
}

function period(text: string, isEnd: boolean): string | undefined {
  const schoolYear = /^(?:Schuljahr|SJ|Schulj\.)?\s*(?:20)?(\d{2})\s*[/–-]\s*(?:20)?(\d{2})$/i.exec(text);
  if (schoolYear && Number(schoolYear[2]) === Number(schoolYear[1]) + 1 && /[a-z]|\d{4}/i.test(text))
    return isEnd ? `20${schoolYear[2] ?? ''}-07-31` : `20${schoolYear[1] ?? ''}-08-01`;
  const year = /^((?:18|19|20|21)\d{2})(?:\.0)?$/.exec(text)?.[1];
  if (year !== undefined) return isEnd ? `${year}-12-31` : `${year}-01-01`;
  const quarter = /^(?:Q([1-4])|([1-4])\. Quartal|([I]{1,3}|IV)\. Quartal)[ /]*(\d{4})$/i.exec(text);
  if (quarter) {
    const roman = ['I', 'II', 'III', 'IV'].indexOf((quarter[3] ?? '').toUpperCase()) + 1;
    const first = (Number(quarter[1] ?? quarter[2] ?? roman) - 1) * 3 + 1;
    return monthDay(Number(quarter[4]), isEnd ? first + 2 : first, isEnd);
  }
  const numbers = /^(\d{1,2})\s*[./-]\s*(\d{4})$/.exec(text) ?? undefined;
  if (numbers) return monthDay(Number(numbers[2]), Number(numbers[1]), isEnd);
  const machine = /^(\d{4})-(\d{2})$/.exec(text);
  if (machine) return monthDay(Number(machine[1]), Number(machine[2]), isEnd);
  const words = /^(?:(?:Anfang|Mitte|Ende)\s+)?(\p{L}{3,})\.?[\s/’'-]*(\d{4}|\d{2})$/u.exec(text);
  const month = months.get(fold(words?.[1] ?? ''));
  if (words === null || month === undefined) return undefined;
  const written = Number(words[2]);
  return monthDay(words[2]?.length === 4 ? written : written + (written < 70 ? 2000 : 1900), month, isEnd);
}

function monthDay(year: number, month: number, isEnd: boolean): string | undefined {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month < 1 || month > 12 ? undefined : parseDate(`${isEnd ? last : 1}.${month}.${year}`);
}
