// Which records a new one may be a second spelling of: suggestions for a person, never a decision. Made for ten thousand records against
// fifty thousand rows: rare words and their slips lead to the few that are compared, and each different word is looked at once.
import type { AlikeCode } from './planItems';
import { foldText, isSlip, likeWords, type LikeWords } from './likeWords';

/** What is compared. Only the name is needed. */
export interface Likely {
  readonly name: string;
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
  /** Position among all records. */
  readonly at: number;
  readonly score: number;
  readonly why: readonly AlikeCode[];
}

/** From which a suggestion is worth reading. */
export const worthTelling = 0.8;
/** A word that leads to more records than this says too little. */
const crowd = 40;
/** Words of a name that are followed, the rarest first, and records that are compared at most. */
const followed = 3;
const compared = 24;

interface Entry extends LikeWords {
  readonly record: Likely;
  readonly ids: readonly number[];
  joined: readonly number[];
  readonly compact: string;
  readonly town: string;
  readonly digits: string;
}

/** For each record from `first` on, the earlier ones that look like it: the likeliest first, at most three. */
export function likenesses(records: readonly Likely[], first: number): Map<number, Like[]> {
  const index = new Index(records);
  const found = new Map<number, Like[]>();
  records.forEach((_, at) => {
    if (at >= first) {
      const like = index.like(at);
      if (like.length > 0) found.set(at, like);
    }
    index.add(at);
  });
  return found;
}

const none: readonly number[] = [];

class Index {
  private readonly vocabulary = new Map<string, number>();
  private readonly words: string[] = [];
  private readonly towns = new Map<string, string>();
  private readonly counts: number[] = [];
  private readonly entries: readonly Entry[];
  private readonly byWord: number[][] = [];
  private readonly byCompact = new Map<string, number[]>();
  private readonly slips: (readonly number[] | undefined)[] = [];
  private readonly byDeletion: ReadonlyMap<string, readonly number[]>;

  constructor(records: readonly Likely[]) {
    const entries = records.map((record) => this.entryOf(record));
    for (const entry of entries) entry.joined = this.joinedIn(entry.words);
    this.entries = entries;
    this.byDeletion = deletionsOf(this.words);
  }

  add(at: number): void {
    const entry = this.entries[at];
    if (entry === undefined) return;
    for (const word of this.wordsIn(entry, entry.ids.length)) put(this.byWord, word, at);
    const same = this.byCompact.get(entry.compact);
    if (same === undefined) this.byCompact.set(entry.compact, [at]);
    else if (same.length < compared) same.push(at);
  }

  like(at: number): Like[] {
    const entry = this.entries[at];
    if (entry === undefined || entry.compact === '') return [];
    const hits = new Set<number>(this.byCompact.get(entry.compact));
    for (const word of this.wordsIn(entry, followed)) {
      this.follow(entry, word, hits);
      for (const slip of this.slipsOf(word)) this.follow(entry, slip, hits);
    }
    const close: Like[] = [];
    for (const hit of hits) {
      const found = this.compare(entry, this.entries[hit] as Entry);
      if (found !== undefined && found.score >= worthTelling) close.push({ at: hit, ...found });
    }
    return close.sort((a, b) => b.score - a.score || a.at - b.at).slice(0, 3);
  }

  private follow({ digits }: Entry, word: number, hits: Set<number>): void {
    const group = this.byWord[word];
    if (group === undefined || group.length > crowd) return;
    for (const hit of group) {
      if (hits.size >= compared) return;
      if (this.entries[hit]?.digits === digits) hits.add(hit);
    }
  }

  /** The rarest words of a name, and neighbours that stand as one word somewhere else. */
  private wordsIn({ ids, joined }: Entry, most: number): readonly number[] {
    if (ids.length <= most) return joined.length === 0 ? ids : [...ids, ...joined];
    const rare = [...ids].sort((a, b) => this.countOf(a) - this.countOf(b)).slice(0, most);
    return joined.length === 0 ? rare : [...rare, ...joined];
  }

  /** Two neighbours that stand as one word in another name. */
  private joinedIn(words: readonly string[]): readonly number[] {
    let found: number[] | undefined;
    for (let at = 0; at + 1 < words.length; at += 1) {
      const id = this.vocabulary.get(`${words[at]}${words[at + 1]}`);
      if (id !== undefined) found = [...(found ?? []), id];
    }
    return found ?? none;
  }

