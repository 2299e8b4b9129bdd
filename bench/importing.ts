// A list of ties by name from its bytes to confirmed in the store, and its undo; bare: Papa Parse in a worker and bulkPut.
import { nanoid } from 'nanoid';
import { cleanings, cleanRows } from '../src/exchange/cleanCells';
import { readInWorker } from '../src/exchange/importReader';
import { guessMapping } from '../src/exchange/mappingGuess';
import { acceptedChange } from '../src/exchange/planAccepted';
import { noDecisions, type Plan } from '../src/exchange/planItems';
import { planLists } from '../src/exchange/planLists';
import type { AnyRecord, TableName } from '../src/model/records';
import { perform, undoStep } from '../src/session/command';
import { bare, bareTable, clearBare } from './bareStore';
import { breath, type Measured, timed } from './clock';
import { longer, published } from './listFile';
import { day, now, opened, thrownAway } from './networks';
import type { Sheet } from '../src/exchange/planCells';
import RowsWorker from './rows.worker.ts?worker';

/** Import and undo, measured in the same rounds. */
export interface ImportMeasured {
  readonly import: Measured;
  readonly undo: Measured;
  /** Operations of the change. */
  readonly ops: number;
  /** Reading, planning and writing of each round, in milliseconds. */
  readonly parts: readonly (readonly number[])[];
}

/** `ties` 3000 takes the published list, any other number a longer one. */
export async function importAndUndo(ties: number, rounds: number): Promise<ImportMeasured> {
  const bytes = new TextEncoder().encode(ties === 3000 ? published : longer(ties));
  const imports: Measured = { ours: [], bare: [] };
  const undos: Measured = { ours: [], bare: [] };
  const parts: number[][] = [];
  let ops = 0;
  let sheet: Sheet = { header: [], rows: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const id = await opened({ name: 'Import' });
    let planned: Plan | undefined;
    const [reading, planning, writing] = [
      await timed(async () => (sheet = await read(bytes))),
      await timed(() => (planned = planOf(sheet))),
      await timed(async () => {
        const outcome = await perform(() => acceptedChange(planned as Plan, noDecisions).change, 'import');
        if (!outcome.ok) throw new Error(JSON.stringify(outcome));
        ops = outcome.change.ops.length;
      }),
    ];
    const { actors, cooperations } = now();
    const lists = { actors: [...actors.values()], cooperations: [...cooperations.values()] };
    const undone = await timed(async () => {
      const outcome = await undoStep();
      if (!outcome.ok || now().actors.size > 0) throw new Error(JSON.stringify(outcome));
    });
    await thrownAway(id);
    await breath();
    await clearBare();
    const plain = await timed(async () => {
      await parsedInWorker(new TextDecoder().decode(bytes));
      await putAll(lists);
    });
    const entombed = await timed(() => putAll(lists, '2026-11-22T00:00:00.000Z device'));
    await breath();
    if (round === 0) continue;
    imports.ours.push(reading + planning + writing);
    parts.push([reading, planning, writing]);
    imports.bare.push(plain);
    undos.ours.push(undone);
    undos.bare.push(entombed);
  }
  return { import: imports, undo: undos, ops, parts };
}

const fileName = 'partner-schools-BE.csv';
const safe = cleanings.filter((one) => one.safe).map((one) => one.code);

/** What the import dialog does with a file, without the dialog. */
async function read(bytes: Uint8Array): Promise<Sheet> {
  const request = { name: fileName, bytes, choices: [] };
  const file = await readInWorker(request, () => {}, new AbortController().signal);
  const list = file?.kind === 'read' ? file.lists[0] : undefined;
  if (list === undefined) throw new Error(JSON.stringify(file));
  return { header: list.table.header, rows: cleanRows(list.table.rows, safe) };
}

function planOf(sheet: Sheet): Plan {
  const world = { today: day, newId: () => nanoid(18) };
  const mapping = guessMapping(sheet, now(), fileName);
  return planLists([{ sheet, mapping }], noDecisions, now(), world, fileName);
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
