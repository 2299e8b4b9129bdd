// Reduces a text to the key under which different spellings meet, and says how alike two texts are.

/** Letters that Unicode does not decompose into a base letter and a mark. */
const bases: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'a',
  œ: 'o',
  ø: 'o',
  ł: 'l',
  ı: 'i',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŋ: 'n',
};

/**
 * Key for search and duplicates, never for display: Müller = Mueller = Muller, Groß = Gross, Sankt = St., Straße = Str.
 * The key of a word's beginning is a beginning of the word's key, so search while typing works (but for „Sankt“).
 */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .normalize('NFKD')
      // Marks, and signs nobody sees such as soft hyphens.
      .replace(/[\p{M}\p{Cf}]+/gu, '')
      .replace(/[ßæœøłıđðþħŋ]/g, (letter) => bases[letter] ?? letter)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      // Umlauts have lost their dots by now, so the spelling with e has to lose its e.
      .replace(/([aou])e+/g, '$1')
      // Half-typed endings too, or „Hauptstra“ would not find „Hauptstr.“.
      .replace(/str(?:a|as|ass|asse)(?= |$)/g, 'str')
      .replace(/(^| )sankt(?= |$)/g, '$1st')
  );
}

/**
 * How alike two texts are after folding, 0 to 1, whatever the order of their words. Restricted edit distance after
 * F. J. Damerau, "A technique for computer detection and correction of spelling errors", CACM 7 (1964), over the longer
 * length. Texts with different numbers (Haus 1, Haus 2) get at most 0.5, an empty text is like nothing.
 */
export function similarity(a: string, b: string): number {
  const left = fold(a);
  const right = fold(b);
  if (left === '' || right === '') return 0;
  if (left === right) return 1;
  const alike = Math.max(closeness(left, right), closeness(sortWords(left), sortWords(right)));
  return numbersDiffer(left, right) ? Math.min(alike, 0.5) : alike;
}

function sortWords(text: string): string {
  return text.split(' ').sort().join(' ');
}

function numbersDiffer(a: string, b: string): boolean {
  const left = (a.match(/\d+/g) ?? []).sort().join(' ');
  const right = (b.match(/\d+/g) ?? []).sort().join(' ');
  return left !== '' && right !== '' && left !== right;
}

function closeness(a: string, b: string): number {
  return 1 - distance(a, b) / Math.max(a.length, b.length);
}

/** Fewest insertions, deletions, replacements and swaps of neighbours that turn one text into the other. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(now, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      now.push(cost);
    }
    beforeLast = last;
    last = now;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
