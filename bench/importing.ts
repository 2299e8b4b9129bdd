// A list from its bytes to confirmed in the store, and its undo, as the dialog does it; bare: Papa Parse in a worker and bulkPut.
import { freshLongList, type ImportList } from '../src/planning/importList';
import { readInWorker } from '../src/formats/importReader';
import { acceptedChange } from '../src/planning/planAccepted';
import { noDecisions, type Plan } from '../src/planning/planItems';
import { planAside } from '../src/planning/importPlanner';
import { listsToPlan } from '../src/exchange/useImportPlan';
import type { AnyRecord, TableName } from '../src/model/records';
import { perform, undoStep } from '../src/session/command';
import { bare, bareTable, clearBare } from './bareStore';
import { breath, type Measured, timed } from './clock';
import { institutions, longer, published } from './listFile';
import { day, now, opened, thrownAway } from './networks';
import RowsWorker from './rows.worker.ts?worker';

/** Import and undo, measured in the same rounds. */
export interface ImportMeasured {
  readonly import: Measured;
  readonly undo: Measured;
  /** Operations of the change. */
  readonly ops: number;
  /** Processor time of all processes of the browser meanwhile, in milliseconds: what others do on the machine costs none. */
  readonly processor: Measured;
  /** Of ours: reading, planning and writing of each round. */
  readonly processorParts: readonly (readonly number[])[];
  /** Reading, planning and writing of each round, in milliseconds. */
  readonly parts: readonly (readonly number[])[];
  /** Longest the page did not answer while reading, while planning and while writing, over all rounds, in milliseconds. */
  readonly gaps: readonly number[];
  /** Of the page's heap, in bytes, `undefined` where the browser does not tell: list and plan at the preview, the rows as objects. */
  readonly heap?: { readonly preview: number; readonly rows: number };
}

