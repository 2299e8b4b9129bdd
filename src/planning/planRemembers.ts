// What an import leaves in the memory of its lists: a line for every record that was accepted, in pages.
import { adding, type Op } from '../model/change';
import type { Id } from '../model/records';
import { cellKey, type Decisions, type ListMemory, type Plan, type PlanItem } from './planItems';
import { lineEmptied, lineOfBoth, lineWithout, pageLines, removedLine } from './sourceMemory';

/**
 * Operations on the memory. A list that was never imported is remembered only when the import does something; what was left out is
 * not remembered, so it is offered again next time.
 */
export function rememberedOps(
  plan: Plan,
  decisions: Decisions,
  isTaken: (at: number) => boolean,
  doesSomething: boolean,
): Op[] {
  const firstOf = new Map<Id, number>();
  // Lists that go on from one list write into one memory.
  const firsts = plan.memory.map((memory, list) => {
    const first = firstOf.get(memory?.sourceId ?? '') ?? list;
    if (memory !== undefined) firstOf.set(memory.sourceId, first);
    return first;
  });
  return plan.memory.flatMap((memory, list): Op[] => {
    if (memory === undefined || firsts[list] !== list || (!memory.isKnown && !doesSomething)) return [];
    const isShared = firsts.filter((first) => first === list).length > 1;
    const pages = new Map<number, string[]>();
    const fresh: string[] = [];
    const places = new Map<string, { readonly lines: string[]; readonly at: number }>();
    plan.items.forEach((item, at) => {
      const { remembers } = item;
      if (firsts[item.list] !== list || remembers === undefined || !isTaken(at)) return;
      // An empty answer about records that are missing leaves them as they are, and they are not asked about again.
      const line = lineOf(item, memory, decisions);
      const { page } = remembers;
      const sign = isShared ? `${item.table} ${item.id}` : '';
      const place = places.get(sign);
      if (place !== undefined) {
        const former = page < 0 ? '' : (memory.pages[page]?.text.split('\n')[remembers.at] ?? '');
        place.lines[place.at] = lineOfBoth(place.lines[place.at] ?? '', line, former);
      } else {
        const lines = page < 0 ? fresh : linesOf(pages, memory, page);
        const own = page < 0 ? fresh.length : remembers.at;
        lines[own] = line;
        if (isShared) places.set(sign, { lines, at: own });
      }
      for (const more of remembers.more ?? []) fresh.push(more);
    });
    if (pages.size === 0 && fresh.length === 0) return [];
    return [...sourceOps(memory), ...pageOps(memory, pages, fresh)];
  });
}

/** Whether an import that changes nothing has something to remember: an answer about a list that is known. */
export function remembersMore({ items, memory }: Plan, isTaken: (at: number) => boolean): boolean {
  if (!memory.some((one) => one?.isKnown)) return false;
  return items.some(
    ({ list, remembers }, at) => remembers !== undefined && memory[list]?.isKnown && isTaken(at),
  );
}

function lineOf(item: PlanItem, memory: ListMemory, decisions: Decisions): string {
  const { leftCells, missing, emptyCells } = decisions;
  const { line = '', page = -1, at = 0 } = item.remembers ?? {};
  if (item.status === 'missing') return missing === 'remove' ? removedLine(line) : line;
  const empties = emptyCells === 'clear' && item.emptied !== undefined;
  if (leftCells.size === 0 && !empties) return line;
  const properties = memory.properties[item.table] ?? [];
  const left = new Set(properties.filter((property) => leftCells.has(cellKey(item, property))));
  const now = empties ? lineEmptied(line, properties, left) : line;
  if (left.size === 0) return now;
  const former = page < 0 ? undefined : memory.pages[page]?.text.split('\n')[at];
  return lineWithout(now, former, properties, left);
}

function linesOf(pages: Map<number, string[]>, memory: ListMemory, page: number): string[] {
  const known = pages.get(page) ?? (memory.pages[page]?.text ?? '').split('\n');
  pages.set(page, known);
  return known;
}

function sourceOps({ source }: ListMemory): Op[] {
  return source === undefined ? [] : [source];
}

function pageOps(memory: ListMemory, pages: Map<number, string[]>, fresh: readonly string[]): Op[] {
  const last = memory.pages.length - 1;
  let rest = fresh;
  // The last page takes what still fits.
  if (last >= 0 && rest.length > 0) {
    const lines = linesOf(pages, memory, last);
    const room = Math.max(0, pageLines - lines.length);
    lines.push(...rest.slice(0, room));
    rest = rest.slice(room);
  }
  const changed = Array.from(pages, ([page, lines]): Op[] => {
    const { id = '', text = '' } = memory.pages[page] ?? {};
    const next = lines.join('\n');
    return next === text ? [] : [{ table: 'sourceRows', id, set: { lines: next }, prev: { lines: text } }];
  }).flat();
  const added = Array.from({ length: Math.ceil(rest.length / pageLines) }, (_, at): Op => {
    const lines = rest.slice(at * pageLines, (at + 1) * pageLines).join('\n');
    const id = memory.freshPages[at] ?? '';
    return adding('sourceRows', { id, sourceId: memory.sourceId, page: last + 1 + at, lines });
  });
  return [...changed, ...added];
}
