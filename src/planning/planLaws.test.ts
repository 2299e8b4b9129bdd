// The laws of a plan, on any lists and any edits.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, type Change, reverse, same } from '../model/change';
import type { World } from '../model/deeds';
import { net } from '../model/net';
import { Network } from '../model/network';
import { type AnyRecord, type TableName, valueOf } from '../model/records';
import type { Mapping } from './mapping';
import { guessMapping } from './mappingGuess';
import { acceptedChange } from './planAccepted';
import type { Sheet } from './planCells';
import { noDecisions, type Plan } from './planItems';
import { planLists } from './planLists';

let next = 0;
const world: World = { today: '2026-11-22', newId: () => `fresh-${next++}` };

/** Cells as people write them: few different ones, so that rows meet. */
const names = ['Schule', 'Schule Nord', 'Shule Nord', 'Hort', 'Verein e.V.', 'A', 'B', '', 'Ämter'];
const name = fc.constantFrom(...names);
const cell = fc.oneof(
  fc.constantFrom('', 'x', 'Ort 1', '12', 'ja', '1.1.2024', 'Ganztag | Sport'),
  fc.string(),
);
const header = ['Name', 'Ort', 'Telefon', 'Schülerzahl', 'Schlagworte', 'Etwas'];
const targets = ['value:name', 'value:city', 'value:phone', 'value:pupilCount', 'value:tag', 'own'];
const actorList = fc
  .array(fc.tuple(name, fc.constantFrom('', 'Halle', 'Zeitz'), cell, cell, cell, cell), { maxLength: 12 })
  .map((rows) => ({ sheet: { header, rows }, mapping: actorMapping }));
const tieList = fc
  .array(fc.tuple(name, name, fc.constantFrom('', '1', '4', 'eng'), cell), { maxLength: 12 })
  .map((rows) => list(['Von', 'Nach', 'Stufe', 'Bemerkung'], rows, {}, 'tiesByName'));
const contactList = fc
  .array(fc.tuple(name, fc.constantFrom('Muster', 'Muszer', 'Beispiel', ''), cell), { maxLength: 8 })
  .map((rows) => list(['Einrichtung', 'Nachname', 'Funktion'], rows, { createActors: true }, 'contacts'));
const anyLists = fc
  .tuple(actorList, tieList, contactList)
  .map((lists) => lists.filter(({ sheet }) => sheet.rows.length > 0));

interface Listed {
  readonly sheet: Sheet;
  readonly mapping: Mapping;
}

function list(head: string[], rows: string[][], choice: Partial<Mapping>, kind: Mapping['kind']): Listed {
  const sheet = { header: head, rows };
  return { sheet, mapping: { ...guessMapping(sheet, start, 'Liste.csv', kind), source: 'Liste', ...choice } };
}

const start = net('A-B B>C');
/** The same for every list of these columns: it only depends on the names. */
const allNames = names.map((one) => [one, '', '', '', '', '']);
const actorMapping = list(header, allNames, { targets }, 'actors').mapping;
const planOf = (network: Network, lists: readonly Listed[]) =>
  planLists(lists, noDecisions, network, world, 'x');
const withChange = (network: Network, { ops }: Pick<Change, 'ops'>) =>
  new Network(network.id, apply(network.rows, { ops }));
const all = (plan: Plan) => acceptedChange(plan, noDecisions);

