// The items in sight. A text is looked for in slices, so that typing stays quick in a plan of 50,000 items.
import { useEffect, useMemo, useState } from 'react';
import { fold } from '../model/fold';
import { type ItemFilter, passes } from './itemFilter';
import type { Decisions, PlanItem } from '../planning/planItems';

/** Milliseconds of one slice: short enough for a frame. */
const slice = 12;

/** `textOf` must be stable; `isSearching` while the text is still being looked for. */
export function useShownItems(
  items: readonly PlanItem[],
  filter: ItemFilter,
  text: string,
  emptyCells: Decisions['emptyCells'],
  textOf: (item: PlanItem) => string,
): { readonly shown: readonly PlanItem[]; readonly isSearching: boolean } {
  const filtered = useMemo(
    () => items.filter((item) => passes(item, filter, { emptyCells })),
    [items, filter, emptyCells],
  );
  const wanted = fold(text);
  const [found, setFound] = useState<{
    readonly of: unknown;
    readonly for: string;
    readonly items: readonly PlanItem[];
  }>();
  useEffect(() => {
    if (wanted === '') return;
    const words = wanted.split(' ');
    const hits: PlanItem[] = [];
    let at = 0;
    let timer = setTimeout(search, 0);
    function search() {
      const end = performance.now() + slice;
      for (; at < filtered.length && performance.now() < end; at += 1) {
        const item = filtered[at];
        if (item === undefined) continue;
        const own = textOf(item);
        if (words.every((word) => own.includes(word))) hits.push(item);
      }
      if (at < filtered.length) timer = setTimeout(search, 0);
      else setFound({ of: filtered, for: wanted, items: hits });
    }
    return () => clearTimeout(timer);
  }, [filtered, wanted, textOf]);
  if (wanted === '') return { shown: filtered, isSearching: false };
  const isFound = found?.of === filtered && found.for === wanted;
  return { shown: found?.items ?? filtered, isSearching: !isFound };
}
