// Short names as they fit on the map.

const longest = 24;
/** Whole words that are shorter than this say too little. */
const telling = 14;

/** At most 24 characters: whole words as far as they fit, or the beginning of a long one; with an ellipsis where something is left out. */
export function mapLabel(text: string): string {
  const whole = text.replace(/[„“]/g, '').replace(/[,–-]$/, '');
  if (whole.length <= longest) return whole;
  const head = whole.slice(0, longest - 1);
  const words = head
    .slice(0, Math.max(0, head.lastIndexOf(' ')))
    .replace(/ (und|der|des|im|am|zur|zum|für)$/i, '');
  return `${(words.length >= telling ? words : head).replace(/[\s,;:–-]+$/, '')}…`;
}
