// XML → one call per element, within limits. The only place that knows saxen. A DOCTYPE is skipped; entities are never expanded or fetched.
import { Parser, type Place } from 'saxen';
import { readText } from './encoding';
import { limits } from './limits';

export interface XmlElement {
  /** Without namespace prefix. */
  readonly name: string;
  /** The value as XML means it: references read, line ends and tabs as blanks; `undefined` where it is absent. */
  attribute(name: string): string | undefined;
}

/** What is done with the elements, in the order of the file. */
export interface XmlReader {
  open(element: XmlElement): void;
  /** `text`: all text directly inside the element. */
  close(name: string, text: string): void;
}

export interface XmlTrouble {
  readonly code: 'brokenXml' | 'tooDeep' | 'tooManyRows';
  /** From 1. */
  readonly line?: number;
}

export interface XmlRead {
  readonly trouble?: XmlTrouble;
  /** Attributes that could not be read, and references to entities that XML does not know. */
  readonly malformed: number;
  /** Lines (`12`) or references (`&uuml;`) of the first of them. */
  readonly examples: readonly string[];
}

/** Complaints after which a file is not repaired, but refused. */
const malformedMost = 10_000;
const tooMalformed = new Error('more than a file can have wrong');

/** Reads the whole text; what was told before a trouble came should be forgotten. Never throws by itself. */
export function readXml(xml: string, reader: XmlReader): XmlRead {
  const texts: string[] = [];
  const examples: string[] = [];
  let elements = 0;
  let malformed = 0;
  let trouble: XmlTrouble | undefined;
  const complain = (example: () => string) => {
    malformed += 1;
    if (malformed > malformedMost) throw tooMalformed;
    if (examples.length < 5) examples.push(example());
  };
  const decode = (text: string) => decodeReferences(text, (reference) => complain(() => reference));
  const parser = new Parser();
  const stop = (found: XmlTrouble) => {
    trouble ??= found;
    parser.stop();
  };
  parser
    .on('openTag', (name, attributes) => {
      elements += 1;
      texts.push('');
      if (texts.length > limits.depth) return stop({ code: 'tooDeep' });
      if (elements > limits.elements) return stop({ code: 'tooManyRows' });
      let read: Readonly<Record<string, string>> | false | undefined;
      reader.open({
        name: localName(name),
        attribute: (wanted) => {
          read ??= attributes();
          if (read === false || !Object.hasOwn(read, wanted)) return undefined;
          const written = read[wanted] ?? '';
          return decode(/[\r\n\t]/.test(written) ? written.replace(/\r\n|[\r\n\t]/g, ' ') : written);
        },
      });
    })
    .on('text', (text) => {
      if (texts.length > 0)
        texts[texts.length - 1] += decode(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
    })
    .on('cdata', (text) => {
      if (texts.length > 0) texts[texts.length - 1] += text.replace(/\r\n?/g, '\n');
    })
    .on('closeTag', (name) => reader.close(localName(name), texts.pop() ?? ''))
    .on('warn', (_, place) => complain(() => String(lineOf(place))))
    .on('error', ({ message }, place) => {
      // At the end of the file there is no place any more.
      const isOver = message === 'unexpected end of file';
      stop({ code: 'brokenXml', line: isOver ? xml.trimEnd().split(/\r\n|[\r\n]/).length : lineOf(place) });
    });
  // A broken tag warns of each of its signs, and an engine's errors are slow only for telling where they came from.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    parser.parse(withoutDoctype(xml));
  } catch (error) {
    if (error !== tooMalformed) throw error;
    trouble = { code: 'brokenXml' };
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
  if (trouble === undefined && elements === 0) trouble = { code: 'brokenXml', line: 1 };
  return { malformed, examples, ...(trouble && { trouble }) };
}

/** Bytes → text: a byte order mark or clean UTF-8 wins, then the encoding the file names, then the likeliest. */
export function xmlText(bytes: Uint8Array): string {
  const read = readText(bytes);
  if (read.marked || (read.encoding === 'utf-8' && read.confidence > 0.9)) return read.text;
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const named = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]{2,20})["']/.exec(start)?.[1];
  try {
    return named === undefined ? read.text : new TextDecoder(named).decode(bytes);
  } catch {
    return read.text;
  }
}

function lineOf(place: () => Place): number {
  return place().line + 1;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Characters by number and the five of XML; every other reference stays as it is written and is reported. */
function decodeReferences(text: string, report: (reference: string) => void): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,8})|#x([0-9a-f]{1,7})|([\w:.-]{1,40}));/gi, (whole, decimal, hex, name) => {
    const sign =
      typeof name === 'string'
        ? named.get(name)
        : characterOf(typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal));
    if (sign === undefined) report(whole);
    return sign ?? whole;
  });
}

function characterOf(code: number): string | undefined {
  const isCharacter =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff));
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

/** Blanks a DOCTYPE with everything declared in it; line numbers stay. */
function withoutDoctype(xml: string): string {
  const prolog = /\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->/y;
  let start = 0;
  while (prolog.test(xml)) start = prolog.lastIndex;
  if (!/^<!DOCTYPE\b/i.test(xml.slice(start, start + 10))) return xml;
  const end = endOfDoctype(xml, start);
  return xml.slice(0, start) + xml.slice(start, end).replace(/[^\r\n]/g, ' ') + xml.slice(end);
}

/** Behind the `>` that closes it; quotes, comments and the part in brackets may hold others. An open one ends where the text ends. */
function endOfDoctype(xml: string, start: number): number {
  let brackets = 0;
  for (let at = start; at < xml.length; at += 1) {
    const sign = xml.charAt(at);
    const closing = sign === '"' || sign === "'" ? sign : xml.startsWith('<!--', at) ? '-->' : undefined;
    if (closing !== undefined) {
      const end = xml.indexOf(closing, at + 1);
      if (end === -1) return xml.length;
      at = end + closing.length - 1;
    } else if (sign === '[') brackets += 1;
    else if (sign === ']') brackets -= 1;
    else if (sign === '>' && brackets <= 0) return at + 1;
  }
  return xml.length;
}
