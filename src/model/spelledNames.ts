// Names as patterns: the spellings in which one and the same name is written, composed or not, with and without what stands before it.

/** Letters of other spellings, composed or not, as they stand in texts and in the addresses of links. */
const spellings: Readonly<Record<string, string>> = {
  ä: 'ä|a\u0308|ae|%C3%A4|a%CC%88',
  ö: 'ö|o\u0308|oe|ø|%C3%B6|o%CC%88',
  ü: 'ü|u\u0308|ue|%C3%BC|u%CC%88',
  ß: 'ß|ss|%C3%9F',
  ss: 'ss|ß|%C3%9F',
  ø: 'ø|o|oe|ö',
  æ: 'æ|ae|ä',
  å: 'å|a\u030a|aa|a',
  ł: 'ł|l',
  đ: 'đ|d',
  ı: 'ı|i\u0307?|İ',
};

/** What somebody writes who leaves the marks out, or puts them in. German umlauts make another name and are not among them. */
const marked: Readonly<Record<string, string>> = {
  a: 'áàâãąăā',
  c: 'çćč',
  d: 'đď',
  e: 'éèêëęěē',
  g: 'ğģ',
  i: 'ıİíìîïī',
  l: 'łľ',
  n: 'ñńň',
  o: 'øóòôõőō',
  r: 'řŕ',
  s: 'şšśș',
  t: 'ťțţ',
  u: 'úùûůűū',
  y: 'ýÿ',
  z: 'žźż',
};

export const edge = { before: '(?<![\\p{L}\\p{N}])', after: '(?![\\p{L}\\p{N}\u0308])' };
export const between = '(?:%20|[\\s\u00a0.,_()+-]){1,3}';
const joint = "[\\s\u00a0.’'‐-–-]{1,3}";
/** What may stand before a last name, and is left out by many. */
export const particles: readonly string[] =
  'freiherr freifrau freiin graf gräfin von vom van der den dem de del della di da do dos du d la le zu zum zur und ten ter op af el al am an auf aus im in vor'.split(
    ' ',
  );

/** Words of a name that have letters. */
export function tokensOf(name: string | undefined): string[] {
  return (
    (name ?? '')
      .normalize('NFC')
      // What stands in brackets is a remark.
      .replace(/\([^)]*\)/g, ' ')
      .toLowerCase()
      // The dotted capital of Turkish names.
      .replace(/i\u0307/g, 'i')
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter((token) => /\p{L}/u.test(token))
  );
}

/** A last name with or without what stands before it: "von", "van der". */
export function lastForm(name: string | undefined): string {
  const tokens = tokensOf(name);
  const at = tokens.findIndex((token) => !particles.includes(token));
  const core = nameForm(tokens.slice(at).join(' '));
  if (at < 1 || core === '') return nameForm(name);
  return `(?:${tokens.slice(0, at).map(particleForm).join(joint)}${joint})?${core}`;
}

/** What stands behind the first name in a list: "Bülow, Anna von". */
export function behindForm(name: string | undefined): string {
  const tokens = tokensOf(name);
  const at = tokens.findIndex((token) => !particles.includes(token));
  return at < 1 ? '' : `(?:${joint}${tokens.slice(0, at).map(particleForm).join(joint)})?`;
}

/** Also cut short: "v. d. Heide". */
function particleForm(token: string): string {
  return token.length < 2 ? spelled(token) : `(?:${spelled(token)}|${token.slice(0, 1)}(?=\\.))`;
}

/** Nothing for names of single letters such as "N. N.", which would name everybody. */
export function nameForm(name: string | undefined): string {
  const tokens = tokensOf(name);
  if (!tokens.some((token) => token.length > 1)) return '';
  return tokens
    .map((token, at) => spelled(token) + (at + 1 < tokens.length ? jointAfter(token) : ''))
    .join('');
}

/** One word in all its spellings. */
export function spelled(token: string): string {
  const [, mac = '', rest = token] = /^(ma?c)(\p{L}{3,})$/u.exec(token) ?? [];
  const front = mac === '' ? '' : `${mac}${jointAfter(mac)}`;
  return front + rest.replace(/ae|oe|ue|ss|[\s\S]/gu, (letter) => letterForm(letter));
}

function letterForm(letter: string): string {
  const forms = spellings[{ ae: 'ä', oe: 'ö', ue: 'ü' }[letter] ?? letter];
  if (forms !== undefined) return `(?:${forms})`;
  if (letter === 'i') return `(?:i\u0307?|[${marked['i'] ?? ''}])`;
  const others = marked[letter];
  if (others !== undefined) return `[${letter}${others}]`;
  const apart = letter.normalize('NFD');
  return apart === letter ? escaped(letter) : `(?:${letter}|${apart}|${apart.slice(0, 1)})`;
}

/** "McDonald" is also written "Mc Donald". */
function jointAfter(token: string): string {
  return token === 'mc' || token === 'mac' ? joint.replace('{1,3}', '{0,3}') : joint;
}

export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