  private compare(one: Entry, other: Entry): { score: number; why: AlikeCode[] } | undefined {
    if (one.digits !== other.digits || areApart(one.town, other.town)) return undefined;
    if (isContradicted(one.record, other.record)) return undefined;
    const why = new Set<AlikeCode>();
    const rest = [...other.ids];
    const unmatched: number[] = [];
    let [shared, loose] = [0, 0];
    for (const word of one.ids) {
      const place = rest.indexOf(word);
      if (place === -1) unmatched.push(word);
      else {
        rest.splice(place, 1);
        shared += this.weight(word) * 2;
      }
    }
    for (const word of unmatched) {
      const place = rest.findIndex((candidate) => this.slipsOf(word).includes(candidate));
      const weight = this.weight(word);
      if (place === -1) loose += weight;
      else {
        rest.splice(place, 1);
        shared += weight * 1.75;
        loose += weight * 0.25;
        why.add('spelling');
      }
    }
    for (const word of rest) loose += this.weight(word);
    let score = shared / (shared + loose);
    if (one.compact === other.compact) score = Math.max(score, 0.97);
    else if (score < 0.9 && one.ids.length !== other.ids.length && isSlip(one.compact, other.compact)) {
      why.add('spelling');
      score = 0.9;
    }
    if (one.hadForm !== other.hadForm) why.add('legalForm');
    if (one.hadShort !== other.hadShort) why.add('abbreviation');
    if (why.size === 0) why.add(score > 0.96 ? 'sameWords' : 'contained');
    if (differ(one.record.street, other.record.street)) score -= 0.08;
    if (differ(one.record.type, other.record.type)) score -= 0.03;
    return { score: Math.round(score * 100) / 100, why: [...why] };
  }

  /** A rare word tells more than a common one; a single letter hardly anything. */
  private weight(word: number): number {
    return ((this.words[word] ?? '').length < 2 ? 0.2 : 1) / Math.log2(2 + this.countOf(word));
  }

  private countOf(word: number): number {
    return this.counts[word] ?? 0;
  }

  /** Words that are this one but for a typing error. */
  private slipsOf(word: number): readonly number[] {
    const known = this.slips[word];
    if (known !== undefined) return known;
    const text = this.words[word] ?? '';
    const near = new Set<number>();
    for (const key of deletions(text)) for (const one of this.byDeletion.get(key) ?? none) near.add(one);
    near.delete(word);
    const found = [...near].filter((one) => isSlip(text, this.words[one] ?? ''));
    this.slips[word] = found;
    return found;
  }

  /** Lists name a town many times. */
  private townOf(city: string): string {
    const town = this.towns.get(city) ?? foldText(city);
    this.towns.set(city, town);
    return town;
  }

  private entryOf(record: Likely): Entry {
    const like = likeWords(record.name);
    const ids = like.words.map((word) => {
      const known = this.vocabulary.get(word);
      const id = known ?? this.words.push(word) - 1;
      if (known === undefined) this.vocabulary.set(word, id);
      this.counts[id] = this.countOf(id) + 1;
      return id;
    });
    const digits = like.words.filter((word) => /^[\divx]+$/.test(word));
    const { words, hadForm, hadShort } = like;
    return {
      words,
      hadForm,
      hadShort,
      record,
      ids,
      joined: none,
      compact: words.join(''),
      town: this.townOf(record.city ?? ''),
      digits: digits.length > 1 ? digits.sort().join(' ') : (digits[0] ?? ''),
    };
  }
}

function put(groups: number[][], key: number, value: number): void {
  const group = groups[key];
  if (group === undefined) groups[key] = [value];
  else if (group.length <= crowd) group.push(value);
}

/** Words by themselves and with one letter left out: two words with a slip between them meet (symmetric deletion, W. Garbe 2012). */
function deletionsOf(words: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  words.forEach((word, id) => {
    for (const key of deletions(word)) {
      const group = found.get(key);
      if (group === undefined) found.set(key, [id]);
      else group.push(id);
    }
  });
  return found;
}

function deletions(word: string): string[] {
  if (word.length < 5 || word.length > 30 || /\d/.test(word)) return [];
  const keys = new Set([word]);
  for (let out = 0; out < word.length; out += 1) keys.add(word.slice(0, out) + word.slice(out + 1));
  return [...keys];
}

/** Another place, another number or another key of one list: somebody else. */
function isContradicted(one: Likely, other: Likely): boolean {
  return (
    differ(one.number, other.number) ||
    (one.postalCode?.slice(0, 2) !== other.postalCode?.slice(0, 2) &&
      differ(one.postalCode, other.postalCode)) ||
    (one.source === other.source && differ(one.key, other.key))
  );
}

/** One town's name is the beginning of the other's: "Naumburg" and "Naumburg (Saale)". */
function areApart(left: string, right: string): boolean {
  return left !== '' && right !== '' && !left.startsWith(right) && !right.startsWith(left);
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== '' && other !== '' && one !== other;
}
