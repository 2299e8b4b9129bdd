// Letters written as in a web page – `&uuml;`, `&#228;`, `&amp;` – in lists that a web application has written.
import { modeOf } from './evenWidths';
import { scanRecords } from './scanRecords';
import { unusedSign } from './unusedSign';

const western =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const others =
  'amp & lt < gt > quot " apos \' euro € ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ hellip … bull • trade ™ lsaquo ‹ rsaquo › scaron š Scaron Š oelig œ OElig Œ dagger † permil ‰';

const named: ReadonlyMap<string, string> = new Map([
  ...western.split(' ').map((name, at) => [name, String.fromCharCode(160 + at)] as const),
  ...(others.match(/\S+ \S+/g) ?? []).map((pair) => pair.split(' ') as [string, string]),
]);

/** As much of a text as is compared. */
const sampleLength = 400_000;

/** Only whole ones, with their semicolon: "R&D" and "Schulze &co" are none. */
const entity = /^&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}[1-4]{0,2}));$/i;

/** Signs of the longest one, `&` and `;` included. */
const longest = 10;

/** The letter that is meant; `undefined` for what is no such letter. */
function signOf(whole: string): string | undefined {
  const [, decimal, hex, name] = entity.exec(whole) ?? [];
  if (name !== undefined) return named.get(name);
  if (decimal === undefined && hex === undefined) return undefined;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  const isSign = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isSign && !(code >= 127 && code < 160) ? String.fromCodePoint(code) : undefined;
}

/** `to` gives what stands for one, from its sign and how it is written. A loop, for a file may hold a million of them. */
function replaced(text: string, to: (sign: string, whole: string) => string): string {
  const known = new Map<string, string>();
  const parts: string[] = [];
  let kept = 0;
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) {
    let end = at + 1;
    while (end < at + longest && end < text.length && text.charCodeAt(end) !== 59) end += 1;
    if (text.charCodeAt(end) !== 59) continue;
    const whole = text.slice(at, end + 1);
    let now = known.get(whole);
    if (now === undefined) {
      const sign = signOf(whole);
      if (sign === undefined) continue;
      now = to(sign, whole);
      known.set(whole, now);
    }
    parts.push(text.slice(kept, at), now);
    kept = end + 1;
  }
  if (kept === 0) return text;
  parts.push(text.slice(kept));
  return parts.join('');
}

/** The text with the letters themselves; unknown names stay as they are. */
export function withoutEntities(text: string): string {
  return replaced(text, (sign) => sign);
}

/** The same where it may have been written like that twice (`&amp;uuml;`). */
export function repairEntities(cell: string): string {
  const once = withoutEntities(cell);
  return once === cell ? cell : withoutEntities(once);
}

/**
 * Whether a web application has written the whole list: two cells or more are written so, no ampersand is plain, and no umlaut is one where
 * others are written by name.
 */
export function isEscaped(rows: readonly (readonly string[])[]): boolean {
  let escaped = 0;
  let isPlain = false;
  let isNamed = false;
  for (const row of rows) {
    for (const cell of row) {
      const amp = cell.includes('&');
      if (!amp) isPlain ||= /[äöüÄÖÜß]/.test(cell);
      else {
        const text = repairEntities(cell);
        if (text === cell || /&(?!\w+;|#)/.test(cell)) return false;
        escaped += 1;
        isNamed ||= /[äöüÄÖÜß]/.test(text);
      }
    }
  }
  return escaped >= 2 && !(isPlain && isNamed);
}

/**
 * The text with another sign for the semicolons of such letters, where these take rows apart that are else of one width; `undefined` where
 * they do no harm. The sign has to be turned back in the cells.
 */
export function withoutEntityMarks(
  text: string,
): { readonly text: string; readonly sign: string } | undefined {
  if (!text.includes('&')) return undefined;
  const sign = unusedSign(text);
  const mask = (source: string) => replaced(source, (_, whole) => `${whole.slice(0, -1)}${sign}`);
  const even = (source: string) => {
    const widths = scanRecords(source, ';', '"').widths.filter((width) => width > 0);
    const usual = modeOf(widths);
    return widths.filter((width) => width === usual).length / Math.max(1, widths.length);
  };
  // The whole is only made where its beginning shows that it is needed: a million of them take their time.
  const sample = text.slice(0, sampleLength);
  return even(mask(sample)) > even(sample) ? { text: mask(text), sign } : undefined;
}
