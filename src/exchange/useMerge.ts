// One comparison after the other: reads a copy, has it compared in a worker, and writes what was decided as one step.
import { useEffect, useRef, useState } from 'react';
import type { TroubleCode } from '../data/trouble';
import { keepSidecar } from '../data/sidecars';
import type { Change } from '../model/change';
import { Network } from '../model/network';
import { tableNames } from '../model/records';
import type { Findings, MergeDecisions } from '../merging/mergeFindings';
import type { NoMerge } from '../merging/mergeWire';
import { Merger } from '../merging/merger';
import { afterMerge, alone, type Own, ownOf, settledBy } from '../merging/ownState';
import { perform } from '../session/command';
import { erasePersons } from '../session/erasing';
import { useOpenNetwork } from '../session/openNetwork';
import { usePreferences } from '../session/preferences';
import { useSession } from '../session/session';
import { hasDecided } from './mergeChoices';
import { type NoCopy, readCopy } from './readCopy';

type MergeStep =
  | { readonly kind: 'reading'; readonly share?: number }
  | { readonly kind: 'refused'; readonly why: NoCopy | NoMerge | 'broken' | 'pseudonyms' }
  | { readonly kind: 'deciding'; readonly found: Found; readonly trouble?: TroubleCode | 'moved' }
  | { readonly kind: 'writing'; readonly found: Found; readonly share?: number }
  | {
      readonly kind: 'done';
      readonly found: Found;
      readonly change: Change;
      readonly decisions: MergeDecisions;
      /** Persons erased in the copy whom the store did not erase here. */
      readonly notErased: number;
      /** As `erasePersons` answers. */
      readonly isLeftBeside: boolean;
    };

export interface Found {
  readonly findings: Findings;
  readonly mine: Network;
  readonly theirs: Network;
  readonly name: string;
  readonly createdAt: string;
  /** Earlier merges that undo can no longer take back with all that was known of their copy, once this one is written. */
  readonly settled: number;
}

interface Open {
  readonly merger: Merger;
  readonly own: Own;
  /** My state as it was compared. */
  readonly state: Uint8Array<ArrayBuffer>;
  readonly found: Found;
}

/** Compares as soon as there is a file; `decide` writes and says whether it did. Cancelling before that leaves everything as it was. */
export function useMerge(file: File | undefined, onMerged: (() => void) | undefined) {
  const [last, setLast] = useState<{ readonly of: File; readonly step: MergeStep }>();
  const open = useRef<Open>(undefined);
  const writing = useRef<AbortController>(undefined);
  useEffect(() => {
    // Compared once for each file: what changes meanwhile is met when it is written.
    const { network } = useOpenNetwork.getState();
    if (file === undefined || network === undefined) return undefined;
    const stop = new AbortController();
    void compare(network, file, stop.signal, (step) => setLast({ of: file, step })).then((result) => {
      open.current = result;
    });
    return () => {
      stop.abort();
      open.current?.merger.end();
    };
  }, [file]);
  const decide = async (decisions: MergeDecisions) => {
    const { current } = open;
    if (current === undefined || file === undefined) return false;
    const tell = (step: MergeStep) => setLast({ of: file, step });
    writing.current = new AbortController();
    const end = await write(current, decisions, writing.current.signal, tell);
    tell(end);
    if (end.kind === 'done') onMerged?.();
    return end.kind === 'done';
  };
  const step: MergeStep = last !== undefined && last.of === file ? last.step : { kind: 'reading' };
  return { step, decide, cancelWriting: () => writing.current?.abort() };
}

