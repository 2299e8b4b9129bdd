// A long name in a narrow line: what is left out is left out before its end, because the end tells names apart.

/** Names up to this length fit. */
const fits = 26;
const longestEnd = 14;

/** The part that may be cut and the part that is always shown; both together are the name. */
export function nameParts(name: string): readonly [start: string, end: string] {
  if (name.length <= fits) return [name, ''];
  const words = [...name.matchAll(/\s\S/g)].map(({ index }) => index);
  const at = words.findLast((index) => name.length - index >= 4 && name.length - index <= longestEnd);
  const cut = at ?? name.length - longestEnd + 4;
  return [name.slice(0, cut), name.slice(cut)];
}
