// JSON of unknown origin → values to look at; never merged into anything, and objects are asked only for what is their own.
import { limits } from './limits';

export type JsonObject = Readonly<Record<string, unknown>>;

export type JsonRead =
  | { readonly value: unknown }
  | { readonly trouble: { readonly code: 'brokenJson' | 'tooDeep' | 'tooManyRows'; readonly line?: number } };

/** Parses within limits: depth and number of values are counted before anything else looks at them. */
export function readJson(text: string): JsonRead {
  const depth = depthOf(text);
  if (depth.deepest > limits.depth) return { trouble: { code: 'tooDeep' } };
  if (depth.values > limits.elements) return { trouble: { code: 'tooManyRows' } };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1];
    const end = at === undefined ? text.trimEnd().length : Number(at);
    return { trouble: { code: 'brokenJson', line: text.slice(0, end).split('\n').length } };
  }
}

/** The value of an object's own property; `undefined` for everything that is no object. */
export function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Text, also of a number; `''` for everything else. */
export function ownText(value: unknown, key: string): string {
  const found = own(value, key);
  return typeof found === 'string' ? found.trim() : typeof found === 'number' ? String(found) : '';
}

/** The objects of a list; none where it is no list. */
export function ownList(value: unknown, key: string): JsonObject[] {
  const found = own(value, key);
  return Array.isArray(found) ? found.filter(isObject) : [];
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How deep brackets stand inside each other, and how many commas and brackets there are. Strings are passed over. */
function depthOf(text: string): { deepest: number; values: number } {
  let depth = 0;
  let deepest = 0;
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 34) {
      at += 1;
      while (at < text.length && text.charCodeAt(at) !== 34) at += text.charCodeAt(at) === 92 ? 2 : 1;
    } else if (sign === 123 || sign === 91) {
      depth += 1;
      values += 1;
      if (depth > deepest) deepest = depth;
    } else if (sign === 125 || sign === 93) depth -= 1;
    else if (sign === 44) values += 1;
  }
  return { deepest, values };
}
