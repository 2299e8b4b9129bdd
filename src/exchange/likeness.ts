// Which records a new one may be a second spelling of: suggestions for a person, never a decision. Made for ten thousand records against
// fifty thousand rows: rare words and their slips lead to the few that are compared.
import type { AlikeCode } from './planItems';
import { isSlip, likeWords, type LikeWords } from './likeWords';

/** What is compared. Only the name is needed. */
export interface Likely {
  readonly name: string;
  readonly shortName?: string | undefined;
  readonly city?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly street?: string | undefined;
  readonly number?: string | undefined;
  /** Source and key of the list it comes from. */
  readonly source?: string | undefined;
  readonly key?: string | undefined;
  readonly type?: string | undefined;
}

export interface Like {
  /** Position in the order of adding. */
  readonly at: number;
  readonly score: number;
  readonly why: readonly AlikeCode[];
}

/** From which a suggestion is worth reading. */
export const worthTelling = 0.8;
/** A key that leads to more records than this says too little. */
const crowd = 40;
/** Records that are compared at most. */
const compared = 24;

interface Entry extends LikeWords {
  readonly record: Likely;
  readonly compact: string;
  readonly digits: string;
}

export class LikenessIndex {
  private readonly entries: Entry[] = [];
  private readonly byKey = new Map<string, number[]>();
  private readonly counts = new Map<string, number>();

  /** Tells how common a name's words are; all names first, so that every score is made with the same weights. */
  count(name: string): void {
    for (const word of likeWords(name).words) this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
  }

  /** Makes a record findable; returns its position. */
  add(record: Likely): number {
    const entry = entryOf(record);
    const at = this.entries.push(entry) - 1;
    for (const key of keysOf(entry)) {
      const group = this.byKey.get(key);
      if (group === undefined) this.byKey.set(key, [at]);
      else if (group.length <= crowd) group.push(at);
    }
    return at;
  }

  /** The likeliest first, at most three. */
  like(record: Likely): Like[] {
    const entry = entryOf(record);
    const hits = new Map<number, number>();
    for (const key of keysOf(entry)) {
      const group = this.byKey.get(key);
      if (group === undefined || group.length > crowd) continue;
      for (const at of group) hits.set(at, (hits.get(at) ?? 0) + 1 / group.length);
    }
    let close = [...hits];
    if (close.length > compared) close = close.sort((a, b) => b[1] - a[1]).slice(0, compared);
    return close
      .flatMap(([at]): Like[] => {
        const other = this.entries[at];
        const found = other === undefined ? undefined : this.compare(entry, other);
        return found === undefined || found.score < worthTelling ? [] : [{ at, ...found }];
      })
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .slice(0, 3);
  }

  private compare(one: Entry, other: Entry): { score: number; why: AlikeCode[] } | undefined {
    if (one.digits !== other.digits || isContradicted(one.record, other.record)) return undefined;
    const why = new Set<AlikeCode>();
    const rest = [...other.words];
    let [shared, loose] = [0, 0];
    for (const word of one.words) {
      const same = rest.indexOf(word);
      const slip = same === -1 ? rest.findIndex((candidate) => isSlip(word, candidate)) : same;
      if (slip === -1) loose += this.weight(word);
      else {
        const weight = this.weight(word);
        shared += same === -1 ? weight * 1.75 : weight * 2;
        if (same === -1) {
          why.add('spelling');
          loose += weight * 0.25;
        }
        rest.splice(slip, 1);
      }
    }
    for (const word of rest) loose += this.weight(word);
    let score = shared + loose === 0 ? 0 : shared / (shared + loose);
    if (one.compact === other.compact) score = Math.max(score, 0.97);
    else if (score < 0.95 && isSlip(one.compact, other.compact)) {
      why.add('spelling');
      score = Math.max(score, 0.9);
    }
    if (one.hadForm !== other.hadForm) why.add('legalForm');
    if (one.hadShort !== other.hadShort) why.add('abbreviation');
    if (why.size === 0) why.add(score > 0.96 ? 'sameWords' : 'contained');
    const { street, type } = one.record;
    if (differ(street, other.record.street)) score -= 0.08;
    if (differ(type, other.record.type)) score -= 0.03;
    return { score: Math.round(Math.max(0, score) * 100) / 100, why: [...why] };
  }

  /** A rare word tells more than a common one; a single letter hardly anything. */
  private weight(word: string): number {
    const known = this.counts.get(word) ?? 0;
    return (word.length < 2 ? 0.2 : 1) / Math.log2(2 + known);
  }
}

function entryOf(record: Likely): Entry {
  const words = likeWords(record.name);
  const digits = words.words.filter((word) => /^[\divx]+$/.test(word)).sort();
  return { ...words, record, compact: words.words.join(''), digits: digits.join(' ') };
}

/** Words, pairs of neighbours as one word, and each longer word with one letter left out (symmetric deletion, W. Garbe 2012). */
function keysOf({ words, compact }: Entry): Set<string> {
  const keys = new Set<string>([compact]);
  words.forEach((word, at) => {
    keys.add(word);
    const next = words[at + 1];
    if (next !== undefined) keys.add(word + next);
    if (word.length < 5 || word.length > 24) return;
    for (let out = 0; out < word.length; out += 1) keys.add(word.slice(0, out) + word.slice(out + 1));
  });
  return keys;
}

/** Another place, another number or another key of one list: somebody else. */
function isContradicted(one: Likely, other: Likely): boolean {
  return (
    differ(one.number, other.number) ||
    differ(placeOf(one), placeOf(other)) ||
    (one.postalCode?.slice(0, 2) !== other.postalCode?.slice(0, 2) &&
      differ(one.postalCode, other.postalCode)) ||
    (one.source === other.source && differ(one.key, other.key))
  );
}

function placeOf({ city }: Likely): string | undefined {
  return city
    ?.toLowerCase()
    .trim()
    .split(/[\s(,/-]/)[0];
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== '' && other !== '' && one !== other;
}
