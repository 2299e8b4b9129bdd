// Where a text names a person: by name in the spellings people write, by e-mail address, by phone number. Finds and takes out.
import { fold } from './fold';
import type { Contact } from './records';
import { behindForm, between, edge, lastForm, nameForm, particles, spelled, tokensOf } from './spelledNames';
import { mailForm, phoneForm } from './wayForms';

/** What stands in a text where a person was named. The same in every language: it is written into the document. */
export const erasedMark = '[gelöscht]';

/** Part of a text. `weak`: only the last name, or with what others of that name are called, too: it may mean somebody or something else. */
interface Mention {
  readonly start: number;
  readonly end: number;
  readonly weak: boolean;
}

/** What a person is called and reached by, as it is or was recorded. */
export type PersonData = Partial<
  Pick<Contact, 'title' | 'firstName' | 'lastName' | 'email' | 'phone' | 'mobile'>
>;

const genitive = "(?:['’]?s)?";
const called = `(?<=${edge.before}(?:Frau|Herrn?|Fr\\.|Hr\\.|Dr\\.|Prof\\.)\\s)`;

/** Finds what names one of the persons. Made once, asked for many texts. */
export class MentionFinder {
  private readonly strong: RegExp | undefined;
  private readonly weak: RegExp | undefined;
  private readonly quick: RegExp | undefined;
  /** People who are not looked for, by first and last name. */
  private readonly others: RegExp | undefined;

  /**
   * `others`: everybody who is not looked for. Whoever shares a last name, or a half of it, but no first name keeps what can mean them alone;
   * everybody who shares one keeps their addresses, numbers and double names.
   */
  constructor(persons: readonly PersonData[], others: Iterable<PersonData> = []) {
    const strong = new Set<string>();
    const weak = new Set<string>();
    const all = persons.flatMap(expanded);
    const near = nearTo(all, others);
    for (const person of all) {
      const own = coreOf(person.lastName);
      const isShared = near.alike.some(({ lastName }) => {
        const name = wordsOf(lastName);
        return own.every((token) => name.includes(token));
      });
      for (const form of strongForms(person, isShared)) strong.add(form);
      for (const form of isShared ? initialForms(person) : []) weak.add(form);
      const last = lastForm(person.lastName);
      if (last !== '') weak.add(`${edge.before}${last}${genitive}${edge.after}`);
      for (const half of halvesOf(person.lastName)) {
        const isTheirs = near.parts.has(fold(half));
        if (!isTheirs) for (const form of withFirst(person, half)) strong.add(form);
        if (!isTheirs) weak.add(`${called}${spelled(half)}${genitive}${edge.after}`);
        if (half.length > 4 && !near.wholes.has(fold(half)))
          weak.add(`${edge.before}${spelled(half)}${genitive}${edge.after}`);
      }
    }
    this.others = oneOf(near.forms, 'giu');
    this.strong = oneOf(strong, 'giu');
    this.weak = oneOf(weak, 'giu');
    // Most texts name nobody: one look without edges and spellings in between says so.
    this.quick = oneOf(new Set(all.flatMap(quickForms)), 'iu');
  }

  /** In order, none over another. */
  find(text: string): readonly Mention[] {
    if (this.quick?.test(text) !== true) return [];
    const found: Mention[] = [];
    const taken = this.others === undefined ? [] : [...text.matchAll(this.others)].map(spanOf);
    const add = (pattern: RegExp | undefined, isWeak: boolean) => {
      if (pattern === undefined) return;
      pattern.lastIndex = 0;
      for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
        const [start, end] = wholeAddress(text, match.index, match.index + match[0].length);
        const isAddress = text.slice(start, end).includes('@');
        // "lang" in a sentence is no Frau Lang, and the rest of the match may still name her.
        if (isWeak && !isAddress && isSmall(match[0]) && !isCalled(text, match.index)) {
          pattern.lastIndex = match.index + 1;
          continue;
        }
        const isOver = (one: Pick<Mention, 'start' | 'end'>) => one.start < end && start < one.end;
        const weak = isWeak || (!isAddress && goesOn(text, end));
        if (!found.some(isOver) && !(weak && taken.some(isOver))) found.push({ start, end, weak });
      }
    };
    add(this.strong, false);
    add(this.weak, true);
    return found.sort((a, b) => a.start - b.start);
  }

  /** The text with `erasedMark` in place of what names the person; `keepsWeak`: not where only the last name stands. */
  scrub(text: string, keepsWeak = false): string {
    let out = '';
    let at = 0;
    for (const { start, end, weak } of this.find(text)) {
      if (weak && keepsWeak) continue;
      out += text.slice(at, start) + erasedMark;
      at = end;
    }
    return at === 0 ? text : out + text.slice(at);
  }
}

