// Whom a row means, what it changes, and why it is left out.
import { describe, expect, it } from 'vitest';
import { apply } from '../model/change';
import type { World } from '../model/deeds';
import { Network } from '../model/network';
import { id, net } from '../model/net';
import type { Actor } from '../model/records';
import type { ImportKind } from '../formats/columns';
import { guessMapping } from './mappingGuess';
import type { Mapping } from './mapping';
import { type Planned as Plan, plan } from './plan.sample';
import type { Sheet } from './planCells';

let next = 0;
const world: World = { today: '2026-11-22', newId: () => `fresh-${next++}` };

/** `'Name;Ort | A;Halle | B;'`: a header and rows. */
function sheet(text: string): Sheet {
  const [header = [], ...rows] = text.split(' / ').map((line) => line.split(';'));
  return { header, rows };
}

function planned(network: Network, text: string, kind?: ImportKind, choice: Partial<Mapping> = {}): Plan {
  const read = sheet(text);
  return plan(read, { ...guessMapping(read, network, 'liste.csv', kind), ...choice }, network, world);
}

function withActors(...actors: Partial<Actor>[]): Network {
  const start = net('A-B B>C');
  const ops = actors.map((fields, at) => ({
    table: 'actors' as const,
    id: `actor-x${at}`,
    set: { type: 'police', name: 'X', ...fields } as unknown as Record<string, string>,
    prev: {},
  }));
  return new Network(start.id, apply(start.rows, { ops }));
}

const codes = ({ problems }: Plan) => problems.map(({ row, code }) => `${row} ${code}`);
const touched = ({ change }: Plan) => change.ops.map((op) => op.id);

