// One import from the first byte to the confirmed change: what was read, what was decided, what will happen.
import { useEffect, useMemo, useRef, useState } from 'react';
import { newId } from '../data/newId';
import { isChange } from '../model/checks';
import type { Network } from '../model/network';
import { type Outcome, perform } from '../session/command';
import { today } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { type CleaningCode, cleanings, cleanRows } from './cleanCells';
import type { ImportKind } from './columns';
import type { Encoding } from './encoding';
import { readInWorker } from './importReader';
import type { ReadList, ReadRequest, Refusal } from './importReading';
import { guessMapping, withTypes } from './mappingGuess';
import type { Mapping } from './mapping';
import { ownKind } from './matchColumns';
import { type Plan, plan } from './plan';
import type { Sheet } from './planCells';
import type { TableChoice } from './readTable';

export type ImportStep = 'source' | 'columns' | 'preview' | 'writing' | 'done';

/** What the user can do about how a file is read. */
export interface ReadChoice extends TableChoice {
  readonly encoding?: Encoding;
}

export interface Reading {
  readonly rows: number;
  readonly fraction: number;
}

/** A plan with what it was made from: only with the same it may be confirmed. */
interface Planned {
  readonly plan: Plan;
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  readonly network: Network;
}

const safe = cleanings.filter((one) => one.safe).map((one) => one.code);
const world = { today: today(), newId };

/** Everything the import dialog knows; nothing is written before `confirm`. */
export function useImportSession(first: { readonly file?: File; readonly text?: string }) {
  const network = useNetwork();
  const [step, setStep] = useState<ImportStep>('source');
  const [name, setName] = useState('');
  const [reading, setReading] = useState<Reading>();
  const [refusal, setRefusal] = useState<Refusal & { readonly name: string }>();
  const [list, setList] = useState<ReadList>();
  const [choice, setChoice] = useState<ReadChoice>({});
  const [codes, setCodes] = useState<readonly CleaningCode[]>(safe);
  const [mapping, setMapping] = useState<Mapping>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [refused, setRefused] = useState(0);
  const [size, setSize] = useState(0);
  const source = useRef<Pick<ReadRequest, 'name' | 'bytes' | 'text'>>(undefined);
  const running = useRef<AbortController>(undefined);

  const sheet = useMemo<Sheet | undefined>(
    () => list && { header: list.table.header, rows: cleanRows(list.table.rows, codes) },
    [list, codes],
  );

  const [planned, setPlanned] = useState<Planned>();
  const isPlanned = planned?.sheet === sheet && planned?.mapping === mapping && planned?.network === network;

  // One breath later, so that the words "is being calculated" are on screen while a long list is thought about.
  useEffect(() => {
    if (step !== 'preview' || !sheet || !mapping || isPlanned) return;
    const timer = setTimeout(() => {
      const made = plan(sheet, withTypes(mapping, sheet, network), network, world, name);
      setPlanned({ plan: made, sheet, mapping, network });
    }, 30);
    return () => clearTimeout(timer);
  }, [step, sheet, mapping, network, name, isPlanned]);

  const read = async (next: ReadChoice) => {
    if (source.current === undefined) return;
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { encoding, ...table } = next;
    const request: ReadRequest = { ...source.current, choice: table, ...(encoding && { encoding }) };
    setReading({ rows: 0, fraction: 0 });
    setRefusal(undefined);
    setChoice(next);
    const tell = (rows: number, fraction: number) => setReading({ rows, fraction });
    const result = await readInWorker(request, tell, controller.signal).catch(
      (): Refusal => ({ kind: 'refused', code: 'binary' }),
    );
    if (controller.signal.aborted) return;
    setReading(undefined);
    if (result?.kind === 'read') take(result);
    else {
      setList(undefined);
      if (result) setRefusal({ ...result, name: request.name });
    }
  };

  const take = (result: ReadList) => {
    const own = ownKind(result.table.header) !== undefined;
    const fresh: readonly CleaningCode[] = own ? ['formulaGuard'] : safe;
    setList(result);
    setCodes(fresh);
    const cleaned = { header: result.table.header, rows: cleanRows(result.table.rows, fresh) };
    setMapping(guessMapping(cleaned, network, source.current?.name ?? ''));
  };

  const open = async (file: File) => {
    setStep('source');
    setName(file.name);
    setList(undefined);
    source.current = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    await read({});
  };

  const paste = async (text: string, label: string) => {
    setStep('source');
    setName(label);
    source.current = { name: label, text };
    await read({});
  };

  const began = useRef(false);
  useEffect(() => {
    if (began.current) return;
    began.current = true;
    const { file, text } = first;
    if (file) setTimeout(() => void open(file));
    else if (text !== undefined) setTimeout(() => void paste(text, ''));
  });
  useEffect(
    () => () => {
      began.current = false;
      running.current?.abort();
    },
    [],
  );

  const cancelReading = () => {
    running.current?.abort();
    setReading(undefined);
  };

  const changeMapping = (next: Mapping) => {
    const sameColumns = next.kind === mapping?.kind && next.targets === mapping.targets;
    setMapping(sheet === undefined || sameColumns ? next : withTypes(next, sheet, network));
  };

  const changeKind = (kind: ImportKind) => {
    if (sheet) setMapping(guessMapping(sheet, network, name, kind));
  };

  /** Uses the very change that was shown, unless the network has moved on since. */
  const confirm = async () => {
    if (!planned || !isPlanned || !sheet || !mapping) return;
    const shown = planned.plan;
    setRefused(shown.refusedRows);
    setSize(shown.change.ops.length);
    setStep('writing');
    const again = (now: Network) => plan(sheet, withTypes(mapping, sheet, now), now, world, name);
    const make = (now: Network) => (now === network ? shown : again(now)).change;
    const result = await perform(make, 'import');
    setOutcome(result);
    setStep(result.ok && isChange(result.change) ? 'done' : 'preview');
  };

  return {
    network,
    step,
    setStep,
    name,
    reading,
    refusal,
    list,
    choice,
    codes,
    setCodes,
    sheet,
    mapping,
    /** What will happen; the last one while a new one is being calculated. */
    planned: planned?.plan,
    isPlanned,
    outcome,
    /** Rows left out by the import that was confirmed. */
    refused,
    /** Operations of the import that was confirmed. */
    size,
    read,
    open,
    paste,
    cancelReading,
    changeMapping,
    changeKind,
    confirm,
  };
}

export type ImportSession = ReturnType<typeof useImportSession>;
