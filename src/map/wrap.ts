// Names on at most two short lines, broken where a reader would break them.

/** The longest line of a name on the map, in characters. */
export const lineLength = 20;

/** One or two lines of at most `length` characters; what does not fit ends in an ellipsis. */
export function wrap(text: string, length: number = lineLength): readonly string[] {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (clean.length <= length || (clean.length <= length * 1.4 && !/[\s/-]/.test(clean))) return [clean];
  const first = breakAt(clean, length);
  const rest = clean.slice(first).trim();
  if (rest === '') return [clean];
  return [clean.slice(0, first).trim(), shorten(rest, length)];
}

/** The text itself, or its beginning with an ellipsis, at most `length` characters long. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > length * 0.6 ? cut.slice(0, space) : cut).replace(/[\s,;:–-]+$/, '')}…`;
}

/** Where the first line ends: after the last space, hyphen or slash that fits; a single long word may stick out. */
function breakAt(text: string, length: number): number {
  const window = text.slice(0, length + 1);
  const space = window.lastIndexOf(' ');
  const hyphen = Math.max(window.lastIndexOf('-', length - 1), window.lastIndexOf('/', length - 1)) + 1;
  const at = Math.max(space, hyphen);
  if (at >= length * 0.35) return at;
  const next = text.indexOf(' ', length);
  if (next >= 0 && next <= length * 1.4) return next;
  if (text.length <= length * 1.4) return text.length;
  return at > 0 ? at : length;
}
