// How well a name answers a query, in four steps that decide the order of groups and commands.
import { similarity } from '../model/fold';
import { foldedWords } from './searchIndex';

/** 3 begins with the query, 2 every word begins a word, 1 every word occurs or nearly does, 0 no match. */
export type Quality = 0 | 1 | 2 | 3;

/** `query` are folded words in the order typed. */
export function matchQuality(text: string, query: readonly string[]): Quality {
  if (query.length === 0) return 0;
  const words = foldedWords(text);
  if (words.join(' ').startsWith(query.join(' '))) return 3;
  if (query.every((wanted) => words.some((word) => word.startsWith(wanted)))) return 2;
  const near = (wanted: string) =>
    words.some((word) => word.includes(wanted) || (wanted.length > 3 && similarity(word, wanted) >= 0.75));
  return query.every(near) ? 1 : 0;
}
