// How often each of some things comes.

export function tally<K>(all: Iterable<K>): Map<K, number> {
  const counts = new Map<K, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}
