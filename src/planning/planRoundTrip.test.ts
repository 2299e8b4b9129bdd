// The round-trip law: what we write changes nothing when it comes back, and builds the same network where there was none.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDemo } from '../demo/buildDemo';
import { apply, same, type Rows, rowsFrom } from '../model/change';
import type { World } from '../model/deeds';
import { Network } from '../model/network';
import { rowsOfNet } from '../model/net';
import type { Actor, Cooperation, NetworkRecord } from '../model/records';
import { cleanRows } from '../formats/cleanCells';
import { listKinds } from '../formats/columns';
import { toCsv } from '../formats/csvWrite';
import { listRows } from '../formats/listRows';
import { guessMapping } from './mappingGuess';
import { plan } from './plan.sample';
import type { Sheet } from './planCells';
import { readTable } from '../formats/readTable';

const self: NetworkRecord = { id: 'net-1', name: 'Testnetz', epoch: 'e', createdAt: '2026-11-22' };
const demo = new Network('net-1', rowsFrom({ ...buildDemo('L', '2026-11-22').records, networks: [self] }));

let next = 0;
const world: World = { today: '2026-11-22', newId: () => `fresh-${next++}` };

/** A list written as a file and read again, as the dialog reads a list of our own. */
function written(network: Network, kind: (typeof listKinds)[number]): Sheet {
  const table = readTable(toCsv(listRows(network, kind)));
  return { header: table.header, rows: cleanRows(table.rows, ['formulaGuard']) };
}

function opsOfReimport(network: Network): unknown[] {
  return listKinds.flatMap((kind): unknown[] => {
    const sheet = written(network, kind);
    if (sheet.rows.length === 0) return [];
    const mapping = guessMapping(sheet, network, 'export.csv');
    if (mapping.kind !== kind) return [`${kind} was taken for ${mapping.kind}`];
    const done = plan(sheet, mapping, network, world);
    return [...done.change.ops, ...done.problems];
  });
}

/** What the lists do not carry. */
function bare(rows: Rows): Rows {
  const none = new Map();
  const asked = { views: none, placements: none, questions: none };
  return { ...rows, ...asked, sources: none, sourceRows: none, erasures: none, disclosures: none };
}

function rebuilt(network: Network): Rows {
  const { networks, types } = network.rows;
  let rows: Rows = { ...rowsFrom({}), networks, types };
  for (const kind of ['actors', 'contacts', 'gremien', 'cooperations', 'relations', 'seats'] as const) {
    const sheet = written(network, kind);
    if (sheet.rows.length === 0) continue;
    const empty = new Network(network.id, rows);
    rows = apply(rows, plan(sheet, guessMapping(sheet, empty, 'export.csv'), empty, world).change);
  }
  return rows;
}

const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((text) => text.trim() !== '' && !/[\r\ud800-\udfff]/.test(text));
const anyActor = fc.record(
  {
    name: fc.oneof(
      word,
      fc.constantFrom('Grundschule am Park', '=1+1', "'+49", '+49 3445', '-', '06618', '"', ';', ' x'),
    ),
    city: fc.constantFrom('Weißenfels', 'Naumburg'),
    postalCode: fc.constantFrom('06618', '6618'),
    phone: fc.constantFrom('+49 3445 731-0', "'0345", '03445/1'),
    pupilCount: fc.integer({ min: 0, max: 2000 }),
    fte: fc.constantFrom(0.125, 0.5, 1.25, 1234.5, 0),
    allDay: fc.boolean(),
    validFrom: fc.constantFrom('1999-12-31', '2026-02-28'),
    note: fc.constantFrom('Zeile 1\nZeile 2', 'a;b"c', 'x'),
    'tag.A|B': fc.constant(true as const),
    'tag.c;d': fc.constant(true as const),
    'role.employer': fc.constant(true as const),
    'own.Telefon': word,
    'own.__proto__': fc.constantFrom('x', '1'),
    'own.Farbe (eigen)': fc.constantFrom('rot', '=x'),
  },
  { requiredKeys: ['name'] },
);

describe('our own lists', () => {
  it('of the example district change nothing when they come back', () => {
    expect(opsOfReimport(demo)).toEqual([]);
  });

  it('of the example district build it again where there is nothing', () => {
    expect(same(rebuilt(demo), bare(demo.rows))).toBe(true);
  });

  it('of a furnished network with any texts, homonyms and own fields do both', () => {
    fc.assert(
      fc.property(fc.array(anyActor, { minLength: 1, maxLength: 6 }), (many) => {
        const furnished = rowsOfNet('A-B:1 B-C:4 A>C D');
        const actors = many.map(
          (fields, at): Actor => ({ id: `any-${at}`, type: at % 2 ? 'type-1' : 'police', ...fields }),
        );
        const tie: Cooperation = {
          id: 'coop-x',
          actorA: 'any-0',
          actorB: 'actor-A',
          intensity: 3,
          intensityA: 2,
        };
        const more = rowsFrom({
          actors,
          cooperations: [
            { ...tie, validFrom: '2020-01-01', status: 'dormant' },
            { ...tie, id: 'coop-y' },
          ],
        });
        const rows: Rows = {
          ...furnished,
          actors: new Map([...furnished.actors, ...more.actors]),
          cooperations: new Map([...furnished.cooperations, ...more.cooperations]),
        };
        const network = new Network('net-1', rows);
        expect(opsOfReimport(network)).toEqual([]);
        expect(same(rebuilt(network), bare(rows))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
