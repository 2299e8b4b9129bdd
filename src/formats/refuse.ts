// What a file really is, told from its content and not from its name, so that a picture called .csv is refused politely.
import { readText } from './encoding';
import { limits } from './limits';

export type FileCode =
  /** A text that can be tried as a table. */
  | 'table'
  | 'empty'
  | 'tooLarge'
  | 'image'
  | 'pdf'
  /** xlsx, which can be read. */
  | 'workbook'
  /** xlsm: a workbook with macros. */
  | 'macroWorkbook'
  /** xlsb. */
  | 'binaryWorkbook'
  /** ods, of LibreOffice. */
  | 'openWorkbook'
  /** xls of before 2007. */
  | 'legacyWorkbook'
  /** Encrypted with a password. */
  | 'protectedWorkbook'
  | 'damagedWorkbook'
  /** doc, docx, odt, rtf, pptx. */
  | 'document'
  | 'json'
  | 'geojson'
  /** XML, HTML, GraphML, GEXF, SVG, KML. */
  | 'markup'
  /** Network in another text format: GML, Pajek. */
  | 'networkText'
  | 'contacts'
  | 'calendar'
  /** Our own exchange file. */
  | 'netzFile'
  | 'archive'
  /** Program, database, anything that is not text. */
  | 'binary';

export interface FileKind {
  readonly code: FileCode;
  /** Finer: `png`, `xlsx`, `ods`, `graphml`, `sqlite`, `encrypted` … */
  readonly what?: string;
}

/** Only the beginning (and for zip archives the end) is read. The name decides nothing but a damaged archive. */
export function looksLike(bytes: Uint8Array, name = ''): FileKind {
  if (bytes.length === 0) return { code: 'empty' };
  if (startsWith(bytes, 'NETZENC1\n')) return { code: 'netzFile', what: 'encrypted' };
  const magic = magics.find(
    ({ start, also }) => startsWith(bytes, start) && (also === undefined || also(bytes)),
  );
  if (magic !== undefined) return magic.kind(bytes, name);
  if (bytes.length > limits.fileBytes) return { code: 'tooLarge' };
  const text = readText(bytes.subarray(0, 8192)).text;
  if (text.trim() === '') return isBlank(bytes) ? { code: 'empty' } : { code: 'table' };
  return textKind(text);
}

interface Magic {
  readonly start: string;
  readonly also?: (bytes: Uint8Array) => boolean;
  readonly kind: (bytes: Uint8Array, name: string) => FileKind;
}

