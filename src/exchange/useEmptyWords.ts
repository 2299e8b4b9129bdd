// Cells that say that there is nothing, counted without holding up the screen.
import { useEffect, useMemo, useState } from 'react';
import { type EmptyWords, emptyWordsIn, emptyWordsSteps } from '../planning/emptyWords';
import type { ImportList } from '../planning/importList';
import { isLong } from '../planning/longList';

const none: EmptyWords = { count: 0, examples: [] };

/** Milliseconds of one slice: short enough for a frame. */
const slice = 8;

/** At once for lists of a usual length; for long ones nothing until all of them are counted. */
export function useEmptyWords(lists: readonly ImportList[]): EmptyWords {
  const isShort = !lists.some(({ sheet }) => isLong(sheet));
  const atOnce = useMemo(() => (isShort ? emptyWordsIn(lists) : undefined), [isShort, lists]);
  const [counted, setCounted] = useState(none);
  useEffect(() => {
    if (isShort) return;
    const steps = emptyWordsSteps(lists);
    let timer = setTimeout(count, 0);
    function count() {
      const end = performance.now() + slice;
      while (performance.now() < end) {
        const step = steps.next();
        if (step.done !== true) continue;
        setCounted(step.value);
        return;
      }
      timer = setTimeout(count, 0);
    }
    return () => clearTimeout(timer);
  }, [isShort, lists]);
  return atOnce ?? counted;
}
