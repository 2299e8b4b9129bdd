// What a person decides about the items of a plan; kept while the plan is made anew, because items keep their keys. Each step can be taken back.
import { useCallback, useState } from 'react';
import {
  cellKey,
  type Decisions,
  type ItemCell,
  noDecisions,
  type Plan,
  type PlanItem,
} from '../planning/planItems';
import { conflictKeys, isChoosable, isChosen, type WinningSide } from './itemChoice';

/** Decisions that can be taken back, the last one first. */
const most = 50;

interface State {
  readonly decisions: Decisions;
  readonly past: readonly Decisions[];
}

const start: State = { decisions: noDecisions, past: [] };

export function useDecisions() {
  const [{ decisions, past }, setState] = useState(start);

  const decide = useCallback((change: (now: Decisions) => Decisions) => {
    setState((state) => ({
      decisions: change(state.decisions),
      past: [...state.past.slice(1 - most), state.decisions],
    }));
  }, []);

  /** Takes over exactly these of the items a choice is possible about. */
  const choose = useCallback(
    (plan: Plan, wanted: ReadonlySet<string>) => {
      decide((now) => {
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
    },
    [decide],
  );

  /** One item alone. */
  const chooseOne = (item: PlanItem, isTaken: boolean) => {
    decide((now) => {
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
    decide((now) =>
      verdict === 'kept' || verdict === 'conflict'
        ? {
            ...now,
            fromFile: mark(now.fromFile, isTaken),
            left: isTaken ? without(now.left, [item]) : now.left,
          }
        : { ...now, leftCells: mark(now.leftCells, !isTaken) },
    );
  };

  /** The same side for every cell of these items that was changed here and in the file. */
  const chooseSide = (items: readonly PlanItem[], side: WinningSide) => {
    decide((now) => {
      const fromFile = new Set(now.fromFile);
      for (const key of items.flatMap(conflictKeys)) {
        if (side === 'file') fromFile.add(key);
        else fromFile.delete(key);
      }
      return { ...now, fromFile, left: side === 'file' ? without(now.left, items) : now.left };
    });
  };

  /** The item is that record (or the new one of that item); without one it is somebody new. */
  const declareSame = (item: PlanItem, other: string | undefined) => {
    decide((now) => {
      const sameAs = new Map(now.sameAs);
      if (other === undefined) sameAs.delete(item.key);
      else sameAs.set(item.key, other);
      return { ...now, sameAs };
    });
  };

  const answer = (answers: Partial<Pick<Decisions, 'emptyCells' | 'missing'>>) =>
    decide((now) => ({ ...now, ...answers }));

  /** Back to before the last decision. */
  const takeBack = useCallback(() => {
    setState((state) => {
      const before = state.past.at(-1);
      return before === undefined ? state : { decisions: before, past: state.past.slice(0, -1) };
    });
  }, []);

  return {
    decisions,
    choose,
    chooseOne,
    chooseCell,
    chooseSide,
    declareSame,
    answer,
    /** There is a decision that can be taken back. */
    canTakeBack: past.length > 0,
    takeBack,
    forget: () => setState(start),
  };
}

/** Who takes something of an item from the file takes the item. */
function without(left: Decisions['left'], items: readonly PlanItem[]): Decisions['left'] {
  if (!items.some(({ key }) => left.has(key))) return left;
  const next = new Set(left);
  for (const { key } of items) next.delete(key);
  return next;
}
