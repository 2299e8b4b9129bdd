// Short names as they fit on the map.

const longest = 24;

/** At most 24 characters: whole words as far as they fit, a single long word with an ellipsis. */
export function mapLabel(text: string): string {
  const words = text.replace(/[„“]/g, '').split(' ');
  while (words.length > 1 && words.join(' ').length > longest) words.pop();
  const label = words.join(' ').replace(/[,–-]$/, '');
  return label.length > longest ? `${label.slice(0, longest - 1)}…` : label;
}
