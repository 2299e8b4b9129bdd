// Bytes of a list → text: which encoding it is in, how sure that is, and what else it could be.
import { type CodePage, decodeCodePage, textOfUnits } from './codePages';
import { scoreLetters } from './letterScore';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | CodePage;

/** Every encoding the user can pick by hand, likeliest first. */
export const encodings = [
  'utf-8',
  'windows-1252',
  'utf-16le',
  'utf-16be',
  'iso-8859-1',
  'iso-8859-15',
  'ibm850',
  'macintosh',
  'windows-1250',
] as const satisfies readonly Encoding[];

export interface TextRead {
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** 0 (guess) to 1 (certain); below about 0.7 the user should look at the preview. */
  readonly confidence: number;
  /** Other encodings worth trying, likeliest first. */
  readonly alternatives: readonly Encoding[];
  /** How many places could not be read and became U+FFFD. */
  readonly replaced: number;
  /** The file began with a byte order mark. */
  readonly marked: boolean;
  /** Lines of a UTF-8 file that were pasted from another program and are read as Windows-1252. */
  readonly otherLines: number;
}

/** Finds out the encoding and reads the text; never throws. */
export function readText(bytes: Uint8Array): TextRead {
  const mark = markOf(bytes);
  if (mark === 'utf-8') {
    // A script may have set the mark before a text that is none.
    const bare = bytes.subarray(3);
    const { signs, broken } = utf8Shape(bare);
    if (broken > 2 && broken > signs) return readText(bare);
  }
  if (mark !== undefined) return found(bytes, mark, 1, [], true);
  const wide = wideOf(bytes);
  if (wide !== undefined) return found(bytes, wide, 0.9, ['utf-8', 'windows-1252'], false);
  const shape = utf8Shape(bytes);
  if (shape.broken === 0) return found(bytes, 'utf-8', shape.signs === 0 ? 1 : 0.99, ['windows-1252'], false);
  const pages = scoreLetters(bytes);
  const best = pages[0];
  // The last letter cut off says nothing against the others.
  if (shape.signs >= 2 && shape.broken === 1 && shape.isCut)
    return found(bytes, 'utf-8', 0.9, ['windows-1252'], false);
  if (shape.plausible >= 2 && shape.plausible * 5 >= shape.broken) {
    const mixed = readByLines(bytes);
    if (mixed !== undefined) return mixed;
  }
  // A handful of broken places in a text that is otherwise good UTF-8: a damaged file, not another encoding.
  if (shape.signs >= 10 * shape.broken) return found(bytes, 'utf-8', 0.6, ['windows-1252'], false);
  if (best === undefined) return found(bytes, 'windows-1252', 0.3, ['utf-8'], false);
  const rest = pages.slice(1).map((page) => page.page);
  const gap = best.score - (pages.find((page) => page.text !== best.text)?.score ?? 0);
  const confidence = Math.max(0.3, Math.min(0.95, 0.5 + gap / 4));
  return found(bytes, best.page, confidence, [...rest, 'utf-8'], false);
}

/** Lines that are whole UTF-8 as such, the others as Windows-1252, if these make sense that way. */
function readByLines(bytes: Uint8Array): TextRead | undefined {
  const parts: string[] = [];
  let otherLines = 0;
  let start = 0;
  let from = 0;
  while (from < bytes.length) {
    const next = bytes.indexOf(10, from);
    const end = next === -1 ? bytes.length : next + 1;
    const line = bytes.subarray(from, end);
    if (utf8Shape(line).broken > 0) {
      if ((scoreLetters(line).find(({ page }) => page === 'windows-1252')?.score ?? 0) < 0.5)
        return undefined;
      otherLines += 1;
      parts.push(
        new TextDecoder('utf-8').decode(bytes.subarray(start, from)),
        decodeCodePage(line, 'windows-1252'),
      );
      start = end;
    }
    from = end;
  }
  parts.push(new TextDecoder('utf-8').decode(bytes.subarray(start)));
  const text = withoutPadding(parts.join(''));
  const alternatives = ['windows-1252'] as const;
  return { text, encoding: 'utf-8', confidence: 0.5, alternatives, replaced: 0, marked: false, otherLines };
}

