// Reads PDFs as a viewer would, as far as the journeys need it: pages with their size, their text as it is selected, fonts, pictures.
import { inflateSync } from 'node:zlib';

export interface PdfPage {
  /** In points, a 72nd of an inch. */
  readonly width: number;
  readonly height: number;
  /** Each run of text on a line of its own, in the order it is drawn. */
  readonly text: string;
  /** The same runs with the place where each begins. */
  readonly runs: readonly PdfRun[];
}

export interface PdfRun {
  readonly text: string;
  /** Millimetres from the left and the upper edge of the page, on the line the letters stand on. */
  readonly x: number;
  readonly y: number;
}

export interface PdfFont {
  /** What kind of outlines the file carries for it; `undefined` where a viewer would have to bring its own font. */
  readonly embedded: 'file' | 'drawn' | undefined;
  readonly name: string;
}

export interface Pdf {
  readonly pages: readonly PdfPage[];
  readonly fonts: readonly PdfFont[];
  /** Sides in pixels of every raster picture. */
  readonly pictures: readonly { readonly width: number; readonly height: number }[];
}

interface Part {
  readonly dictionary: string;
  readonly stream: Buffer | undefined;
}

/** Fails loudly on what it does not know, so that an empty text is never taken for a page without text. */
export function readPdf(bytes: Buffer): Pdf {
  const parts = partsOf(bytes.toString('latin1'));
  const all = [...parts.values()];
  if (all.some(({ dictionary }) => /\/Type \/ObjStm\b/.test(dictionary))) throw new Error('packed objects');
  return {
    pages: all
      .filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary))
      .map((page) => readPage(page, parts)),
    fonts: all.filter(({ dictionary }) => isFont(dictionary)).map((font) => readFont(font, parts)),
    pictures: all
      .filter(({ dictionary }) => /\/Subtype \/Image\b/.test(dictionary))
      .map(({ dictionary }) => ({
        width: number(dictionary, 'Width'),
        height: number(dictionary, 'Height'),
      })),
  };
}

type Parts = ReadonlyMap<number, Part>;

function partsOf(file: string): Parts {
  const parts = new Map<number, Part>();
  const start = /(?:^|\n)(\d+) 0 obj\n?/g;
  for (let found = start.exec(file); found; found = start.exec(file)) {
    const from = found.index + found[0].length;
    const data = /\bstream\r?\n/g;
    data.lastIndex = from;
    const stream = data.exec(file);
    const end = file.indexOf('endobj', from);
    if (!stream || stream.index > end) {
      parts.set(Number(found[1]), { dictionary: file.slice(from, end), stream: undefined });
      continue;
    }
    const dictionary = file.slice(from, stream.index);
    const body = stream.index + stream[0].length;
    const packed = Buffer.from(file.slice(body, body + number(dictionary, 'Length')), 'latin1');
    const isPacked = /\/Filter \/FlateDecode/.test(dictionary);
    parts.set(Number(found[1]), { dictionary, stream: isPacked ? inflateSync(packed) : packed });
    start.lastIndex = body + packed.length;
  }
  return parts;
}

function number(dictionary: string, key: string): number {
  const value = new RegExp(`/${key} (\\d+)`).exec(dictionary)?.[1];
  if (value === undefined) throw new Error(`no ${key} in ${dictionary.slice(0, 200)}`);
  return Number(value);
}

/** `/F5 5 0 R /F6 6 0 R` below a key of a dictionary. */
function references(dictionary: string, key: string): ReadonlyMap<string, number> {
  const list = new RegExp(`/${key} <<([^>]*)>>`).exec(dictionary)?.[1] ?? '';
  return new Map([...list.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id]) => [name, Number(id)]));
}

function readPage({ dictionary }: Part, parts: Parts): PdfPage {
  const box = /\/MediaBox \[([\d.\s]+)\]/.exec(dictionary)?.[1]?.trim().split(/\s+/).map(Number) ?? [];
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  const content = parts.get(number(dictionary, 'Contents'));
  if (!content) throw new Error('a page without content');
  const found = textRuns({ dictionary, stream: content.stream }, parts, [1, 0, 0, 1, -left, -top]);
  const mm = (points: number) => (points / 72) * 25.4;
  const runs = found.map(({ text, x, y }) => ({ text, x: mm(x), y: mm(-y) }));
  return {
    width: right - left,
    height: top - bottom,
    text: runs.map(({ text }) => text).join('\n'),
    runs,
  };
}

type Matrix = readonly [number, number, number, number, number, number];