const magics: readonly Magic[] = [
  { start: '\x89PNG\r\n', kind: () => ({ code: 'image', what: 'png' }) },
  { start: '\xff\xd8\xff', kind: () => ({ code: 'image', what: 'jpg' }) },
  { start: 'GIF8', also: binaryBehind, kind: () => ({ code: 'image', what: 'gif' }) },
  {
    start: 'RIFF',
    also: (bytes) => latin(bytes, 8, 12) === 'WEBP',
    kind: () => ({ code: 'image', what: 'webp' }),
  },
  { start: 'BM', also: binaryBehind, kind: () => ({ code: 'image', what: 'bmp' }) },
  { start: 'II*\0', kind: () => ({ code: 'image', what: 'tiff' }) },
  { start: 'MM\0*', kind: () => ({ code: 'image', what: 'tiff' }) },
  { start: '%PDF-', kind: () => ({ code: 'pdf' }) },
  { start: 'PK\x03\x04', kind: zipKind },
  { start: 'PK\x05\x06', kind: () => ({ code: 'archive', what: 'zip' }) },
  { start: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', kind: compoundKind },
  { start: 'SQLite format 3\0', kind: () => ({ code: 'binary', what: 'sqlite' }) },
  { start: 'MZ', also: binaryBehind, kind: () => ({ code: 'binary', what: 'exe' }) },
  { start: '\x7fELF', kind: () => ({ code: 'binary', what: 'exe' }) },
  { start: '\x1f\x8b\x08', kind: () => ({ code: 'archive', what: 'gzip' }) },
  { start: '7z\xbc\xaf\x27\x1c', kind: () => ({ code: 'archive', what: '7z' }) },
  { start: 'Rar!\x1a\x07', kind: () => ({ code: 'archive', what: 'rar' }) },
];

function zipKind(bytes: Uint8Array, name: string): FileKind {
  const names = latin(bytes, 0, 65_536) + latin(bytes, Math.max(0, bytes.length - 65_536), bytes.length);
  // First of all: short names like `xl/` also occur by chance among packed bytes.
  if (names.includes('manifest.json') && names.includes('tables/')) return { code: 'netzFile' };
  if (/mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/.test(names))
    return { code: 'openWorkbook', what: 'ods' };
  if (/mimetypeapplication\/vnd\.oasis\.opendocument/.test(names)) return { code: 'document', what: 'odf' };
  if (names.includes('xl/vbaProject.bin')) return { code: 'macroWorkbook', what: 'xlsm' };
  if (names.includes('xl/workbook.bin')) return { code: 'binaryWorkbook', what: 'xlsb' };
  if (names.includes('xl/')) return { code: 'workbook', what: 'xlsx' };
  if (names.includes('word/')) return { code: 'document', what: 'docx' };
  if (names.includes('ppt/')) return { code: 'document', what: 'pptx' };
  if (/\.netz$/i.test(name)) return { code: 'netzFile', what: 'damaged' };
  return /\.(?:xlsx|xlsm|xlsb|ods)$/i.test(name)
    ? { code: 'damagedWorkbook' }
    : { code: 'archive', what: 'zip' };
}

/** Old Office files differ only by the (UTF-16) name of a stream inside. */
function compoundKind(bytes: Uint8Array): FileKind {
  const text = latin(bytes, 0, bytes.length > 4_000_000 ? 4_000_000 : bytes.length);
  if (text.includes('W\0o\0r\0d\0D\0o\0c\0u')) return { code: 'document', what: 'doc' };
  if (text.includes('P\0o\0w\0e\0r\0P\0o\0i\0n\0t')) return { code: 'document', what: 'ppt' };
  if (text.includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k')) return { code: 'protectedWorkbook' };
  return { code: 'legacyWorkbook', what: 'xls' };
}

const markups = [
  ['graphml', /<graphml[\s>]/i],
  ['gexf', /<gexf[\s>]/i],
  ['svg', /<svg[\s>]/i],
  ['kml', /<kml[\s>]/i],
  ['html', /<!doctype html|<html[\s>]|<table[\s>]/i],
] as const;

function textKind(text: string): FileKind {
  const start = text.trimStart();
  if (start.startsWith('{\\rtf')) return { code: 'document', what: 'rtf' };
  if (
    /^(?:\{\s*(?:"|\})|\[\s*(?:[{[\]"]|-?\d|true\b|false\b|null\b))/.test(start) &&
    // A cell may stand in brackets; rows of JSON stand in two, and its records may hold lists.
    (!/^\[[^\]\r\n]*\]\s*[;,\t|]/.test(start) ||
      /^\[\s*(?:\{\s*"|\[\s*(?:"|-?\d|true\b|false\b|null\b))/.test(start))
  ) {
    const geo =
      /"type"\s*:\s*"(?:FeatureCollection|Feature|Topology|GeometryCollection|(?:Multi)?(?:Point|LineString|Polygon))"/;
    return geo.test(text) ? { code: 'geojson' } : { code: 'json' };
  }
  if (/^<(?:\?xml|!--|!doctype|[a-z][\w:-]*(?:\s[^>]*)?\/?>)/i.test(start)) {
    return { code: 'markup', what: markups.find(([, sign]) => sign.test(start))?.[0] ?? 'xml' };
  }
  if (/^(?:(?:Creator|Version|Comment|#)[^\n]*\n\s*){0,10}graph\s*\[/i.test(start))
    return { code: 'networkText', what: 'gml' };
  // Ours begins with comments.
  if (/^\*(?:vertices|network)\b|^% Akteursnetz \[/i.test(start))
    return { code: 'networkText', what: 'pajek' };
  if (/^BEGIN:VCARD/i.test(start)) return { code: 'contacts', what: 'vcard' };
  if (/^BEGIN:VCALENDAR/i.test(start)) return { code: 'calendar', what: 'ics' };
  return controlShare(text) > 0.1 ? { code: 'binary' } : { code: 'table' };
}

/** Share of control characters; a NUL here and there in a list is no reason to refuse it. */
function controlShare(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) count += 1;
  }
  return count / text.length;
}

function binaryBehind(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 64).includes(0);
}

function isBlank(bytes: Uint8Array): boolean {
  return readText(bytes).text.trim() === '';
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return latin(bytes, 0, start.length) === start;
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  const parts: string[] = [];
  for (let at = from; at < Math.min(to, bytes.length); at += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(at, Math.min(at + 8192, to, bytes.length))));
  }
  return parts.join('');
}