/** `isShared`: others have the last name, so that an initial or "Frau" before it does not say who is meant. */
function strongForms(
  { title, firstName, lastName, email, phone, mobile }: PersonData,
  isShared: boolean,
): string[] {
  const last = lastForm(lastName);
  const behind = behindForm(lastName);
  const forms = [mailForm(email), phoneForm(phone), phoneForm(mobile)];
  if (last !== '') {
    const firsts = tokensOf(firstName).map(spelled);
    const given = [...firsts, ...initialsOf(firstName)].join('|');
    const own = nameForm(title);
    const front = own === '' ? '' : `(?:${own}${between})?`;
    if (firsts.length > 0) {
      const all = firsts.join('|');
      const start = isShared ? `(?:${all})${between}` : `(?:${given})(?:${between})?`;
      forms.push(
        `${edge.before}${front}${start}(?:(?:${given})(?:${between})?)*${last}${genitive}${edge.after}`,
      );
      forms.push(
        `${edge.before}${last}${between}(?:${all})(?:${between}(?:${given}))*${behind}${genitive}${edge.after}`,
      );
      if (!isShared) forms.push(listedInitials(last, behind, firstName));
    }
    if (!isShared) forms.push(`${called}${last}${genitive}${edge.after}`);
  }
  return forms.filter((form) => form !== '');
}

/** Initials and last name. */
function initialForms({ firstName, lastName }: PersonData): string[] {
  const [initials, last] = [initialsOf(firstName).join('|'), lastForm(lastName)];
  if (initials === '' || last === '') return [];
  return [
    `${edge.before}(?:(?:${initials})(?:${between})?)+${last}${genitive}${edge.after}`,
    listedInitials(last, behindForm(lastName), firstName),
  ];
}

/** "Müller, K." and "Bülow, A. von". */
function listedInitials(last: string, behind: string, firstName: string | undefined): string {
  const initials = initialsOf(firstName).join('|');
  return `${edge.before}${last},[\\s\u00a0]?(?:(?:${initials})[\\s\u00a0]?)*(?:${initials})${behind}${edge.after}`;
}

/** One half of a double name after a first name, unless another name follows. */
function withFirst({ firstName }: PersonData, half: string): string[] {
  const firsts = [...tokensOf(firstName).map(spelled), ...initialsOf(firstName)].join('|');
  if (firsts === '') return [];
  return [`${edge.before}(?:(?:${firsts})${between})+${spelled(half)}${genitive}${edge.after}(?!-\\p{L})`];
}

function initialsOf(firstName: string | undefined): string[] {
  return tokensOf(firstName).map((token) => `${spelled(token.slice(0, 1))}\\.`);
}

