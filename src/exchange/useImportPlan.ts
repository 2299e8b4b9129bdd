// The plan of the preview, made anew whenever the list, what its columns mean or the network has changed.
import { useEffect, useState } from 'react';
import type { Network } from '../model/network';
import { today } from '../session/clock';
import { planAside } from './importPlanner';
import type { Mapping } from './mapping';
import type { Plan } from './plan';
import type { Sheet } from './planCells';

/** A plan with what it was made from: only with the same it may be confirmed. */
export interface Planned {
  readonly plan: Plan;
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  readonly network: Network;
}

interface Wish {
  readonly sheet: Sheet | undefined;
  readonly mapping: Mapping | undefined;
  readonly network: Network;
  readonly name: string;
}

/** The last plan, and whether it is the one that is wished for; leaving the preview gives up one that is being made. */
export function useImportPlan(isWanted: boolean, { sheet, mapping, network, name }: Wish) {
  const [planned, setPlanned] = useState<Planned>();
  const isPlanned = planned?.sheet === sheet && planned?.mapping === mapping && planned?.network === network;
  useEffect(() => {
    if (!isWanted || !sheet || !mapping || isPlanned) return;
    const controller = new AbortController();
    const make = async () => {
      const request = { sheet, mapping, today: today(), name };
      const plan = await planAside(network, request, controller.signal);
      if (plan && !controller.signal.aborted) setPlanned({ plan, sheet, mapping, network });
    };
    // One breath later, so that the words "is being calculated" are on screen meanwhile.
    const timer = setTimeout(() => void make(), 30);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [isWanted, sheet, mapping, network, name, isPlanned]);
  return { planned, isPlanned };
}
