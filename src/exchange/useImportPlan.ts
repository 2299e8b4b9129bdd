// The plan of the preview, made anew whenever a list, the network or who is the same as whom has changed.
import { startTransition, useEffect, useState } from 'react';
import type { Network } from '../model/network';
import { today } from '../session/clock';
import type { ImportList } from '../planning/importList';
import { planAside } from '../planning/importPlanner';
import { type Decisions, noDecisions, type Plan } from '../planning/planItems';

/** A plan with what it was made from: only with the same it may be confirmed. */
export interface Planned {
  readonly plan: Plan;
  /** The lists that are imported; `PlanItem.list` is the place among them. */
  readonly lists: readonly ImportList[];
  readonly sameAs: Decisions['sameAs'];
  readonly network: Network;
}

/** How far a plan has come. */
export interface Planning {
  readonly rows: number;
  readonly since: number;
}

interface Wish {
  readonly lists: readonly ImportList[];
  readonly sameAs: Decisions['sameAs'];
  readonly network: Network;
  readonly name: string;
}

/** The last plan, and whether it is the one that is wished for or that one failed; leaving the preview gives up one that is being made. */
export function useImportPlan(isWanted: boolean, { lists, sameAs, network, name }: Wish) {
  const [planned, setPlanned] = useState<Planned>();
  const [planning, setPlanning] = useState<Planning>();
  const [failed, setFailed] = useState<Omit<Wish, 'name'>>();
  const isPlanned = planned?.lists === lists && planned?.sameAs === sameAs && planned?.network === network;
  const hasFailed =
    !isPlanned && failed?.lists === lists && failed.sameAs === sameAs && failed.network === network;
  useEffect(() => {
    if (!isWanted || lists.length === 0 || isPlanned) return;
    const controller = new AbortController();
    const { signal } = controller;
    const since = performance.now();
    const make = async () => {
      const request = {
        lists: listsToPlan(lists),
        decisions: { ...noDecisions, sameAs },
        today: today(),
        name,
      };
      const plan = await planAside(network, request, {
        signal,
        onProgress: (rows) => {
          if (!signal.aborted) setPlanning({ rows, since });
        },
      });
      if (!plan || signal.aborted) return;
      // Drawn bit by bit: 50,000 items are too many for one go.
      startTransition(() => {
        setPlanned({ plan, lists, sameAs, network });
        setPlanning(undefined);
      });
    };
    // One breath later, so that the words "is being calculated" are on screen meanwhile.
    const timer = setTimeout(() => {
      make().catch(() => {
        if (signal.aborted) return;
        setFailed({ lists, sameAs, network });
        setPlanning(undefined);
      });
    }, 30);
    return () => {
      clearTimeout(timer);
      controller.abort();
      setPlanning(undefined);
      setFailed(undefined);
    };
  }, [isWanted, lists, sameAs, network, name, isPlanned]);
  return { planned, isPlanned, hasFailed, planning };
}

/** What a plan is made from. */
export function listsToPlan(lists: readonly ImportList[]) {
  return lists.map(({ sheet, mapping, read, known }) => {
    return { sheet, mapping, name: read.name, goesOn: known?.id ?? null };
  });
}