/** Also by the name at birth, and by a first name alone where there is no other. */
function expanded(person: PersonData): PersonData[] {
  const { firstName = '', lastName = '' } = person;
  if (tokensOf(lastName).length === 0 && firstName !== '') {
    const names = firstName.trim().split(/\s+/);
    return [{ ...person, firstName: names.slice(0, -1).join(' '), lastName: names.at(-1) ?? '' }];
  }
  const birth = /[\s(,]+(?:geb\.?|geborene?r?|vormals|früher)\s+([\p{L}\p{M}][\p{L}\p{M}'’ -]*)/iu.exec(
    lastName,
  );
  if (birth === null) return [person];
  return [
    { ...person, lastName: lastName.slice(0, birth.index) },
    { firstName, lastName: birth[1] ?? '' },
  ];
}

/** Those of the others who share a last name with one of the persons, or a half of it. */
function nearTo(persons: readonly PersonData[], others: Iterable<PersonData>) {
  const lasts = new Set(persons.flatMap(({ lastName }) => wordsOf(lastName)));
  const firsts = new Set(persons.flatMap(({ firstName }) => coreOf(firstName)));
  const sharers = [...others].filter(({ lastName }) => wordsOf(lastName).some((token) => lasts.has(token)));
  // Who is called otherwise in front of it.
  const alike = sharers.filter(({ firstName }) => {
    const own = coreOf(firstName);
    return own.length > 0 && !own.some((token) => firsts.has(token));
  });
  const forms = new Set<string>();
  for (const { email, phone, mobile, lastName } of sharers) {
    for (const way of [mailForm(email), phoneForm(phone), phoneForm(mobile)]) if (way !== '') forms.add(way);
    if (wordsOf(lastName).some((token) => !lasts.has(token)))
      forms.add(`${edge.before}${lastForm(lastName)}${edge.after}`);
  }
  for (const { firstName = '', lastName = '' } of alike)
    for (const form of strongForms({ firstName, lastName }, true)) forms.add(form);
  return {
    alike,
    forms,
    /** Words of their last names, and those that are the whole of one. */
    parts: new Set(sharers.flatMap(({ lastName }) => wordsOf(lastName))),
    wholes: new Set(sharers.map(({ lastName }) => coreOf(lastName).join(' '))),
  };
}

const wordsOf = (name: string | undefined) => tokensOf(name).map(fold);

/** The words of a name without "von" and the like, in one spelling. */
function coreOf(name: string | undefined): string[] {
  const tokens = tokensOf(name);
  const core = tokens.filter((token) => !particles.includes(token));
  return (core.length === 0 ? tokens : core).map(fold);
}

function spanOf(match: RegExpExecArray): Pick<Mention, 'start' | 'end'> {
  return { start: match.index, end: match.index + match[0].length };
}

/** The halves of a double name, by which somebody may be called. */
function halvesOf(name: string | undefined): string[] {
  const tokens = tokensOf(name);
  return tokens.length < 2 ? [] : tokens.filter((token) => token.length > 1 && !particles.includes(token));
}

function quickForms({ lastName, email, phone, mobile }: PersonData): string[] {
  const digits = [phoneForm(phone), phoneForm(mobile)].some((form) => form !== '') ? ['\\d\\D{0,4}\\d'] : [];
  return [lastForm(lastName), ...halvesOf(lastName).map(spelled), mailForm(email), ...digits].filter(
    (form) => form !== '',
  );
}

/** The whole e-mail address that a name is found in. */
function wholeAddress(text: string, start: number, end: number): [number, number] {
  const isPart = (at: number) => /[^\s<>()[\],;:"]/.test(text.charAt(at));
  let [from, to] = [start, end];
  while (from > 0 && isPart(from - 1)) from -= 1;
  while (to < text.length && isPart(to)) to += 1;
  while (to > end && /[.!?]/.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to).includes('@') ? [from, to] : [start, end];
}

/** "Karin Müller-Schmidt" may be somebody else than Karin Müller, and "Karin-Müller-Schule" is a school. */
function goesOn(text: string, end: number): boolean {
  return /^[\u2010-\u2013-]\p{Lu}/u.test(text.slice(end, end + 3));
}

/** "frau lang" is a person, whatever the letters. */
function isCalled(text: string, at: number): boolean {
  return /(?:^|[^\p{L}])(?:frau|herrn?|fr\.|hr\.)\s+$/iu.test(text.slice(Math.max(0, at - 9), at));
}

function isSmall(text: string): boolean {
  const words = text.split(/[\s\u00a0.’'‐-–-]+/u);
  const own = words.find((word) => word.length > 1 && !particles.includes(word.toLowerCase()));
  const first = (own ?? text).charAt(0);
  return first !== first.toUpperCase();
}

function oneOf(forms: ReadonlySet<string>, flags: string): RegExp | undefined {
  return forms.size === 0 ? undefined : new RegExp([...forms].join('|'), flags);
}