async function compare(
  mine: Network,
  file: File,
  signal: AbortSignal,
  tell: (step: MergeStep) => void,
): Promise<Open | undefined> {
  // Names stand in every line of a comparison.
  if (useSession.getState().pseudonyms !== undefined) {
    tell({ kind: 'refused', why: 'pseudonyms' });
    return undefined;
  }
  try {
    const copy = await readCopy(file, mine);
    if (signal.aborted) return undefined;
    if (typeof copy === 'string') {
      tell({ kind: 'refused', why: copy });
      return undefined;
    }
    const merger = new Merger(signal);
    const own = await ownOf(mine.id);
    await merger.give('mine', mine.rows, (share) => tell({ kind: 'reading', share: share / 3 }));
    await merger.give('theirs', copy.rows, (share) => tell({ kind: 'reading', share: (1 + share) / 3 }));
    const answer = await merger.ask({ kind: 'compare', known: own.known, theirs: copy.state });
    if (answer.kind === 'refused') tell({ kind: 'refused', why: answer.why });
    if (answer.kind !== 'found') return undefined;
    const { findings, state } = answer;
    const theirId = [...copy.rows.networks.keys()][0] ?? mine.id;
    const theirs = new Network(theirId, copy.rows);
    const settled = settledBy(own, state);
    const found = { findings, mine, theirs, name: file.name, createdAt: copy.createdAt, settled };
    tell({ kind: 'deciding', found });
    return { merger, own, state, found };
  } catch {
    if (!signal.aborted) tell({ kind: 'refused', why: 'broken' });
    return undefined;
  }
}

async function write(
  { merger, own, state: before, found }: Open,
  decisions: MergeDecisions,
  signal: AbortSignal,
  tell: (step: MergeStep) => void,
): Promise<MergeStep> {
  tell({ kind: 'writing', found });
  const { mine, findings, name } = found;
  const by = { at: new Date().toISOString(), user: usePreferences.getState().initials };
  const answer = await merger.ask({ kind: 'decide', decisions, by }).catch(() => undefined);
  if (answer?.kind !== 'decided') return { kind: 'deciding', found, trouble: 'unknown' };
  const { state } = answer;
  const beside = (seq: number) => afterMerge(mine.id, own, { state, before, seq });
  return alone(mine.id, async (): Promise<MergeStep> => {
    const { step, logs } = parted({ ...answer.change, label: { ...answer.change.label, name } });
    let isMoved = false;
    const make = (now: Network) => {
      isMoved = hasMoved(mine, now);
      return isMoved ? [] : step;
    };
    const isStep = step.ops.length > 0 || hasDecided(decisions);
    const outcome = await perform(make, 'remote', {
      ...(isStep && { beside }),
      signal,
      onProgress: (share) => tell({ kind: 'writing', found, share }),
    });
    if (!outcome.ok)
      return { kind: 'deciding', found, trouble: isMoved ? 'moved' : (outcome.trouble ?? 'unknown') };
    // Nothing for the rows and nothing decided: the state has grown all the same.
    if (!isStep) await keepSidecar({ ...own.sidecar, networkId: mine.id, state, cursor: own.seq });
    if (logs.ops.length > 0) await perform(() => logs, 'log');
    // What the colleague erased for good goes here, too, with its history: no undo brings it back.
    const { erasedThere } = findings;
    const persons = erasedThere.map((id) => [id]);
    const none = { ok: true, isLeftBeside: false } as const;
    const erased =
      persons.length === 0 ? none : await erasePersons({ persons, reason: 'request', mentions: 'certain' });
    const { isLeftBeside } = erased.ok ? erased : none;
    const notErased = erased.ok ? 0 : persons.length;
    return { kind: 'done', found, change: step, decisions, notErased, isLeftBeside };
  });
}

/** Places of a first drawing and entries of the log come by themselves and change nothing that was compared. */
function hasMoved(mine: Network, now: Network): boolean {
  const counts = tableNames.filter((table) => table !== 'placements' && table !== 'disclosures');
  return now.id !== mine.id || counts.some((table) => now.rows[table] !== mine.rows[table]);
}

/** Entries of the logs are no step that undo takes back. */
function parted(change: Change): { readonly step: Change; readonly logs: Change } {
  const isLog = ({ table }: Change['ops'][number]) => table === 'erasures' || table === 'disclosures';
  const ops = change.ops.filter((op) => !isLog(op));
  const logs = change.ops.filter(isLog);
  return {
    step: { label: { ...change.label, count: ops.length }, ops },
    logs: { label: { code: 'noteDisclosure', count: logs.length }, ops: logs },
  };
}