/** Ties by name (3,000 are the published list) or institutions, one per row. */
export async function importAndUndo(
  kind: 'ties' | 'institutions',
  rows: number,
  rounds: number,
): Promise<ImportMeasured> {
  const text = kind === 'institutions' ? institutions(rows) : rows === 3000 ? published : longer(rows);
  const bytes = new TextEncoder().encode(text);
  const heap = await heapOf(bytes);
  const imports: Measured = { ours: [], bare: [] };
  const undos: Measured = { ours: [], bare: [] };
  const processor: Measured = { ours: [], bare: [] };
  const processorParts: number[][] = [];
  const parts: number[][] = [];
  let ops = 0;
  const gaps = [0, 0, 0];
  for (let round = 0; round <= rounds; round += 1) {
    const id = await opened({ name: 'Import' });
    let list: ImportList | undefined;
    let planned: Plan | undefined;
    const deeds = [
      async () => (list = await read(bytes)),
      async () => (planned = await planOf(list as ImportList)),
      async () => {
        const { change } = acceptedChange(planned as Plan, noDecisions);
        const watch = { signal: new AbortController().signal, onProgress: () => {} };
        const outcome = await perform(() => change, 'import', watch);
        if (!outcome.ok) throw new Error(JSON.stringify(outcome));
        ops = outcome.change.ops.length;
      },
    ];
    const times: number[] = [];
    const spent: number[] = [];
    for (const [at, deed] of deeds.entries()) {
      const began = await processorTime();
      const gap = watchGaps();
      times.push(await timed(deed));
      gaps[at] = Math.max(gaps[at] ?? 0, gap());
      spent.push((await processorTime()) - began);
    }
    const { actors, cooperations } = now();
    const lists = { actors: [...actors.values()], cooperations: [...cooperations.values()] };
    const undone = await timed(async () => {
      const outcome = await undoStep();
      if (!outcome.ok || now().actors.size > 0) throw new Error(JSON.stringify(outcome));
    });
    await thrownAway(id);
    await breath();
    await clearBare();
    const plainBegan = await processorTime();
    const plain = await timed(async () => {
      await parsedInWorker(new TextDecoder().decode(bytes));
      await putAll(lists);
    });
    const plainly = (await processorTime()) - plainBegan;
    const entombed = await timed(() => putAll(lists, '2026-11-22T00:00:00.000Z device'));
    await breath();
    if (round === 0) continue;
    imports.ours.push(sum(times));
    parts.push(times);
    imports.bare.push(plain);
    processor.ours.push(sum(spent));
    processorParts.push(spent);
    processor.bare.push(plainly);
    undos.ours.push(undone);
    undos.bare.push(entombed);
  }
  return { import: imports, undo: undos, processor, processorParts, ops, parts, gaps, ...(heap && { heap }) };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

/** Asked of the browser by cases.mjs. */
function processorTime(): Promise<number> {
  return (globalThis as unknown as { processorTime: () => Promise<number> }).processorTime();
}

const fileName = 'partner-schools-BE.csv';
/** What the import dialog does with a file, without the dialog. */
async function read(bytes: Uint8Array): Promise<ImportList> {
  const request = { name: fileName, bytes, choices: [] };
  const file = await readInWorker(request, () => {}, new AbortController().signal);
  const list = file?.kind === 'read' ? file.lists[0] : undefined;
  if (list === undefined) throw new Error(JSON.stringify(file));
  return freshLongList(list, now(), fileName);
}

async function planOf(list: ImportList): Promise<Plan> {
  const request = { lists: listsToPlan([list]), decisions: noDecisions, today: day, name: fileName };
  const planned = await planAside(now(), request, { signal: new AbortController().signal });
  if (planned === undefined) throw new Error('the plan was given up');
  return planned;
}

/** Asks every 5 ms whether the page answers; the function tells the longest time it did not. */
function watchGaps(): () => number {
  let last = performance.now();
  let longest = 0;
  const turn = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const timer = setInterval(turn, 5);
  return () => {
    clearInterval(timer);
    turn();
    return longest;
  };
}

interface Heap {
  readonly usedJSHeapSize: number;
}

/** What the preview holds on the page, and what the rows would as objects with a property per column. */
async function heapOf(bytes: Uint8Array): Promise<ImportMeasured['heap']> {
  const { gc } = globalThis as { gc?: () => void };
  const used = () => {
    gc?.();
    return (performance as { memory?: Heap }).memory?.usedJSHeapSize;
  };
  const id = await opened({ name: 'Heap' });
  const empty = used();
  let list: ImportList | undefined = await read(bytes);
  let planned: Plan | undefined = await planOf(list);
  const full = used();
  const kept = planned.items.length + list.sheet.rows.length;
  planned = undefined;
  const before = used();
  const { header, rows } = list.sheet;
  const objects = rows.map((row) =>
    Object.fromEntries(header.map((name, at) => [name, ` ${row[at]}`.slice(1)])),
  );
  const after = used();
  list = undefined;
  await thrownAway(id);
  if (empty === undefined || full === undefined || before === undefined || after === undefined)
    return undefined;
  return kept + objects.length > 0 ? { preview: full - empty, rows: after - before } : undefined;
}

function parsedInWorker(text: string): Promise<string[][]> {
  return new Promise((resolve) => {
    const worker = new RowsWorker();
    worker.onmessage = ({ data }: MessageEvent<string[][]>) => {
      worker.terminate();
      resolve(data);
    };
    worker.postMessage(text);
  });
}

type Lists = { readonly [T in TableName]?: readonly AnyRecord[] };

async function putAll(lists: Lists, tombstone?: string): Promise<void> {
  const mark = tombstone === undefined ? {} : { _del: tombstone };
  await bare.transaction('rw', bare.tables, async () => {
    for (const [table, records] of Object.entries(lists)) {
      const rows = records.map((record) => ({ networkId: 'bare', ...record, ...mark }));
      await bareTable(table as TableName).bulkPut(rows as unknown as (AnyRecord & { networkId: string })[]);
    }
  });
}
