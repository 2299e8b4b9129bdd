// A file of another origin as lists: what the import then proposes is what differs, field by field, and nothing is made up.
import { expect, it } from 'vitest';
import { writeNetz } from '../formats/netzWrite';
import { readFile } from '../formats/importReading';
import { rowsFrom } from '../model/change';
import { Network } from '../model/network';
import { type AnyRecord, type Id, tableNames } from '../model/records';
import { freshList } from '../planning/importList';
import { acceptedChange } from '../planning/planAccepted';
import { noDecisions } from '../planning/planItems';
import { planLists } from '../planning/planLists';
import { demoL } from './export.sample';
import { listsOf } from './importCopy';
import { netContent } from './netContent';
import { world } from './roundTrip.sample';

function foreignFile(edit: (table: string, row: AnyRecord) => AnyRecord, epoch?: string): File {
  const records = Object.fromEntries(
    tableNames.map((table) => [
      table,
      [...(demoL.rows[table] as ReadonlyMap<Id, AnyRecord>).values()].map((row) => edit(table, row)),
    ]),
  ) as Parameters<typeof rowsFrom>[0];
  const network = new Network(demoL.id, rowsFrom(records));
  const about = { app: 'test', createdAt: '2026-11-20T10:00:00.000Z', deviceId: 'device-1' };
  const content = netContent(network, about);
  const bytes = writeNetz({ ...content, ...(epoch && { epoch }), others: new Map() });
  return new File([new Uint8Array(bytes)], 'Kopie.netz');
}

async function proposed(file: File) {
  const lists = await listsOf(file);
  if (lists === undefined) return undefined;
  const { name } = lists;
  const read = await readFile(
    { name, bytes: new Uint8Array(await lists.arrayBuffer()), choices: [] },
    () => {},
  );
  if (read.kind !== 'read') throw new Error(JSON.stringify(read));
  const fresh = read.lists.map((list) => ({ ...freshList(list, demoL, name), name: list.name }));
  const plan = planLists(fresh, noDecisions, demoL, world, name);
  const { ops } = acceptedChange(plan, noDecisions).change;
  return ops.filter(({ table }) => table !== 'sources' && table !== 'sourceRows');
}

const [first] = [...demoL.actors.keys()];

it('proposes what another file says otherwise, and nothing else', { timeout: 60_000 }, async () => {
  const file = foreignFile((table, row) =>
    table === 'networks'
      ? ({ ...row, epoch: 'epoch-1' } as AnyRecord)
      : row.id === first
        ? ({ ...row, city: 'Anderswo' } as AnyRecord)
        : row,
  );
  expect(await proposed(file)).toMatchObject([{ table: 'actors', id: first, set: { city: 'Anderswo' } }]);
});

it('reads a file that disagrees with itself about its beginning, and none that is broken', async () => {
  expect(
    await proposed(
      foreignFile(
        (table, row) => (table === 'networks' ? ({ ...row, epoch: 'epoch-1' } as AnyRecord) : row),
        'epoch-2',
      ),
    ),
  ).toEqual([]);
  expect(await listsOf(new File(['no network'], 'Kopie.netz'))).toBeUndefined();
});
