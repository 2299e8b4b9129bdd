// Clean-ups of imported cells: each one separate, counted and shown before it is applied; the rows as read are never changed.
import { unguard } from '../ui/formulaGuard';
import { repairEntities } from './entities';
import { repairControls, repairMojibake } from './mojibake';

export type CleaningCode =
  | 'entities'
  | 'mojibake'
  | 'oldControls'
  | 'textFormula'
  | 'formulaGuard'
  | 'composed'
  | 'blanks'
  | 'invisible'
  | 'controls'
  | 'trim';

export interface Cleaning {
  readonly code: CleaningCode;
  /** Changes the meaning of nothing but a damaged or disguised text, so it may be switched on without asking. */
  readonly safe: boolean;
  readonly clean: (cell: string) => string;
}

/** In the order in which they are applied. */
export const cleanings: readonly Cleaning[] = [
  /** "K&ouml;ln" → "Köln". */
  { code: 'entities', safe: false, clean: repairEntities },
  /** "KÃ¶ln" → "Köln". */
  { code: 'mojibake', safe: false, clean: repairMojibake },
  /** U+0080–U+009F → the Windows-1252 sign they once were. */
  { code: 'oldControls', safe: false, clean: repairControls },
  /** `="06618"`, by which portals keep Excel from eating the zero → 06618. */
  {
    code: 'textFormula',
    safe: true,
    clean: (cell) => {
      const text = /^="((?:[^"]|"")*)"$/.exec(cell)?.[1];
      return text === undefined ? cell : text.replaceAll('""', '"');
    },
  },
  /** "'+49 3445" → "+49 3445": exactly one apostrophe. */
  { code: 'formulaGuard', safe: true, clean: unguard },
  /** Letters typed as base and accent (a Mac's file names) → one letter, NFC. */
  { code: 'composed', safe: true, clean: (cell) => cell.normalize('NFC') },
  /** No-break and other odd blanks → a plain blank. */
  {
    code: 'blanks',
    safe: true,
    clean: (cell) => cell.replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' '),
  },
  /** Direction overrides, zero-width blanks and soft hyphens that let one name look like another; emoji joiners stay. */
  {
    code: 'invisible',
    safe: true,
    clean: (cell) =>
      cell.replace(/[\u00ad\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, ''),
  },
  /** C0 and C1 controls without tab and line break. */
  {
    code: 'controls',
    safe: true,
    clean: (cell) => cell.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, ''),
  },
  { code: 'trim', safe: true, clean: (cell) => cell.trim() },
];

/** How many cells each clean-up would change if it alone were applied. */
export function countCleanings(rows: readonly (readonly string[])[]): Record<CleaningCode, number> {
  const counts = Object.fromEntries(cleanings.map(({ code }) => [code, 0])) as Record<CleaningCode, number>;
  for (const row of rows) {
    for (const cell of row) {
      if (isPlain(cell)) continue;
      for (const { code, clean } of cleanings) {
        if (clean(cell) !== cell) counts[code] += 1;
      }
    }
  }
  return counts;
}

/** New rows with these clean-ups, in their fixed order; to take one back, clean the rows as read again without it. */
export function cleanRows(rows: readonly (readonly string[])[], codes: readonly CleaningCode[]): string[][] {
  // Lists repeat themselves: names of places, of types, of the other end.
  const known = new Map<string, string>();
  return rows.map((row) =>
    row.map((cell) => {
      if (isPlain(cell)) return cell;
      const clean = known.get(cell) ?? cleanCell(cell, codes);
      known.set(cell, clean);
      return clean;
    }),
  );
}

/** One cell with these clean-ups. */
export function cleanCell(cell: string, codes: readonly CleaningCode[]): string {
  if (isPlain(cell)) return cell;
  return cleanings.reduce((text, { code, clean }) => (codes.includes(code) ? clean(text) : text), cell);
}

/** Most cells: printable ASCII and western letters, without blanks at the ends, without apostrophe or equals sign in front, and no `&…;`. */
function isPlain(cell: string): boolean {
  return (
    /^(?:[!-&(-<>-~À-ÖØ-öø-ÿ](?:[ -~À-ÖØ-öø-ÿ]*[!-~À-ÖØ-öø-ÿ])?)?$/.test(cell) &&
    !(cell.includes('&') && cell.includes(';'))
  );
}