/** The text in an encoding chosen by hand, without byte order mark; unreadable places become U+FFFD. */
export function decode(bytes: Uint8Array, encoding: Encoding): { text: string; replaced: number } {
  switch (encoding) {
    case 'utf-8': {
      const text = withoutPadding(new TextDecoder('utf-8').decode(bytes));
      return { text, replaced: text.includes('\ufffd') ? utf8Shape(bytes).broken : 0 };
    }
    case 'utf-16le':
    case 'utf-16be': {
      const isOdd = bytes.length % 2 === 1 && (bytes.at(-1) ?? 0) > 32;
      const text = decodeWide(bytes, encoding === 'utf-16le') + (isOdd ? '\ufffd' : '');
      return { text: withoutPadding(text), replaced: isOdd ? 1 : 0 };
    }
    default:
      return { text: withoutPadding(decodeCodePage(bytes, encoding)), replaced: 0 };
  }
}

/** Without the end mark of DOS and without the zeros that fill a file up to a size. */
function withoutPadding(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 0) end -= 1;
  if (text.length - end < 4) end = text.length;
  return text.slice(0, text.charCodeAt(end - 1) === 0x1a ? end - 1 : end);
}

function found(
  bytes: Uint8Array,
  encoding: Encoding,
  confidence: number,
  alternatives: readonly Encoding[],
  marked: boolean,
): TextRead {
  return { ...decode(bytes, encoding), encoding, confidence, alternatives, marked, otherLines: 0 };
}

function markOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without mark: in western text every other byte is zero. */
function wideOf(bytes: Uint8Array): Encoding | undefined {
  const length = Math.min(bytes.length - (bytes.length % 2), 8192);
  if (length < 4) return undefined;
  const zeros = [0, 0] as [number, number];
  for (let at = 0; at < length; at += 1) {
    if (bytes[at] === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  }
  const half = length / 2;
  if (zeros[1] > half * 0.4 && zeros[0] < half * 0.05) return 'utf-16le';
  if (zeros[0] > half * 0.4 && zeros[1] < half * 0.05) return 'utf-16be';
  return undefined;
}

// By hand and not with TextDecoder: its utf-16be needs a full ICU, and it would silently repair lone surrogates.
function decodeWide(bytes: Uint8Array, little: boolean): string {
  const units = new Uint16Array(Math.floor(bytes.length / 2));
  for (let at = 0; at < units.length; at += 1) {
    const first = bytes[at * 2] ?? 0;
    const second = bytes[at * 2 + 1] ?? 0;
    units[at] = little ? first | (second << 8) : (first << 8) | second;
  }
  const text = textOfUnits(units);
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

interface Utf8Shape {
  /** Characters beyond ASCII that are well-formed UTF-8. */
  readonly signs: number;
  /** Of these, letters and signs of western and central Europe: hardly ever made by chance in another encoding. */
  readonly plausible: number;
  /** Places that are not well-formed. */
  readonly broken: number;
  /** The last of them is a character cut off by the end. */
  readonly isCut: boolean;
}

function utf8Shape(bytes: Uint8Array): Utf8Shape {
  let signs = 0;
  let plausible = 0;
  let broken = 0;
  let isCut = false;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length = utf8Length(bytes, at, lead);
    if (length === 0) {
      broken += 1;
      const rest = bytes.length - at;
      isCut = lead >= 0xc3 && rest <= (lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1);
      // The bytes that follow belong to the same character.
      if (isCut) break;
    } else {
      signs += 1;
      if ((lead >= 0xc2 && lead <= 0xc5) || lead === 0xe2) plausible += 1;
    }
    at += Math.max(1, length);
  }
  return { signs, plausible, broken, isCut };
}

function utf8Length(bytes: Uint8Array, at: number, lead: number): number {
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  for (let step = 1; step < length; step += 1) {
    if (((bytes[at + step] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  const overlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const outside = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f);
  return overlong || outside ? 0 : length;
}
