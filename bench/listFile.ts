// Lists to import: Berlin's schools and their partners, longer lists of the same shape, and an office's list of institutions.
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

/** As an office has it: semicolons, CRLF, nine columns, every name once, one institution per row. */
export function institutions(rows: number): string {
  const kinds = ['Grundschule', 'Sekundarschule', 'Hort', 'Kita', 'Jugendzentrum', 'Beratungsstelle'];
  const header = ['Nr.', 'Name', 'Typ', 'Straße', 'PLZ', 'Ort', 'Telefon', 'E-Mail', 'Bemerkung'];
  const body = Array.from({ length: rows }, (_, at) => {
    const kind = kinds[at % kinds.length] ?? '';
    const town = Math.floor(at / 40);
    return [
      `E${String(at).padStart(6, '0')}`,
      `${kind} „Am Musterberg“ ${at}`,
      kind,
      `Übungsstraße ${(at % 180) + 1}`,
      String(6000 + (town % 900)).padStart(5, '0'),
      `Musterort ${town}`,
      `03445 ${100_000 + at}-0`,
      `einrichtung${at}@example.org`,
      at % 3 === 0 ? 'Ansprechbar nur vormittags; bitte nachfragen' : '',
    ];
  });
  return Papa.unparse([header, ...body], { delimiter: ';', newline: '\r\n' });
}
