// Whether keys mean the same in two lists: lists that both count from 1 share their keys and none of their records.

/** What the records of a list are called, by their keys; the names of both sides in the same form, as text or as hashes. */
export type NamesByKey = ReadonlyMap<string, string>;

export interface KeysCompared {
  /** Keys that both have. */
  readonly shared: number;
  /** Those that belong to records of one name; a record without a name on one side is known by its key alone. */
  readonly same: number;
}

export function compareKeys(one: NamesByKey, other: NamesByKey): KeysCompared {
  let [shared, same] = [0, 0];
  for (const [key, name] of one) {
    const there = other.get(key);
    if (there === undefined) continue;
    shared += 1;
    if (isSame(name, there)) same += 1;
  }
  return { shared, same };
}

function isSame(one: string, other: string): boolean {
  return one === '' || other === '' || one === other;
}

/** Most keys that both have belong to records of different names. */
export function meanOthers({ shared, same }: KeysCompared): boolean {
  return same * 2 < shared;
}

/**
 * Whether the keys are a running number, counted anew: names of the one list stand in the other under another key, while their former
 * keys are those of others now. Real keys do not move, records that are renamed keep theirs. `isWhole`: `now` is the whole list, not
 * some rows of it.
 */
export function areRenumbered(now: NamesByKey, before: NamesByKey, isWhole: boolean): boolean {
  const former = keysByName(before);
  let [moved, renamed] = [0, 0];
  for (const [key, name] of now) {
    const there = before.get(key);
    if (there !== undefined && isSame(name, there)) continue;
    if (there !== undefined) renamed += 1;
    const was = former.get(name);
    if (name === '' || was === undefined || was === '') continue;
    // Of some rows nobody knows whether another one bears the former key.
    if (now.has(was) ? now.get(was) !== name : !isWhole && there !== undefined) moved += 1;
  }
  return moved > 0 && moved * 2 >= renamed;
}

/** The key of each name; empty for a name that several records have. */
function keysByName(names: NamesByKey): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const [key, name] of names) keys.set(name, keys.has(name) ? '' : key);
  return keys;
}
