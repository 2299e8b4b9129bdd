// Rows that mean a record once more: nothing they say is dropped without a word.
import { describe, expect, it } from 'vitest';
import { apply } from '../model/change';
import type { World } from '../model/deeds';
import { net } from '../model/net';
import { Network } from '../model/network';
import { guessMapping, withTypes } from './mappingGuess';
import type { ImportKind } from '../formats/columns';
import { acceptedChange } from './planAccepted';
import { type Decisions, noDecisions } from './planItems';
import { planLists } from './planLists';

let next = 0;
const world: World = { today: '2026-11-22', newId: () => `fresh-${next++}` };
const start = net('A-B');

const named = new Map([
  ['Telefon Akteur B', 'b/value:phone'],
  ['Typ Akteur B', 'b/value:type'],
]);

function planned(
  text: string,
  kind: ImportKind,
  sameAs: Decisions['sameAs'] = new Map(),
  network: Network = start,
) {
  const [header = [], ...rows] = text.split('\n').map((row) => row.split(';'));
  const sheet = { header, rows };
  const guess = guessMapping(sheet, network, 'Liste.csv', kind);
  const targets = header.map((name, at) => named.get(name) ?? guess.targets[at] ?? 'skip');
  const mapping = withTypes({ ...guess, targets }, sheet, network);
  return planLists([{ sheet, mapping }], { sameAs }, network, world, 'x');
}

const told = (plan: ReturnType<typeof planned>) =>
  plan.items.flatMap(({ table, problems = [] }) =>
    problems.map(({ row, value, code, field }) => `${table} ${row} ${field}: ${code} ${value}`),
  );

describe('parallel rows of a list of ties', () => {
  const head = 'Akteur A;Akteur B;Bemerkung;Telefon Akteur B';

  it('are one tie that tells which filled cells it leaves out', () => {
    const plan = planned(`${head}\nSchule;Chor;eins;1\nChor;Schule;zwei;\nSchule;Chor;zwei;2`, 'tiesByName');
    expect(plan.mergedRows).toBe(2);
    expect(told(plan)).toEqual(['actors 2 phone: otherWord 2', 'cooperations 1 description: otherWord zwei']);
    const tie = plan.items.find(({ table }) => table === 'cooperations');
    expect(tie?.rows).toEqual([0, 1, 2]);
    expect(tie?.op?.set['description']).toBe('eins');
  });

  it('that only fill each other say nothing more', () => {
    const plan = planned(`${head}\nSchule;Chor;;\nSchule;Chor;zwei;2\nSchule;Chor;zwei;2`, 'tiesByName');
    expect(told(plan)).toEqual([]);
    const sets = plan.items.map(({ op }) => op?.set ?? {});
    expect(sets.find(({ name }) => name === 'Chor')?.['phone']).toBe('2');
    expect(sets.find(({ description }) => description !== undefined)?.['description']).toBe('zwei');
  });

  it('take the type from the first row, and tell what the others name', () => {
    const text = 'Akteur A;Akteur B;Typ Akteur B\nSchule;Nord;Verein\nKita;Nord;\nHort;Nord;Polizei';
    const plan = planned(text, 'tiesByName');
    expect(plan.items.find(({ op }) => op?.set['name'] === 'Nord')?.op?.set['type']).toBe('association');
    expect(told(plan)).toEqual(['actors 2 type: otherWord Polizei']);
  });
});

it('a row that a person has called the same tells what it says otherwise', () => {
  const sameAs = new Map([['0 actors 1', '0 actors 0']]);
  const plan = planned('Name;Ort;Telefon\nSchule Nord;Zeitz;1\nShule Nord;Zeitz;2', 'actors', sameAs);
  expect(told(plan)).toEqual(['actors 1 name: otherWord Shule Nord', 'actors 1 phone: otherWord 2']);
});

describe('rows of one name in a list of what actors got', () => {
  const grants = (header: string, extra = '') => {
    const rows = Array.from(
      { length: 24 },
      (_, at) => `Verein ${'ABCDEFGH'[at % 8] ?? ''};${at};Amt${extra}`,
    );
    return [header, ...rows].join('\n');
  };
  const text = grants('Zuwendungsempfänger;Betrag;Behörde');

  it('are one actor, which tells what it leaves out', () => {
    const plan = planned(text, 'actors');
    expect(plan.items).toHaveLength(8);
    expect(plan.mergedRows).toBe(16);
    expect(plan.items[0]?.rows).toEqual([0, 8, 16]);
    expect(told(plan).slice(0, 2)).toEqual([
      'actors 8 own.Betrag: otherWord 8',
      'actors 16 own.Betrag: otherWord 16',
    ]);
    const done = new Network(start.id, apply(start.rows, acceptedChange(plan, noDecisions).change));
    const again = planned(text, 'actors', new Map(), done);
    expect(new Set(again.items.map(({ status }) => status))).toEqual(new Set(['unchanged']));
    expect(acceptedChange(again, noDecisions).isEmpty).toBe(true);
  });

  it('stay apart where a column could tell them apart, and in a list of actors', () => {
    const placed = planned(grants('Zuwendungsempfänger;Betrag;Behörde;Ort', ';Zeitz'), 'actors');
    expect(placed.mergedRows).toBe(0);
    expect(planned('Name;Etwas\nHort;1\nHort;2', 'actors').mergedRows).toBe(0);
  });
});
