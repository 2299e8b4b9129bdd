// Values as network formats write them → the text of a cell.
import { joinList } from '../records/listText';

/** `0.5` → `0,5`, as our lists write decimals; everything else stays. */
export function decimalComma(text: string): string {
  return /^-?\d+\.\d+$/.test(text.trim()) ? text.trim().replace('.', ',') : text;
}

/** Reads values of that type (names of GEXF and GraphML): lists as `a | b`, decimals with a comma. */
export function readerForType(type: string): (text: string) => string {
  if (/^list/i.test(type))
    return (text) =>
      joinList(
        listElements(text)
          .map((one) => one.trim())
          .filter((one) => one !== ''),
      );
  return /^(?:float|double|bigdecimal)$/i.test(type) ? decimalComma : (text) => text;
}

/** `[a, "b"]` as GEXF 1.3 writes lists, `a|b` and `a,b` as older files do. */
function listElements(text: string): string[] {
  const bare = text.trim();
  if (!bare.startsWith('[') || !bare.endsWith(']')) return bare.split(bare.includes('|') ? '|' : /[,;]/);
  const elements = bare
    .slice(1, -1)
    .matchAll(/\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^,]+))\s*(?:,|$)/g);
  return [...elements].map(
    ([, double, single, plain]) => plain ?? (double ?? single ?? '').replace(/\\(.)/g, '$1'),
  );
}

/** A scalar of a JSON file as the text of a cell, lists of them as `a | b`; `undefined` for objects, null and the like. */
export function jsonText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? decimalComma(String(value)) : undefined;
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (!Array.isArray(value)) return undefined;
  const elements = value.map((one) => (Array.isArray(one) ? undefined : jsonText(one)));
  return joinList(elements.flatMap((one) => (one === undefined || one === '' ? [] : [one])));
}
