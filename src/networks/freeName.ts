// A name for a new network that none on the shelf has yet.

/** The wanted name, or "name 2", "name 3" … where it is taken. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.trim().toLowerCase()));
  let name = wanted;
  for (let number = 2; names.has(name.trim().toLowerCase()); number += 1) name = `${wanted} ${number}`;
  return name;
}
