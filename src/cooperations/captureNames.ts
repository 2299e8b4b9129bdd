// Who is meant by a few typed letters: whole names first, then short names, then beginnings of words.
import { fold } from '../model/fold';
import { type Network, shortNameOf } from '../model/network';
import type { Id } from '../model/records';

/** Whose name a text is. */
export interface Meant {
  /** 3 their whole name, 2 their short name, 1 a spelling of either, 0 nobody's. */
  readonly sure: 0 | 1 | 2 | 3;
  readonly ids: readonly Id[];
}

export class NameBook {
  private readonly whole = new Map<string, Id[]>();
  private readonly short = new Map<string, Id[]>();
  private readonly folded = new Map<string, Id[]>();
  private readonly words: readonly { readonly id: Id; readonly words: readonly string[] }[];
  private readonly begun = new Map<string, readonly Id[]>();

  /** Names of all living actors, those with most cooperations first where several are meant. */
  constructor(network: Network) {
    const actors = [...network.actors.values()].sort(
      (a, b) =>
        network.cooperationsOf(b.id).length - network.cooperationsOf(a.id).length ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1),
    );
    this.words = actors.map((actor) => {
      const { id, name } = actor;
      const short = shortNameOf(actor);
      note(this.whole, tidy(name), id);
      if (short !== name) note(this.short, tidy(short), id);
      for (const key of new Set([fold(name), fold(short)])) if (key !== '') note(this.folded, key, id);
      return { id, words: `${fold(name)} ${fold(short)}`.split(' ') };
    });
  }

  /** Whose name this is, whole or short, in whatever spelling. */
  named(text: string): Meant {
    const wanted = tidy(text);
    const lists = [this.whole.get(wanted), this.short.get(wanted), this.folded.get(fold(wanted))];
    const at = lists.findIndex((ids) => ids !== undefined);
    return { sure: ([3, 2, 1] as const)[at] ?? 0, ids: lists[at] ?? [] };
  }

  /** Whose names have words that begin like these, the best connected first; nobody for no letters. */
  beginning(text: string): readonly Id[] {
    const key = fold(text);
    let found = this.begun.get(key);
    if (found === undefined) {
      const parts = key.split(' ').filter(Boolean);
      const fits = (words: readonly string[]) =>
        parts.every((part) => words.some((each) => each.startsWith(part)));
      found = parts.length === 0 ? [] : this.words.flatMap(({ id, words }) => (fits(words) ? [id] : []));
      this.begun.set(key, found);
    }
    return found;
  }
}

/** Without blanks at the ends and double ones inside. */
export function tidy(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function note(map: Map<string, Id[]>, key: string, id: Id): void {
  const ids = map.get(key);
  if (ids) ids.push(id);
  else map.set(key, [id]);
}
