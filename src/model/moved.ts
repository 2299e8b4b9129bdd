// What somebody else has changed since a form was opened: nothing of it is overwritten silently (rule D3).
import type { Patch } from './change';
import type { Problem } from './checks';
import { type AnyRecord, type TableName, valueOf } from './records';

/**
 * Properties of `before` that say something else by now, each as `worldMoved`. What is set to the same by both is none; where nothing is
 * set, all that was there before counts.
 */
export function movedIn(table: TableName, record: AnyRecord, before: Patch, set?: Patch): Problem[] {
  return Object.keys(before).flatMap((field): Problem[] => {
    const there = valueOf(record, field) ?? null;
    const isOurs = set !== undefined && (!(field in set) || there === set[field]);
    const isMoved = there !== (before[field] ?? null) && !isOurs;
    return isMoved ? [{ code: 'worldMoved', table, field, id: record.id }] : [];
  });
}
