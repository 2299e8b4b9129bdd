// One value of a workbook as the text an office reads in that cell.
import type { NumberLook } from './excelFacts';

/** What the reading library makes of a cell. */
export type CellValue = string | number | boolean | Date | null;

/** Text exactly; dates in ISO form; numbers with decimal comma, without grouping, exponent or floating noise; ja and nein. */
export function excelText(value: CellValue, look?: NumberLook): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (value instanceof Date) return dateText(value);
  if (look?.kind === 'percent') return `${numberText(value * 100)} %`;
  const text = numberText(value);
  return look?.kind === 'padded' && /^\d+$/.test(text) ? text.padStart(look.width, '0') : text;
}

/** Days count as such; a time is told in hours and minutes where there is one, and alone where there is no day. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  // Serial times carry the noise of their fractions.
  const rounded = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString();
  const day = rounded.slice(0, 10);
  const time = rounded.slice(11, 19).replace(/:00$/, '');
  // Before Excel's first day: a time without day.
  if (value.getUTCFullYear() < 1900) return time;
  return time === '00:00' ? day : `${day} ${time}`;
}

/** Spreadsheets show 15 digits at most: behind them is noise. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  const shown = Number(value.toPrecision(15));
  const plain = String(shown);
  if (!plain.includes('e')) return plain.replace('.', ',');
  return shown.toLocaleString('de-DE', { useGrouping: false, maximumFractionDigits: 20 });
}