describe('actors', () => {
  it('are found by name and place, and a missing place is no contradiction', () => {
    const network = withActors({ name: 'Schule Nord', city: 'Halle' });
    expect(planned(network, 'Name;Ort;Telefon / Schule Nord;Halle;1').change.ops).toEqual([
      { table: 'actors', id: 'actor-x0', set: { phone: '1' }, prev: { phone: null } },
    ]);
    expect(touched(planned(network, 'Name;Telefon / Schule Nord;1'))).toEqual(['actor-x0']);
    expect(touched(planned(network, 'Name;Ort;Telefon / Schule Nord;Zeitz;1'))[0]).toMatch(/^fresh/);
  });

  it('of one name are never merged by themselves', () => {
    const network = withActors({ name: 'Schule', city: 'Halle' }, { name: 'Schule', city: 'Zeitz' });
    const done = planned(network, 'Name;Telefon / Schule;1 / Hort;2');
    expect(codes(done)).toEqual(['0 ambiguous']);
    expect(done.refusedRows).toBe(1);
    expect(done.change.ops).toHaveLength(1);
    const both = planned(withActors(), 'Name;Straße / Campus;Weg 1 / Campus;Weg 2 / Campus;Weg 2');
    expect(both.counts.get('actors')?.added).toBe(2);
    expect(both.mergedRows).toBe(1);
  });

  it('that one row has taken are not given to a second one that says something else', () => {
    const network = withActors({ name: 'Schule' });
    expect(codes(planned(network, 'Name;Telefon / Schule;1 / Schule;2'))).toEqual(['1 usedTwice']);
  });

  it('keep an id that is unknown here, and stay removed where they were removed', () => {
    const network = net('A');
    const removed = new Network(
      network.id,
      apply(network.rows, {
        ops: [{ table: 'actors', id: id('A'), set: { _del: true }, prev: { _del: null } }],
      }),
    );
    const list = 'ID;Name;Typ;Region / actor-A;Neu;Polizei;Nord / mine-1;Zweite;Polizei;Süd';
    const choice = { targets: ['id:id', 'value:name', 'value:type', 'value:region'] };
    const done = planned(removed, list, 'actors', choice);
    const after = new Network(network.id, apply(removed.rows, done.change));
    expect([...after.actors.values()].map(({ id: own, name }) => [own, name])).toEqual([
      ['mine-1', 'Zweite'],
    ]);
    expect(codes(planned(network, 'ID;Name / a b;X / x;Y', 'actors', choice))).toEqual([
      '0 badId',
      '1 badId',
    ]);
  });

  it('are recognised by the key of their own list, also under another name', () => {
    const start = net('');
    const first = planned(start, 'Nr;Name / 0815;Schule / 0816;Schule', 'actors', { source: 'Amt' });
    const network = new Network(start.id, apply(start.rows, first.change));
    expect([...network.actors.values()].map(({ extKey }) => extKey)).toEqual(['0815', '0816']);
    const again = planned(network, 'Nr;Name / 0815;Schule am Markt', 'actors', {
      source: 'Amt',
      targets: ['key', 'value:name'],
    });
    expect(again.change.ops.map(({ set }) => set)).toEqual([{ name: 'Schule am Markt' }]);
  });

  it('keep what empty cells leave open, and get lists replaced as a whole', () => {
    const done = planned(net('A'), 'Name;Region;Schlagworte / A;;Neu | Ganztag');
    expect(done.change.ops.map(({ set }) => set)).toEqual([{ 'tag.Neu': true }]);
    const less = planned(net('A'), 'Name;Schlagworte / A;Neu');
    expect(less.change.ops.map(({ set }) => set)).toEqual([{ 'tag.Ganztag': null, 'tag.Neu': true }]);
  });

  it('with an unreadable cell are taken without it, and the item says so with row, column and value', () => {
    const list =
      'Name;Schülerzahl;Gültig von;Ganztag / A;viele;01.02.24;ja / B;1.200;31.02.2024;nein / C;12;1.8.26;x';
    const done = planned(net(''), list);
    expect(done.refusedRows).toBe(0);
    expect(done.items.map(({ status, problems }) => [status, problems])).toMatchObject([
      ['added', [{ row: 0, column: 1, value: 'viele', code: 'notANumber', field: 'pupilCount' }]],
      ['added', [{ row: 1, column: 2, value: '31.02.2024', code: 'notADate' }]],
      ['added', undefined],
    ]);
    expect(done.change.ops.map(({ set }) => set)).toMatchObject([
      { name: 'A', validFrom: '2024-02-01', allDay: true },
      { name: 'B', pupilCount: 1200, allDay: false },
      { name: 'C', pupilCount: 12, validFrom: '2026-08-01', allDay: true },
    ]);
    expect(done.change.ops[0]?.set['pupilCount']).toBeUndefined();
  });

  it('are checked as a whole: a period that ends before it begins is refused', () => {
    expect(codes(planned(net(''), 'Name;Gültig von;Gültig bis / A;01.01.2026;01.01.2025'))).toEqual([
      '0 datesReversed',
    ]);
  });

  it('are not harmed by headers that mean something to a computer', () => {
    const done = planned(net(''), 'Name;__proto__;constructor / A;1;2');
    expect(Object.entries(done.change.ops[0]?.set ?? {})).toEqual(
      expect.arrayContaining([
        ['own.__proto__', '1'],
        ['own.constructor', '2'],
      ]),
    );
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
  });
});

describe('references', () => {
  it('by a name nobody bears leave the row out, or create whom they name if that is wanted', () => {
    const list = 'Einrichtung;Nachname / A;Muster / Zirkus;Beispiel';
    const refused = planned(net('A'), list, 'contacts');
    expect(codes(refused)).toEqual(['1 unknownReference']);
    expect(refused.problems[0]).toMatchObject({ column: 0, value: 'Zirkus' });
    const created = planned(net('A'), list, 'contacts', { createActors: true });
    expect(created.change.ops.map(({ table }) => table)).toEqual(['actors', 'contacts', 'contacts']);
  });

  it('never create an actor for a row that is left out', () => {
    const list = 'Einrichtung;Nachname;Informiert am / Zirkus;-;01.02.2024';
    expect(planned(net('A'), list, 'contacts', { createActors: true }).change.ops).toEqual([]);
  });

  it('of two actors of one name ask for more', () => {
    const network = withActors({ name: 'Schule', city: 'Halle' }, { name: 'Schule', city: 'Zeitz' });
    expect(codes(planned(network, 'Einrichtung;Nachname / Schule;Muster', 'contacts'))).toEqual([
      '0 ambiguousReference',
    ]);
  });
});

