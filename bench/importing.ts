// A list of ties by name from its bytes to confirmed in the store, and its undo; bare: Papa Parse in a worker and bulkPut.
import { readText } from '../src/exchange/encoding';
import { readTable, type TableRead } from '../src/exchange/readTable';
import { adding, type Change, type Op } from '../src/model/change';
import type { World } from '../src/model/deeds';
import type { Actor, AnyRecord, Cooperation, Id, TableName } from '../src/model/records';
import { perform, undoStep } from '../src/session/command';
import { bare, bareTable, clearBare } from './bareStore';
import { breath, type Measured, timed } from './clock';
import { longer, published } from './listFile';
import { now, opened, thrownAway } from './networks';
import RowsWorker from './rows.worker.ts?worker';

/** Import and undo, measured in the same rounds. */
export interface ImportMeasured {
  readonly import: Measured;
  readonly undo: Measured;
  /** Operations of the change. */
  readonly ops: number;
}

/** `ties` 3000 takes the published list, any other number a longer one. */
export async function importAndUndo(ties: number, rounds: number): Promise<ImportMeasured> {
  const bytes = new TextEncoder().encode(ties === 3000 ? published : longer(ties));
  const imports: Measured = { ours: [], bare: [] };
  const undos: Measured = { ours: [], bare: [] };
  let ops = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const id = await opened({ name: 'Import' });
    const ours = await timed(async () => {
      const table = readTable(readText(bytes).text);
      const outcome = await perform((_, world) => tiesByName(table, world), 'import');
      if (!outcome.ok) throw new Error(JSON.stringify(outcome));
      ops = outcome.change.ops.length;
    });
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
    imports.ours.push(ours);
    imports.bare.push(plain);
    undos.ours.push(undone);
    undos.bare.push(entombed);
  }
  return { import: imports, undo: undos, ops };
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

/** Schools by their ID, partners by their name, one tie per pair: the change that the import dialog would confirm. */
function tiesByName(table: TableRead, world: World): Change {
  const ops: Op[] = [];
  const actors = new Map<string, Id>();
  const pairs = new Set<string>();
  const actor = (key: string, record: Omit<Actor, 'id'>): Id => {
    const known = actors.get(key);
    if (known !== undefined) return known;
    const id = world.newId();
    actors.set(key, id);
    ops.push(adding('actors', { ...record, id, extSource: 'partner-schools-BE.csv', extKey: key }));
    return id;
  };
  for (const [
    name = '',
    key = '',
    number = '',
    kind = '',
    partner = '',
    coarse = '',
    type = '',
  ] of table.rows) {
    if (partner === '') continue;
    const a = actor(`school ${key}`, {
      name,
      type: 'primary_school',
      schoolNo: number,
      'own.Schulart': kind,
    });
    const b = actor(`partner ${partner}`, {
      name: partner,
      type: 'company',
      'own.Typ': type,
      'own.Art': coarse,
    });
    if (pairs.has(`${a} ${b}`)) continue;
    pairs.add(`${a} ${b}`);
    const tie: Cooperation = { id: world.newId(), actorA: a, actorB: b, intensity: 1, status: 'active' };
    ops.push(adding('cooperations', tie));
  }
  return { label: { code: 'import', count: pairs.size }, ops };
}
