// What the lists of one file are called in the memory, so that each has its own and no key means two records.
import { fold } from '../model/fold';
import type { Id } from '../model/records';
import { type Mapping, targetAt } from './mapping';
import type { Sheet } from './planCells';
import { compareKeys, meanOthers, type NamesByKey } from './sameKeys';

export interface ListToPlan {
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  /** Sheet or part of the file; absent or empty for a file that is one list. */
  readonly name?: string;
  /** The list that was imported before which it goes on from, `null` for a new one; absent where the name alone tells. */
  readonly goesOn?: Id | null;
}

/**
 * Lists of one source, kind and name are numbered from the second on, so that each is remembered by itself, unless they all go on
 * from one list that was imported before. Where two sheets count their
 * rows from 1 alike, the later one gets a source of its own: the same number is not the same record.
 */
export function withOwnNames(lists: readonly ListToPlan[]): readonly ListToPlan[] {
  const counts = new Map<string, number>();
  const named: ListToPlan[] = [];
  const continued = new Set<Id>();
  const known = new Map<ListToPlan, NamesByKey>();
  const namesOf = (list: ListToPlan) => {
    const names = known.get(list) ?? namesByKey(list);
    known.set(list, names);
    return names;
  };
  for (const list of lists) {
    const { mapping, name = '' } = list;
    const isApart = named.some((other) => clash(other, list, namesOf));
    const source = isApart
      ? `${mapping.source.slice(0, 60)}: ${name || mapping.kind}`.slice(0, 100)
      : mapping.source;
    const part = mapping.part ?? name;
    const sign = [source, mapping.kind, part].join('\u0000');
    const isOneMore = !isApart && typeof list.goesOn === 'string' && continued.has(list.goesOn);
    const nth = isOneMore ? 1 : (counts.get(sign) ?? 0) + 1;
    if (!isOneMore) counts.set(sign, nth);
    if (typeof list.goesOn === 'string') continued.add(list.goesOn);
    const own = nth === 1 ? part : `${part} ${String(nth)}`.trim();
    if (own === part && !isApart) named.push(list);
    else
      named.push({
        ...list,
        name: own,
        mapping: { ...mapping, source, ...(own !== part && { part: own }) },
        ...(list.goesOn !== undefined && { goesOn: null }),
      });
  }
  return named;
}

/** Whether both lists of records give most of the keys they share to records of different names. */
function clash(one: ListToPlan, other: ListToPlan, namesOf: (list: ListToPlan) => NamesByKey): boolean {
  if (one.mapping.source !== other.mapping.source || one.mapping.kind !== other.mapping.kind) return false;
  return meanOthers(compareKeys(namesOf(one), namesOf(other)));
}

/** Names as they are compared, by key; empty where the list has none of either. */
function namesByKey({ sheet: { header, rows }, mapping }: ListToPlan): NamesByKey {
  const find = (isIt: (code: string) => boolean) =>
    header.findIndex((_, column) => isIt(targetAt(mapping, column).code));
  const keyAt = find((code) => code === 'key');
  const nameAt = find((code) => /^(?:value:name|fullName:lastName|value:lastName)$/.test(code));
  const names = new Map<string, string>();
  if (mapping.kind === 'tiesByName' || keyAt < 0 || nameAt < 0) return names;
  for (const row of rows) {
    const key = (row[keyAt] ?? '').trim();
    if (key !== '') names.set(key, fold(row[nameAt] ?? ''));
  }
  return names;
}
