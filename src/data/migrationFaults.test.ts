// R7: every version of the database ever released opens for ever, from a frozen copy, small and dirty; an upgrade cut short is undone.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { rounds, Tally } from '../../.ci/faultTally.ts';
import { Network } from '../model/network';
import { tableNames } from '../model/records';
import { selfCheck } from '../model/selfCheck';
import { checkJournal } from './journalCheck';
import { db, schemaVersion } from './db';
import { loadNetwork } from './live';
import { listNetworks } from './networks';
import { openStore } from './storage';
import { recentHeads, stacksFrom, undo } from './undo';

interface Frozen {
  readonly version: number;
  readonly stores: Readonly<
    Record<string, { readonly keyPath: string | string[]; readonly rows: readonly Row[] }>
  >;
}
type Row = Readonly<Record<string, unknown>>;

const files = import.meta.glob<Frozen>('../../fixtures/stores/v*.json', { import: 'default', eager: true });
const frozen = Object.values(files).sort((a, b) => a.version - b.version);
const networkId = 'net-frozen';

const done = (request: IDBRequest) =>
  new Promise<unknown>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(String(request.error)));
  });

/** The frozen rows with their bytes, and as many more actors as a large network has. */
function rowsOf({ stores }: Frozen, store: string, more: number): Row[] {
  const rows = (stores[store]?.rows ?? []).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => {
        const { $bytes } = (value ?? {}) as { readonly $bytes?: readonly number[] };
        return [key, $bytes === undefined ? value : Uint8Array.from($bytes)];
      }),
    ),
  );
  if (store !== 'actors') return rows;
  const extra = Array.from({ length: more }, (_, at) => ({ ...rows[at % 5], id: `more-${at}` }));
  return [...rows, ...extra];
}

/** Puts a frozen copy in the place of the database. */
async function plant(copy: Frozen, more: number): Promise<void> {
  db.close();
  await done(indexedDB.deleteDatabase('akteursnetz'));
  const request = indexedDB.open('akteursnetz', copy.version * 10);
  request.onupgradeneeded = () => {
    for (const [store, { keyPath }] of Object.entries(copy.stores)) {
      const own = request.result.createObjectStore(store, { keyPath });
      for (const row of rowsOf(copy, store, more)) own.add(row);
    }
  };
  const raw = (await done(request)) as IDBDatabase;
  raw.close();
}

/** Every row as it lies there, and the version. */
async function dump(): Promise<{ readonly version: number; readonly rows: Record<string, readonly Row[]> }> {
  const raw = (await done(indexedDB.open('akteursnetz'))) as IDBDatabase;
  const rows: Record<string, readonly Row[]> = {};
  for (const store of raw.objectStoreNames)
    rows[store] = (await done(raw.transaction(store).objectStore(store).getAll())) as Row[];
  raw.close();
  return { version: raw.version, rows };
}

const sorted = (rows: readonly Row[]) => rows.map((row) => JSON.stringify(row)).sort();

/** How far a database is from a frozen copy: every store with every row and value, the note of the version excepted. */
function unlike(rows: Readonly<Record<string, readonly Row[]>>, copy: Frozen, more: number): string[] {
  return Object.keys(copy.stores).flatMap((store) => {
    const own = (list: readonly Row[]) => sorted(list.filter((row) => row['key'] !== 'schema'));
    const [now, then] = [own(rows[store] ?? []), own(rowsOf(copy, store, more))];
    return now.length === then.length && now.every((row, at) => row === then[at]) ? [] : [store];
  });
}

/** The n-th store that an upgrade makes fails, as when the browser is killed there; answers how many it came to. */
function cutAt(cut: number): () => number {
  type Create = (this: IDBDatabase, ...given: Parameters<IDBDatabase['createObjectStore']>) => IDBObjectStore;
  const real = Reflect.get(IDBDatabase.prototype, 'createObjectStore') as Create;
  let steps = 0;
  vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(function (
    this: IDBDatabase,
    ...given
  ) {
    steps += 1;
    if (steps === cut) throw new DOMException('cut', 'AbortError');
    return real.apply(this, given);
  });
  return () => steps;
}

