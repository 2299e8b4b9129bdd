// Which organisation a unit belongs to: through all levels of "Teil von", upwards. Pure.
import type { Id, Relation } from './records';

/** The organisation directly above each unit; of several the one recorded under the lowest id. */
export function parentsIn(relations: readonly Relation[]): Map<Id, Id> {
  const parents = new Map<Id, Id>();
  for (const { kind, from, to } of [...relations].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (kind === 'partOf' && from !== to && !parents.has(from)) parents.set(from, to);
  }
  return parents;
}

/** The organisation a unit stands for: the uppermost one (a county), or the one below it (an office of the county). Who belongs to a circle of units, or to nothing, stands for itself. */
export function houseOf(id: Id, parents: ReadonlyMap<Id, Id>, level: 'top' | 'second' | undefined): Id {
  const chain = [id];
  for (let next = parents.get(id); next !== undefined; next = parents.get(next)) {
    if (chain.includes(next)) return id;
    chain.push(next);
  }
  if (level === 'second') return chain.at(-2) ?? id;
  return level === 'top' ? (chain.at(-1) ?? id) : id;
}