describe('a plan', () => {
  it('accepted leaves only what is unchanged or refused for the same lists', () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const { change } = all(planOf(start, lists));
        const done = withChange(start, change);
        const again = planOf(done, lists);
        expect(again.items.filter(({ status }) => !['unchanged', 'refused'].includes(status))).toEqual([]);
        expect(all(again).change.ops).toEqual([]);
        // A list that changed nothing is not remembered, so it may ask again.
        const none = change.ops.length === 0 ? { missing: 0 } : { missing: 0, emptyCells: 0 };
        expect(again.questions).toMatchObject(none);
      }),
      { numRuns: 200 },
    );
  });

  it('of which nothing is accepted changes nothing', () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const plan = planOf(start, lists);
        const left = new Set(plan.items.map(({ key }) => key));
        expect(acceptedChange(plan, { ...noDecisions, left }).change.ops).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('is the same every time, but for new ids', () => {
    const told = (plan: Plan) => {
      const ids = new Map<string, number>();
      const known = (text: string) =>
        text.replace(/fresh-\d+/g, (id) => `new-${ids.get(id) ?? ids.set(id, ids.size).size}`);
      return plan.items.map(({ key, status, rows, op }) => [
        key,
        status,
        rows,
        known(JSON.stringify(op ?? null)),
      ]);
    };
    fc.assert(
      fc.property(anyLists, (lists) => {
        expect(told(planOf(start, lists))).toEqual(told(planOf(start, lists)));
        const keys = planOf(start, lists).items.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 60 },
    );
  });

  it('accepted in part refers to nothing that is not there, and is undone whole', () => {
    fc.assert(
      fc.property(anyLists, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (lists, picks) => {
        const plan = planOf(start, lists);
        const left = new Set(plan.items.flatMap(({ key }, at) => (picks[at % picks.length] ? [key] : [])));
        const { change, alsoLeft } = acceptedChange(plan, { ...noDecisions, left });
        const done = withChange(start, change);
        const dangling = change.ops.flatMap(({ table, id }) => danglingIn(done, table, id));
        expect(dangling).toEqual([]);
        expect(alsoLeft.filter((key) => left.has(key))).toEqual([]);
        expect(same(apply(done.rows, reverse(change)), start.rows)).toBe(true);
        // What was left out is offered again.
        const again = planOf(done, lists).items.filter(
          ({ status }) => status === 'missing' || status === 'conflict',
        );
        expect(again).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

function danglingIn(network: Network, table: TableName, id: string): string[] {
  const record = network.living(table).get(id) as AnyRecord | undefined;
  const fields = {
    cooperations: ['actorA', 'actorB'],
    contacts: ['actorId'],
    sourceRows: ['sourceId'],
  } as const;
  const target = table === 'sourceRows' ? 'sources' : 'actors';
  const ends: readonly string[] = fields[table as keyof typeof fields] ?? [];
  return ends.flatMap((field) => {
    const value = record && valueOf(record, field);
    return value === undefined || network.living(target).has(String(value))
      ? []
      : [`${table} ${id} ${field}`];
  });
}

describe('what was changed here', () => {
  const edits = fc.array(
    fc.tuple(fc.nat(), fc.constantFrom('phone', 'city', 'own.Etwas'), fc.constantFrom('hier', 'dort', null)),
    {
      minLength: 1,
      maxLength: 5,
    },
  );

  it('is never lost to a new edition, whatever it says', () => {
    fc.assert(
      fc.property(actorList, actorList, edits, (first, second, deeds) => {
        let here = withChange(start, all(planOf(start, [first])).change);
        const imported = here;
        const mine = new Map<string, string | null>();
        const ids = [...here.actors.keys()].filter((id) => id.startsWith('fresh'));
        for (const [at, property, value] of ids.length === 0 ? [] : deeds) {
          const id = ids[at % ids.length] ?? '';
          const record = here.actors.get(id) as AnyRecord;
          const was = valueOf(record, property) ?? null;
          if (was === value) continue;
          here = withChange(here, {
            ops: [{ table: 'actors', id, set: { [property]: value }, prev: { [property]: was } }],
          });
          mine.set(`${id} ${property}`, value);
        }
        const done = withChange(here, all(planOf(here, [second])).change);
        for (const [cellOfMine, value] of mine) {
          const [id = '', property = ''] = cellOfMine.split(' ');
          const record = done.actors.get(id);
          // What was changed and changed back is as the list left it.
          if ((valueOf(imported.actors.get(id) as AnyRecord, property) ?? null) === value) continue;
          expect([cellOfMine, (record && valueOf(record, property)) ?? null]).toEqual([cellOfMine, value]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
