// Which items of a plan are in sight: by what happens to them, and by a text.
import {
  type Decisions,
  type ItemStatus,
  itemStatuses,
  type PlanItem,
  statusOf,
} from '../planning/planItems';

/** `news`: everything a person should see · `kept`: with cells that were edited here and stay · `flawed`: taken without cells nobody can read. */
export type ItemFilter = 'news' | ItemStatus | 'kept' | 'flawed';

export const itemFilters: readonly ItemFilter[] = ['news', ...itemStatuses, 'kept', 'flawed'];

type EmptyAnswer = Pick<Decisions, 'emptyCells'>;

export function passes(item: PlanItem, filter: ItemFilter, decisions: EmptyAnswer): boolean {
  if (item.repeats === true) return false;
  if (filter === 'kept') return item.kept !== undefined;
  if (filter === 'flawed') return isFlawed(item);
  const status = statusOf(item, decisions);
  return filter === 'news' ? isNews(item, status) : status === filter;
}

/** Taken, but without cells that nobody can read. */
export function isFlawed({ status, problems }: PlanItem): boolean {
  return status !== 'refused' && problems !== undefined;
}

function isNews(item: PlanItem, status: ItemStatus): boolean {
  return status !== 'unchanged' || item.kept !== undefined || isFlawed(item);
}

/** How many items each filter would show. */
export function countItems(
  items: readonly PlanItem[],
  decisions: EmptyAnswer,
): Readonly<Record<ItemFilter, number>> {
  const counts = Object.fromEntries(itemFilters.map((filter) => [filter, 0])) as Record<ItemFilter, number>;
  for (const item of items) {
    if (item.repeats === true) continue;
    const status = statusOf(item, decisions);
    counts[status] += 1;
    if (item.kept !== undefined) counts.kept += 1;
    if (isFlawed(item)) counts.flawed += 1;
    if (isNews(item, status)) counts.news += 1;
  }
  return counts;
}