/** `inner` first, then `outer`, as in the chapter on coordinates of the PDF standard (ISO 32000, 8.3). */
function times([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** Text between BT and ET of a page, or of a form drawn on it, through the fonts' maps to Unicode. */
function textRuns({ dictionary, stream }: Part, parts: Parts, outer: Matrix): readonly PdfRun[] {
  const fonts = references(dictionary, 'Font');
  const forms = references(dictionary, 'XObject');
  const runs: PdfRun[] = [];
  let [run, matrix, start]: [string, Matrix, Matrix | undefined] = ['', outer, undefined];
  const kept: Matrix[] = [];
  let letters: ReadonlyMap<string, string> = new Map();
  const tokens =
    stream
      ?.toString('latin1')
      .matchAll(
        /\/(\w+) [\d.]+ Tf|\/(\w+) Do|<([0-9A-Fa-f]+)>|\b(BT|ET|q|Q)\b|((?:-?[\d.]+ ){6})(cm|Tm)\b/g,
      ) ?? [];
  for (const [, font, form, codes, edge, numbers, kind] of tokens) {
    if (numbers !== undefined) {
      const next = times(numbers.trim().split(' ').map(Number) as unknown as Matrix, matrix);
      if (kind === 'cm') matrix = next;
      else start ??= next;
    } else if (edge === 'q') kept.push(matrix);
    else if (edge === 'Q') matrix = kept.pop() ?? outer;
    else if (edge === 'BT') [run, start] = ['', undefined];
    else if (edge === 'ET') runs.push({ text: run, x: (start ?? matrix)[4], y: (start ?? matrix)[5] });
    else if (font !== undefined) letters = lettersOf(parts.get(fonts.get(font) ?? -1), parts);
    else if (codes !== undefined) run += decoded(codes, letters);
    else if (form !== undefined) {
      const part = parts.get(forms.get(form) ?? -1);
      if (part && /\/Subtype \/Form\b/.test(part.dictionary)) runs.push(...textRuns(part, parts, matrix));
    }
  }
  return runs;
}

function decoded(codes: string, letters: ReadonlyMap<string, string>): string {
  const digits = [...letters.keys()][0]?.length ?? 2;
  const signs = codes.match(new RegExp(`.{${String(digits)}}`, 'g')) ?? [];
  return signs.map((code) => letters.get(code.toUpperCase()) ?? '\uFFFD').join('');
}

const known = new WeakMap<Part, ReadonlyMap<string, string>>();

/** Codes of a font and the letters they stand for. */
function lettersOf(font: Part | undefined, parts: Parts): ReadonlyMap<string, string> {
  if (!font) throw new Error('text in an unknown font');
  const before = known.get(font);
  if (before) return before;
  const map = parts.get(number(font.dictionary, 'ToUnicode'))?.stream?.toString('latin1') ?? '';
  const letters = new Map<string, string>();
  const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(code.toUpperCase(), text(to));
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [from, until, unicode] = [first, last, to].map((hex) => Number.parseInt(hex, 16));
      for (let code = from ?? 0; code <= (until ?? -1); code += 1) {
        const key = code.toString(16).toUpperCase().padStart(first.length, '0');
        letters.set(key, String.fromCodePoint((unicode ?? 0) + code - (from ?? 0)));
      }
    }
  }
  known.set(font, letters);
  return letters;
}

/** Fonts that text is set in; a composite font's descendant is looked at through it. */
function isFont(dictionary: string): boolean {
  return /\/Type \/Font\b/.test(dictionary) && !/\/Subtype \/CIDFontType/.test(dictionary);
}

function readFont({ dictionary }: Part, parts: Parts): PdfFont {
  const descendant = /\/DescendantFonts \[(\d+) 0 R/.exec(dictionary)?.[1];
  const holder = descendant === undefined ? dictionary : (parts.get(Number(descendant))?.dictionary ?? '');
  const descriptor = /\/FontDescriptor (\d+) 0 R/.exec(holder)?.[1];
  const described = parts.get(Number(descriptor ?? -1))?.dictionary ?? '';
  const isDrawn = /\/Subtype \/Type3\b/.test(dictionary) && /\/CharProcs\b/.test(dictionary);
  const hasFile = /\/FontFile[23]? \d+ 0 R/.test(described);
  return {
    name: /\/FontName \/([^\s/]+)/.exec(described)?.[1] ?? '',
    embedded: hasFile ? 'file' : isDrawn ? 'drawn' : undefined,
  };
}
