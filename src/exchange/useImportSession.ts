// One import from the first byte to the confirmed change: what was read, what was decided, what will happen.
import { useEffect, useMemo, useRef, useState } from 'react';
import { isChange } from '../model/checks';
import type { Network } from '../model/network';
import { type Outcome, perform } from '../session/command';
import { today } from '../session/clock';
import { useNetwork } from '../session/useNetwork';
import { type CleaningCode, cleanings, cleanRows } from './cleanCells';
import type { ImportKind } from './columns';
import type { Encoding } from './encoding';
import { readInWorker } from './importReader';
import { planOn } from './importPlanning';
import type { ReadList, ReadRequest, Refusal } from './importReading';
import { guessMapping, withTypes } from './mappingGuess';
import type { Mapping } from './mapping';
import { ownKind } from './matchColumns';
import type { Sheet } from './planCells';
import type { TableChoice } from './readTable';
import { useImportPlan } from './useImportPlan';

export type ImportStep = 'source' | 'columns' | 'preview' | 'writing' | 'done';

/** What the user can do about how a file is read. */
export interface ReadChoice extends TableChoice {
  readonly encoding?: Encoding;
}

export interface Reading {
  readonly rows: number;
  readonly fraction: number;
}

/** Operations beyond which writing takes long enough to be watched. */
const watched = 2000;

const safe = cleanings.filter((one) => one.safe).map((one) => one.code);

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
  const [written, setWritten] = useState<number>();
  const source = useRef<Pick<ReadRequest, 'name' | 'bytes' | 'text'>>(undefined);
  const running = useRef<AbortController>(undefined);
  const writing = useRef<AbortController>(undefined);

  const sheet = useMemo(() => list && sheetOf(list, codes), [list, codes]);

  const wish = { sheet, mapping, network, name };
  const { planned, isPlanned } = useImportPlan(step === 'preview', wish);

  const read = async (next: ReadChoice) => {
    if (source.current === undefined) return;
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { encoding, ...table } = next;
    const request: ReadRequest = { ...source.current, choices: [table], ...(encoding && { encoding }) };
    setReading({ rows: 0, fraction: 0 });
    setRefusal(undefined);
    setChoice(next);
    const tell = (rows: number, fraction: number) => setReading({ rows, fraction });
    const result = await readInWorker(request, tell, controller.signal).catch(
      (): Refusal => ({ kind: 'refused', code: 'binary' }),
    );
    if (controller.signal.aborted) return;
    setReading(undefined);
    const list = result?.kind === 'read' ? result.lists.find((one) => one.isWanted) : undefined;
    if (list) take(list);
    else {
      setList(undefined);
      if (result?.kind === 'refused') setRefusal({ ...result, name: request.name });
    }
  };

  const take = (result: ReadList) => {
    const own = ownKind(result.table.header) !== undefined;
    const fresh: readonly CleaningCode[] = own ? ['formulaGuard'] : safe;
    setList(result);
    setCodes(fresh);
    setMapping(guessMapping(sheetOf(result, fresh), network, source.current?.name ?? ''));
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
    if (!planned || !isPlanned) return;
    const shown = planned.plan;
    const { ops } = shown.change;
    setRefused(shown.refusedRows);
    setSize(ops.length);
    const isLarge = ops.length > watched;
    setWritten(isLarge ? 0 : undefined);
    setOutcome(undefined);
    setStep('writing');
    const make = (now: Network) =>
      (now === planned.network ? shown : planOn(now, { ...planned, today: today(), name })).change;
    const controller = new AbortController();
    writing.current = controller;
    const watch = { signal: controller.signal, onProgress: setWritten };
    const result = await perform(make, 'import', isLarge ? watch : {});
    setOutcome(result);
    setStep(result.ok && isChange(result.change) ? 'done' : 'preview');
  };

  /** Nothing is written, unless all of it was written in that very moment. */
  const cancelWriting = () => writing.current?.abort();

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
    /** Share of it that is written, only for large ones. */
    written,
    read,
    open,
    paste,
    cancelReading,
    changeMapping,
    changeKind,
    confirm,
    cancelWriting,
  };
}

let lastSheet:
  | { readonly list: ReadList; readonly codes: readonly CleaningCode[]; readonly sheet: Sheet }
  | undefined;

/** The list as cleaned; the last one is kept, because the guess and the screen ask for the same. */
function sheetOf(list: ReadList, codes: readonly CleaningCode[]): Sheet {
  if (lastSheet?.list !== list || lastSheet.codes !== codes) {
    const sheet = { header: list.table.header, rows: cleanRows(list.table.rows, codes) };
    lastSheet = { list, codes, sheet };
  }
  return lastSheet.sheet;
}

export type ImportSession = ReturnType<typeof useImportSession>;
