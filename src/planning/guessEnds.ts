// Finds both ends in a list of ties: "Schule; Kooperationspartner", "Einrichtung 1; Einrichtung 2", "Von; Zu", "Partner 1; Partner 2".
import type { Column } from './columnGuess';
import { isPartnerWord, isPersonWord, nameIn } from './headerWords';

export interface TieEnds {
  readonly a: number;
  /** Several where each row names several partners. */
  readonly b: readonly number[];
}

const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [/^source$/, /^target$/],
  [/^from$/, /^to$/],
  [/^von$/, /^(?:nach|zu)$/],
  [/^quelle$/, /^ziel$/],
];

/** `undefined`: this is no list of ties. */
export function endsOf(all: readonly Column[]): TieEnds | undefined {
  const named = all.filter(isNameLike);
  for (const [first, second] of pairs) {
    const a = named.find(({ bare, words }) => first.test(bare) || first.test(words));
    const b = named.find(({ bare, words }) => second.test(bare) || second.test(words));
    if (a !== undefined && b !== undefined) return { a: a.at, b: [b.at] };
  }
  const numbered = numberedPair(named);
  const partners = named.filter(({ bare, words }) => isPartnerWord(bare) || isPartnerWord(words));
  const partner = partners[0];
  const isOther = (column: Column) => partners.every(({ at }) => at !== column.at);
  if (partner === undefined) return numbered;
  const a = bestName(named.filter(isOther));
  if (a === undefined) return numbered;
  const stem = stemOf(partner.bare);
  const more = partners.filter((one) => one !== partner && /\d$/.test(one.bare) && stemOf(one.bare) === stem);
  return { a: a.at, b: [partner.at, ...more.map(({ at }) => at)] };
}

/** A name rather than a number, a date, a flag or a person. */
function isNameLike({ bare, cells, words }: Column): boolean {
  if (isPersonWord(bare) || isPersonWord(words) || cells.persons >= 0.5) return false;
  // Keys and single letters may name ends, too; days, numbers with a meaning and crosses do not.
  return (
    cells.emails < 0.3 && cells.flags < 0.5 && (cells.dates < 0.5 || /^(?:source|target|from|to)$/.test(bare))
  );
}

function bestName(named: readonly Column[]): Column | undefined {
  const strong = named.filter(({ bare }) => nameIn(bare) === 'strong');
  return (
    strong.find(({ cells }) => cells.words >= 0.5) ??
    strong[0] ??
    named.find(({ bare }) => nameIn(bare) === 'weak')
  );
}

function stemOf(words: string): string {
  return words.replace(/ ?(?:\d+|[ab]|i{1,3})$/, '');
}

/** "Akteur A; Akteur B", "Name der Einrichtung 1; Name der Einrichtung 2". */
function numberedPair(named: readonly Column[]): TieEnds | undefined {
  const ending = (column: Column, end: RegExp) => end.test(column.bare);
  for (const one of named) {
    const stem = stemOf(one.bare);
    // "Name 1; Name 2" is one name in two cells.
    if (stem === one.bare || stem === '' || (/^name$/.test(stem) && !/a$/.test(one.bare))) continue;
    if (nameIn(stem) === undefined || !ending(one, / ?(?:1|a)$/)) continue;
    const other = named.find((column) => stemOf(column.bare) === stem && ending(column, / ?(?:2|b)$/));
    if (other !== undefined) return { a: one.at, b: [other.at] };
  }
  return undefined;
}
