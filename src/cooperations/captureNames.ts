// Who is meant by a few typed letters: whole names first, then short names, then beginnings of words, then the letters of a type.
import { fold } from '../model/fold';
import { type Network, shortNameOf } from '../model/network';
import type { Actor, Id } from '../model/records';
import { bearersByLetters } from '../model/typeLetters';

/** Whose name a text is. */
export interface Meant {
  /** 3 their whole name, 2 their short name, 1 a spelling of either, 0 nobody's. */
  readonly sure: 0 | 1 | 2 | 3;
  readonly ids: readonly Id[];
}

/** Folded names by record: an actor that has not changed is not folded again. */
const folded = new WeakMap<Actor, { readonly name: string; readonly short: string }>();

function foldedOf(actor: Actor): { readonly name: string; readonly short: string } {
  let keys = folded.get(actor);
  if (keys === undefined) {
    const name = fold(actor.name);
    keys = { name, short: actor.shortName === undefined ? name : fold(actor.shortName) };
    folded.set(actor, keys);
  }
  return keys;
}

/** A moment of work before the page has its turn, in milliseconds. */
const moment = 12;

/** Makes what a `NameBook` takes longest for, with pauses in between: folding thousands of names holds the page up. */
export async function warmNames(network: Network, signal: AbortSignal): Promise<void> {
  let until = performance.now() + moment;
  for (const actor of network.actors.values()) {
    foldedOf(actor);
    if (performance.now() < until) continue;
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    if (signal.aborted) return;
    until = performance.now() + moment;
  }
}

export class NameBook {
  private readonly whole = new Map<string, Id[]>();
  private readonly short = new Map<string, Id[]>();
  private readonly folded = new Map<string, Id[]>();
  private readonly words: readonly { readonly id: Id; readonly words: readonly string[] }[];
  private readonly begun = new Map<string, readonly Id[]>();
  private readonly letters: ReadonlyMap<string, readonly Id[]>;

  /** Names of all living actors, those with most cooperations first where several are meant. */
  constructor(network: Network) {
    const actors = [...network.actors.values()].sort(
      (a, b) =>
        network.cooperationsOf(b.id).length - network.cooperationsOf(a.id).length ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1),
    );
    this.letters = bearersByLetters(network, actors);
    this.words = actors.map((actor) => {
      const { id, name } = actor;
      const keys = foldedOf(actor);
      const short = shortNameOf(actor);
      note(this.whole, tidy(name), id);
      if (short !== name) note(this.short, tidy(short), id);
      for (const key of new Set([keys.name, keys.short])) if (key !== '') note(this.folded, key, id);
      return { id, words: `${keys.name} ${keys.short}`.split(' ') };
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

  /** Whose nodes on the map bear these letters of a type. */
  lettered(text: string): readonly Id[] {
    return this.letters.get(fold(text)) ?? [];
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
