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
}

/** Finds out the encoding and reads the text; never throws. */
export function readText(bytes: Uint8Array): TextRead {
  const mark = markOf(bytes);
  if (mark !== undefined) return found(bytes, mark, 1, [], true);
  const wide = wideOf(bytes);
  if (wide !== undefined) return found(bytes, wide, 0.9, ['utf-8', 'windows-1252'], false);
  const shape = utf8Shape(bytes);
  if (shape.broken === 0) return found(bytes, 'utf-8', shape.signs === 0 ? 1 : 0.99, ['windows-1252'], false);
  const pages = scoreLetters(bytes);
  const best = pages[0];
  // A handful of broken places in a text that is otherwise good UTF-8: a damaged file, not another encoding.
  if (shape.signs >= 10 * shape.broken) return found(bytes, 'utf-8', 0.6, ['windows-1252'], false);
  if (best === undefined) return found(bytes, 'windows-1252', 0.3, ['utf-8'], false);
  const rest = pages.slice(1).map((page) => page.page);
  const gap = best.score - (pages.find((page) => page.text !== best.text)?.score ?? 0);
  const confidence = Math.max(0.3, Math.min(0.95, 0.5 + gap / 4));
  return found(bytes, best.page, confidence, [...rest, 'utf-8'], false);
}

/** The text in an encoding chosen by hand, without byte order mark; unreadable places become U+FFFD. */
export function decode(bytes: Uint8Array, encoding: Encoding): { text: string; replaced: number } {
  switch (encoding) {
    case 'utf-8': {
      const text = new TextDecoder('utf-8').decode(bytes);
      return { text, replaced: text.includes('\ufffd') ? utf8Shape(bytes).broken : 0 };
    }
    case 'utf-16le':
    case 'utf-16be': {
      const text = decodeWide(bytes, encoding === 'utf-16le');
      return { text, replaced: bytes.length % 2 };
    }
    default:
      return { text: decodeCodePage(bytes, encoding), replaced: 0 };
  }
}

function found(
  bytes: Uint8Array,
  encoding: Encoding,
  confidence: number,
  alternatives: readonly Encoding[],
  marked: boolean,
): TextRead {
  return { ...decode(bytes, encoding), encoding, confidence, alternatives, marked };
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
  const text = textOfUnits(units) + (bytes.length % 2 === 1 ? '\ufffd' : '');
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** How many characters beyond ASCII are well-formed UTF-8, and how many places are not. */
function utf8Shape(bytes: Uint8Array): { signs: number; broken: number } {
  let signs = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length = utf8Length(bytes, at, lead);
    if (length === 0) broken += 1;
    else signs += 1;
    at += Math.max(1, length);
  }
  return { signs, broken };
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
