// What earlier lists of one import have said of a record: where several go on from one list they share its memory, and none of them
// overwrites what another one keeps.
import type { Id, TableName } from '../model/records';
import type { Pair } from './planDrafts';
import { cellOf, type PlanItem } from './planItems';
import type { Earlier, Word } from './planSettle';
import { emptyHash, isKeptHash, type SourceMemory } from './sourceMemory';

export class EarlierLists {
  private readonly words = new Map<SourceMemory, Map<string, Word>>();
  private readonly kept = new Map<string, Set<string>>();

  of(memory: SourceMemory, table: TableName, id: Id): Earlier | undefined {
    const sign = `${table} ${id}`;
    const word = this.words.get(memory)?.get(sign);
    const kept = this.kept.get(sign);
    return word === undefined && kept === undefined ? undefined : { word, kept };
  }

  /** `isShared`: later lists go on from the same one. */
  add(memory: SourceMemory, pairs: readonly Pair[], isShared: boolean): void {
    const words = this.words.get(memory) ?? new Map<string, Word>();
    this.words.set(memory, words);
    for (const { draft, settled } of pairs) {
      const sign = `${draft.table} ${draft.id}`;
      for (const patch of [settled.kept, settled.conflicts]) {
        if (patch === undefined) continue;
        const cells = this.kept.get(sign) ?? new Set<string>();
        this.kept.set(sign, cells);
        for (const property in patch) cells.add(cellIn(draft.cells, property));
      }
      if (!isShared) continue;
      const before = words.get(sign);
      const cells = new Map(before?.cells);
      draft.cells.forEach((cell, at) => {
        const hash = settled.theirs[at] ?? emptyHash;
        if (hash !== emptyHash && !isKeptHash(hash) && !cells.has(cell)) cells.set(cell, hash);
      });
      words.set(sign, { identity: before?.identity ?? draft.identity, cells });
    }
  }

  /** The same items without cells that are empty in their own list and filled in another one that goes on from the same. */
  withoutSaid(items: readonly PlanItem[], memoryAt: (list: number) => SourceMemory | undefined): PlanItem[] {
    return items.map((item) => {
      const { emptied, mine, ...rest } = item;
      const memory = memoryAt(item.list);
      const said = memory && this.words.get(memory)?.get(`${item.table} ${item.id}`)?.cells;
      const cells = Object.entries(emptied ?? {});
      const left = cells.filter(([property]) => said?.has(cellOf(property)) !== true);
      if (left.length === cells.length) return item;
      const hasMore = left.length > 0 || (item.kept ?? item.conflicts) !== undefined;
      return {
        ...rest,
        ...(left.length > 0 && { emptied: Object.fromEntries(left) }),
        ...(hasMore && mine !== undefined && { mine }),
      };
    });
  }
}

/** An element of a multi-value belongs to its cell. */
function cellIn(cells: readonly string[], property: string): string {
  if (cells.includes(property)) return property;
  return cells.find((cell) => property.startsWith(`${cell}.`)) ?? property;
}
