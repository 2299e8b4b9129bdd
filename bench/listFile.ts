// The list of Berlin's schools and their partners, and longer lists of the same shape.
import Papa from 'papaparse';
import text from '../fixtures/a07_berlin_schulpartner/partner-schools-BE.csv?raw';

/** The published list as it is: 2,977 rows, 410 schools. */
export const published = text;

/** A list of that many rows: further districts with schools of their own, which share half of their partners. */
export function longer(rows: number): string {
  const [header = [], ...body] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const all = Array.from({ length: rows }, (_, at) => {
    const row = [...(body[at % body.length] ?? [])];
    const copy = Math.floor(at / body.length);
    if (copy === 0) return row;
    row[0] = `${row[0]} ${copy}`;
    row[1] = `${row[1]}-${copy}`;
    if (at % 2 === 0 && row[4] !== '') row[4] = `${row[4]} ${copy}`;
    return row;
  });
  return Papa.unparse([header, ...all]);
}
