// The last step of an import: exactly what was shown is written, or nothing.
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../model/checks';
import { isChange } from '../model/checks';
import type { Network } from '../model/network';
import { today } from '../session/clock';
import { type Outcome, perform } from '../session/command';
import { planAside } from '../planning/importPlanner';
import { acceptedChange } from '../planning/planAccepted';
import { keepsMine, leftOut } from './itemChoice';
import type { Accepted, Decisions } from '../planning/planItems';
import { isSamePlan } from '../planning/samePlan';
import { listsToPlan, type Planned } from './useImportPlan';

export interface Writing {
  /** Operations of the import that was confirmed. */
  readonly size: number;
  /** Share of it that is written, only for large ones. */
  readonly fraction: number | undefined;
  readonly since: number;
}

/** Operations beyond which writing takes long enough to be watched. */
const watched = 2000;

/** Milliseconds between two signs of progress: nobody reads faster, and drawing them costs more than some parts. */
const pause = 150;

const nothing: readonly Problem[] = [];

/** What became of the items of the plan that was confirmed. */
export interface Written {
  readonly planned: Planned;
  /** By table and deed. */
  readonly counts: Accepted['counts'];
  /** Items that were not ticked, or fell with one that was not. */
  readonly left: number;
  /** Items of which something stays as it was edited here although the file says otherwise. */
  readonly kept: number;
}

interface Writer {
  readonly decisions: Decisions;
  readonly name: string;
  readonly onStep: (step: 'writing' | 'done' | 'preview') => void;
}

export function useImportWriting({ decisions, name, onStep }: Writer) {
  const [outcome, setOutcome] = useState<Outcome>();
  const [hasMoved, setMoved] = useState(false);
  const [written, setWritten] = useState<Written>();
  const [writing, setWriting] = useState<Writing>();
  const writer = useRef<AbortController>(undefined);

  // Who leaves gives up, whichever way.
  useEffect(() => () => writer.current?.abort(), []);

  const confirm = async (planned: Planned) => {
    const { network, plan } = planned;
    const taken = acceptedChange(plan, decisions, network);
    const shown = { network, plan, change: taken.change };
    const { length } = shown.change.ops;
    const isLarge = length > watched;
    const begun = { size: length, since: performance.now() };
    setWritten({
      planned,
      counts: taken.counts,
      left: leftOut(plan.items, decisions, taken),
      kept: plan.items.filter((item) => keepsMine(item, decisions)).length,
    });
    setWriting({ ...begun, fraction: isLarge ? 0 : undefined });
    setOutcome(undefined);
    setMoved(false);
    onStep('writing');
    let isOther = false;
    const controller = new AbortController();
    writer.current = controller;
    const { signal } = controller;
    const make = async (now: Network) => {
      if (now === network) return shown.change;
      const request = { lists: listsToPlan(planned.lists), decisions, today: today(), name };
      const again = await planAside(now, request, { signal });
      if (again === undefined) return nothing;
      const made = { network: now, plan: again, change: acceptedChange(again, decisions, now).change };
      isOther = !isSamePlan(shown, made);
      return isOther ? nothing : made.change;
    };
    let told = 0;
    const onProgress = (fraction: number) => {
      const time = performance.now();
      if (time - told < pause) return;
      told = time;
      setWriting({ ...begun, fraction });
    };
    const result = await perform(make, 'import', isLarge ? { signal, onProgress } : { signal });
    setOutcome(result);
    setMoved(isOther);
    onStep(result.ok && isChange(result.change) ? 'done' : 'preview');
  };

  return {
    outcome,
    /** Nothing was written, for the network has changed so that something else would have been written than was shown. */
    hasMoved,
    /** Of the import that was confirmed. */
    written,
    writing,
    /** Writes the very change that was shown. */
    confirm,
    /** Nothing is written, unless all of it was written in that very moment. */
    cancelWriting: () => writer.current?.abort(),
  };
}
