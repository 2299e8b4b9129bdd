// What a person decides about the items of a plan; kept while the plan is made anew, because items keep their keys.
import { useCallback, useState } from 'react';
import { cellKey, type Decisions, type ItemCell, noDecisions, type Plan, type PlanItem } from './planItems';
import { isChoosable, isChosen } from './itemChoice';

export function useDecisions() {
  const [decisions, setDecisions] = useState<Decisions>(noDecisions);

  /** Takes over exactly these of the items a choice is possible about. */
  const choose = useCallback((plan: Plan, wanted: ReadonlySet<string>) => {
    setDecisions((now) => {
      const left = new Set(now.left);
      const taken = new Set(now.taken);
      for (const item of plan.items) {
        if (!isChoosable(item, now)) continue;
        const { key } = item;
        if (wanted.has(key) === isChosen(item, now)) continue;
        const marks = item.status === 'removedHere' ? taken : left;
        if (!marks.delete(key)) marks.add(key);
      }
      return { ...now, left, taken };
    });
  }, []);

  /** One item alone. */
  const chooseOne = (item: PlanItem, isTaken: boolean) => {
    setDecisions((now) => {
      const marks = new Set(item.status === 'removedHere' ? now.taken : now.left);
      // What was deleted here is marked when it comes back, everything else when it does not come.
      if (isTaken === (item.status === 'removedHere')) marks.add(item.key);
      else marks.delete(item.key);
      return item.status === 'removedHere' ? { ...now, taken: marks } : { ...now, left: marks };
    });
  };

  /** Whether the file's value of one cell is taken over. */
  const chooseCell = (item: PlanItem, { property, verdict }: ItemCell, isTaken: boolean) => {
    const key = cellKey(item, property);
    const mark = (set: ReadonlySet<string>, isIn: boolean) => {
      const next = new Set(set);
      if (isIn) next.add(key);
      else next.delete(key);
      return next;
    };
    setDecisions((now) =>
      verdict === 'kept' || verdict === 'conflict'
        ? { ...now, fromFile: mark(now.fromFile, isTaken) }
        : { ...now, leftCells: mark(now.leftCells, !isTaken) },
    );
  };

  /** The item is that record (or the new one of that item); without one it is somebody new. */
  const declareSame = (item: PlanItem, other: string | undefined) => {
    setDecisions((now) => {
      const sameAs = new Map(now.sameAs);
      if (other === undefined) sameAs.delete(item.key);
      else sameAs.set(item.key, other);
      return { ...now, sameAs };
    });
  };

  const answer = (answers: Partial<Pick<Decisions, 'emptyCells' | 'missing'>>) =>
    setDecisions((now) => ({ ...now, ...answers }));

  return {
    decisions,
    choose,
    chooseOne,
    chooseCell,
    declareSame,
    answer,
    forget: () => setDecisions(noDecisions),
  };
}