describe('cooperations', () => {
  const list = (rest: string) => `Akteur A;Akteur B;Stufe / ${rest}`;

  it('are found from either end and stay the way round they are', () => {
    expect(planned(net('A-B:2'), list('B;A;3')).change.ops).toEqual([
      { table: 'cooperations', id: 'coop-A-B', set: { intensity: 3 }, prev: { intensity: 2 } },
    ]);
    const sides = planned(net('A-B:2'), 'Akteur A;Akteur B;Stufe;Stufe aus Sicht A / B;A;2;4');
    expect(sides.change.ops[0]?.set).toEqual({ intensityB: 4 });
  });

  it('understand steps in words and leave steps out that do not exist', () => {
    const done = planned(net('A-B:1 C D'), list('A;B;2 – Koordination / A;C;9 / A;D;eng'));
    expect(codes(done)).toEqual([]);
    expect(done.items[1]?.problems).toMatchObject([{ row: 1, value: '9', code: 'tooLarge' }]);
    expect(done.change.ops.map(({ set }) => set['intensity'])).toEqual([2, 1, 3]);
  });

  it('with oneself are refused', () => {
    expect(codes(planned(net('A'), list('A;A;1')))).toEqual(['0 selfTie']);
  });
});

describe('Gremien and seats', () => {
  it('may refer to a row further down', () => {
    const done = planned(
      net(''),
      'Gremium;Gremientyp;Übergeordnet / UAG;Beirat;AG neu / AG neu;Runder Tisch;',
      'gremien',
    );
    expect(codes(done)).toEqual([]);
    const [child, parent] = done.change.ops;
    expect(child?.set['parentId']).toBe(parent?.id);
  });

  it('take the same seat for the same', () => {
    const list = 'Gremium;Akteur;Rolle;Stimmrecht / AG 78;A;Vorsitz;ja';
    const done = planned(net('A'), list);
    expect(done.change.ops.map(({ id: own, set }) => [own, set])).toEqual([['seat-1', { voting: true }]]);
  });
});

describe('ties by name', () => {
  it('know that an A and a B of one name are the same', () => {
    const done = planned(net(''), 'Von;Nach / Schule;Verein / Verein;Amt / Amt;Schule');
    expect(done.counts.get('actors')?.added).toBe(3);
    expect(done.counts.get('cooperations')?.added).toBe(3);
  });

  it('join the network that is there and change nothing in it', () => {
    const done = planned(net('A-B:3'), 'Von;Nach;Stufe / A;B;1 / B;A;1 / A;Neu;2', 'tiesByName');
    expect(done.counts.get('cooperations')).toEqual({ added: 1, changed: 0, unchanged: 1 });
    expect(done.counts.get('actors')).toMatchObject({ added: 1, changed: 0 });
    expect(done.mergedRows).toBe(1);
  });
});

describe('history', () => {
  const labelOf = (text: string, kind: ImportKind) => {
    const read = sheet(text);
    const mapping = guessMapping(read, net('A'), 'x.csv', kind);
    return plan(read, mapping, net('A'), world, 'Erika Muster.csv').change.label;
  };

  it('calls an import by its file, but never one of persons: the file may be called like one of them', () => {
    expect(labelOf('Name / Neu', 'actors').name).toBe('Erika Muster.csv');
    expect(labelOf('Akteur;Nachname / A;Muster', 'contacts')).toEqual({ code: 'importList', count: 1 });
  });
});