afterEach(() => {
  vi.restoreAllMocks();
  db.close();
});

it('R7 has a frozen copy of every version there has been, each with rows in every store of records', () => {
  const versions = Array.from({ length: schemaVersion }, (_, at) => at + 1);
  expect(frozen.map(({ version }) => version)).toEqual(versions);
  const empty = frozen.flatMap(({ version, stores }) =>
    tableNames.flatMap((table) =>
      table in stores && stores[table]?.rows.length === 0 ? [`${version} ${table}`] : [],
    ),
  );
  expect(empty).toEqual([]);
});

describe.each(frozen.map((copy) => [copy.version, copy] as const))(
  'R7 a database of version %i',
  (version, copy) => {
    it('opens with every row, value and reference, its history and its undo', async () => {
      const tally = new Tally('R7', `version ${version} opened`);
      for (const more of [0, ...Array.from({ length: rounds(0, 1) }, () => 5000)]) {
        await plant(copy, more);
        expect(await openStore()).toEqual({ ready: true });
        const { version: now, rows } = await dump();
        const lost = unlike(rows, copy, more);
        expect(now).toBe(schemaVersion * 10);
        expect(rows['meta']).toContainEqual({ key: 'schema', value: schemaVersion });
        expect((await listNetworks()).map(({ name }) => name)).toEqual(['Eingefrorenes Netz']);
        const network = new Network(networkId, (await loadNetwork(networkId)).rows);
        const flaws = selfCheck(network).map(({ code, id }) => `${code} ${id}`);
        expect(flaws).toEqual([
          'wrongKind actor-dirty',
          'wrongKind actor-dirty',
          'lostEnd coop-dirty',
          'circle gremium-dirty',
        ]);
        expect((network.actors.get('actor-dirty') as unknown as Row)['ofTheFuture']).toBe('bleibt');
        expect(await checkJournal(networkId)).toEqual({ ops: [], brokenSteps: 0, doubleIds: 0 });
        const depth = stacksFrom(await recentHeads(networkId)).undo.length;
        for (let step = 0; step < depth; step += 1) await undo(networkId, '');
        const first = new Network(networkId, (await loadNetwork(networkId)).rows);
        expect([first.actors.get('actor-A')?.region, first.actors.has('actor-D')]).toEqual(['Mitte', true]);
        if (lost.length === 0) tally.recovered();
        else tally.gone(`${lost.join(', ')} of version ${version}, ${more} more actors`);
      }
      expect(tally.lost).toEqual([]);
    });
  },
);

describe.each(
  frozen.filter(({ version }) => version < schemaVersion).map((copy) => [copy.version, copy] as const),
)('R7 an upgrade from version %i', (version, copy) => {
  it('that is cut short at any step leaves the old database as it was, and the next start upgrades it', async () => {
    const tally = new Tally('R7', `upgrade from ${version} cut short`);
    for (let cut = 1; ; cut += 1) {
      await plant(copy, 0);
      const steps = cutAt(cut);
      const { trouble } = await openStore();
      vi.restoreAllMocks();
      db.close();
      if (steps() < cut) break;
      const { version: now, rows } = await dump();
      const lost = unlike(rows, copy, 0);
      const isOld = now === version * 10 && Object.keys(rows).length === Object.keys(copy.stores).length;
      const isUp = (await openStore()).trouble === undefined;
      const after = unlike((await dump()).rows, copy, 0);
      if (trouble !== undefined && lost.length + after.length === 0 && isOld && isUp) tally.recovered();
      else tally.gone(`cut at step ${cut}: version ${now / 10}, ${[...lost, ...after].join(', ')}`);
    }
    expect(tally.lost).toEqual([]);
  });
});
