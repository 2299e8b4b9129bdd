// The letters inside Gremien: as short as those of types, and no two Gremien on one map alike.
import { shortNameOf } from '../model/network';
import type { Gremium, Id } from '../model/records';

/** So many letters fit into the pill. */
const mostLetters = 5;

/** "AG Schulabsentismus" is "AGS", "Bildungsbeirat" "Bil."; of three that would be "AG78" each is called by what the others lack. */
export function gremiumLetters(gremien: readonly Gremium[]): ReadonlyMap<Id, string> {
  const found = new Map<Id, string>();
  for (const alike of groupedBy(gremien, (each) => lettersOf(shortNameOf(each)))) {
    const common = commonWords(alike.map(shortNameOf));
    for (const each of alike) {
      const own = wordsOf(shortNameOf(each)).filter((word) => !common.has(word));
      found.set(each.id, lettersOf(alike.length > 1 && own.length > 0 ? own.join(' ') : shortNameOf(each)));
    }
  }
  // Still alike: numbered in the order of their names.
  for (const alike of groupedBy(gremien, ({ id }) => found.get(id) ?? '')) {
    if (alike.length < 2) continue;
    const inOrder = [...alike].sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
    const taken = new Set(found.values());
    let number = 1;
    for (const { id } of inOrder) {
      const stem = (found.get(id) ?? '').replace('.', '');
      const numbered = () => stem.slice(0, mostLetters - String(number).length) + String(number);
      while (taken.has(numbered())) number += 1;
      found.set(id, numbered());
      taken.add(numbered());
    }
  }
  return found;
}

/** All of a short name; else its capitals and digits, not too many; else its beginning with a full stop. */
function lettersOf(name: string): string {
  if (name.length <= mostLetters) return name;
  const letters = [...name].filter((sign) => /\p{Lu}|\d/u.test(sign)).join('');
  return letters.length < 2 ? `${name.slice(0, 3)}.` : letters.slice(0, mostLetters - 1);
}

const wordsOf = (name: string) => name.split(/[\s–§-]+/u).filter(Boolean);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function commonWords(names: readonly string[]): ReadonlySet<string> {
  const [first = '', ...others] = names;
  return new Set(wordsOf(first).filter((word) => others.every((name) => wordsOf(name).includes(word))));
}

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string): Iterable<readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups.values();
}
