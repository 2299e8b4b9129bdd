// Several lists of one file: keys, references by key, ties that only have keys, and the column a person has chosen.
import { describe, expect, it } from 'vitest';
import { apply } from '../model/change';
import type { World } from '../model/deeds';
import { net } from '../model/net';
import { Network } from '../model/network';
import type { ImportKind } from '../formats/columns';
import { guessMapping } from './mappingGuess';
import type { Mapping } from './mapping';
import { acceptedChange } from './planAccepted';
import { noDecisions } from './planItems';
import { planLists } from './planLists';
import type { ListToPlan } from './planNames';

let next = 0;
const world: World = { today: '2026-11-22', newId: () => `fresh-${next++}` };
const start = net('');

function list(
  kind: ImportKind,
  targets: readonly string[],
  rows: readonly string[],
  more: Partial<Mapping> = {},
): ListToPlan {
  const sheet = { header: targets.map((_, at) => `Spalte ${at}`), rows: rows.map((row) => row.split(';')) };
  const guess = guessMapping(sheet, start, 'netz.graphml', kind);
  return { sheet, mapping: { ...guess, targets, source: 'netz', ...more }, name: kind };
}

function done(
  network: Network,
  lists: readonly ListToPlan[],
  sameAs: ReadonlyMap<string, string> = new Map(),
) {
  const plan = planLists(lists, { sameAs }, network, world, 'netz');
  const { change } = acceptedChange(plan, noDecisions);
  return { plan, change, network: new Network(network.id, apply(network.rows, change)) };
}

const nodes = list(
  'actors',
  ['key', 'value:name', 'value:city'],
  ['n1;Schule;Halle', 'n2;Schule;Zeitz', 'n3;Amt;Halle'],
);

describe('the lists of one file', () => {
  it('find each other by key, whatever their order and however often a name occurs', () => {
    const ties = list('tiesByName', ['a/key', 'b/key', 'value:description'], ['n1;n3;eins', 'n2;n3;zwei']);
    const persons = list(
      'contacts',
      ['key', 'refKey:actorId', 'refName:actorId', 'value:lastName'],
      ['p1;n2;Schule;Muster'],
    );
    const groups = list('gremien', ['key', 'value:name'], ['g1;Beirat']);
    const seats = list(
      'seats',
      ['refKey:gremiumId', 'refKey:actorId', 'refKey:holderId', 'value:role'],
      ['g1;n2;p1;Vorsitz'],
    );
    const { plan, network } = done(start, [seats, ties, persons, groups, nodes]);
    expect(plan.problems).toEqual([]);
    const named = (id: string) => `${network.actors.get(id)?.name} ${network.actors.get(id)?.city}`;
    expect([...network.cooperations.values()].map((tie) => [named(tie.actorA), named(tie.actorB)])).toEqual([
      ['Schule Halle', 'Amt Halle'],
      ['Schule Zeitz', 'Amt Halle'],
    ]);
    expect([...network.contacts.values()].map(({ actorId }) => named(actorId))).toEqual(['Schule Zeitz']);
    expect([...network.seats.values()].map(({ actorId }) => named(actorId))).toEqual(['Schule Zeitz']);
    const again = done(network, [seats, ties, persons, groups, nodes]);
    expect(new Set(again.plan.items.map(({ status }) => status))).toEqual(new Set(['unchanged']));
    expect(again.plan.memory.map((memory) => memory?.isKnown)).toEqual([true, true, true, true, true]);
  });

  it('let a tie fall with the actor that is left out, and an actor nobody needs any more with its ties', () => {
    const ties = list(
      'tiesByName',
      ['a/key', 'a/value:name', 'b/key', 'b/value:name'],
      ['n1;Schule;n9;Neu', 'n3;Amt;n9;Neu'],
    );
    const plan = planLists([nodes, ties], noDecisions, start, world);
    const [first] = plan.items.filter(({ table, rows }) => table === 'actors' && rows[0] === 0);
    const part = acceptedChange(plan, { ...noDecisions, left: new Set([first?.key ?? '']) });
    expect(part.counts.get('cooperations')?.added).toBe(1);
    expect(part.alsoLeft).toHaveLength(1);
    const both = new Set(plan.items.filter(({ table }) => table === 'cooperations').map(({ key }) => key));
    const bare = acceptedChange(plan, { ...noDecisions, left: both });
    expect(bare.change.ops.filter(({ table }) => table === 'actors').map(({ set }) => set['name'])).toEqual([
      'Schule',
      'Schule',
      'Amt',
    ]);
  });
});

describe('ties of a network file', () => {
  it('with a key of their own stay apart between the same two, and are found again', () => {
    const ties = list(
      'tiesByName',
      ['key', 'a/key', 'b/key', 'value:description'],
      ['e1;n1;n2;fördert', 'e2;n1;n2;berät'],
    );
    const first = done(start, [nodes, ties]);
    expect(first.network.cooperations.size).toBe(2);
    const changed = list(
      'tiesByName',
      ['key', 'a/key', 'b/key', 'value:description'],
      ['e1;n1;n2;fördert sehr', 'e2;n1;n2;berät'],
    );
    const again = done(first.network, [nodes, changed]);
    expect(again.plan.items.filter(({ status }) => status !== 'unchanged').map(({ op }) => op?.set)).toEqual([
      { description: 'fördert sehr' },
    ]);
  });

  it('without any names make actors that are called like their keys', () => {
    const { network } = done(start, [list('tiesByName', ['a/key', 'b/key'], ['4711;0815'])]);
    expect([...network.actors.values()].map(({ name, extKey }) => [name, extKey])).toEqual([
      ['4711', '4711'],
      ['0815', '0815'],
    ]);
  });
});

describe('a column that a person chooses as the key', () => {
  const rows = ['Schule Nord;A-1', 'Schule Süd;A-2', 'Schule Süd;A-3'];
  const targets = ['value:name', 'own'];
  const first = done(start, [list('actors', targets, rows, { keyColumn: 1, source: 'eins' })]);

  it('finds records by that field under any name and from any list', () => {
    expect([...first.network.actors.values()].map((actor) => actor['own.Spalte 1'])).toEqual([
      'A-1',
      'A-2',
      'A-3',
    ]);
    const renamed = list('actors', targets, ['Nordschule;A-1', 'Schule Süd;A-3'], {
      keyColumn: 1,
      source: 'zwei',
    });
    const { plan } = done(first.network, [renamed]);
    expect(plan.items.map(({ status, op }) => [status, op?.set])).toEqual([
      ['changed', { name: 'Nordschule' }],
      ['unchanged', undefined],
    ]);
  });

  it('tells homonyms apart', () => {
    const other = list('actors', targets, ['Schule Nord;A-9'], { keyColumn: 1, source: 'zwei' });
    expect(done(first.network, [other]).plan.items.map(({ op }) => op?.prev)).toEqual([{}]);
  });
});

describe('what a person calls the same', () => {
  it('is planned as the record of the network, or as the other row', () => {
    const network = done(start, [
      list('actors', ['value:name'], ['Förderverein Saale e.V.'], { source: 'alt' }),
    ]).network;
    const both = list(
      'actors',
      ['value:name', 'value:phone'],
      ['Foerderverein Saale;1', 'Musikschule Elster;', 'Musikschule Elser;2'],
      {
        source: 'neu',
      },
    );
    const { plan } = done(network, [both]);
    const [one, , three] = plan.items;
    expect(plan.items.map(({ status }) => status)).toEqual(['duplicate', 'added', 'duplicate']);
    expect(three?.candidates?.[0]?.item).toBe(plan.items[1]?.key);
    const sameAs = new Map([
      [one?.key ?? '', one?.candidates?.[0]?.id ?? ''],
      [three?.key ?? '', three?.candidates?.[0]?.item ?? ''],
    ]);
    const decided = done(network, [both], sameAs);
    expect(decided.plan.items.map(({ status, op }) => [status, op?.set['phone']])).toEqual([
      ['changed', '1'],
      ['added', '2'],
    ]);
    // It is remembered: nobody is asked again.
    expect(done(decided.network, [both]).plan.items.map(({ status }) => status)).toEqual([
      'unchanged',
      'unchanged',
    ]);
  });
});

describe('homonyms in a list of ties', () => {
  it('are told apart by postal code and school number, here and in the network', () => {
    const targets = ['a/value:name', 'a/value:postalCode', 'b/value:name'];
    const schools = list(
      'actors',
      ['value:name', 'value:city', 'value:postalCode'],
      ['Schule;Zeitz;06712', 'Schule;Naumburg;06618'],
    );
    const { network } = done(start, [schools]);
    const ties = list('tiesByName', targets, ['Schule;06712;AWO', 'Schule;06618;AWO'], { source: 'andere' });
    const both = done(network, [ties]);
    expect(both.network.actors.size).toBe(3);
    const cities = [...both.network.cooperations.values()].map(({ actorA, actorB }) => {
      return both.network.actors.get(actorA)?.city ?? both.network.actors.get(actorB)?.city;
    });
    expect(new Set(cities)).toEqual(new Set(['Naumburg', 'Zeitz']));
    expect(done(start, [ties]).network.actors.size).toBe(3);
    const numbered = list(
      'tiesByName',
      ['a/value:schoolNo', 'a/value:name', 'b/value:name'],
      ['001;Schule;X', '002;Schule;X', '003;Schule;X'],
    );
    expect(done(start, [numbered]).network.actors.size).toBe(4);
    const open = list('tiesByName', ['a/value:name', 'b/value:name'], ['Schule;AWO'], { source: 'dritte' });
    expect(done(network, [open]).plan.problems.map(({ code }) => code)).toEqual(['ambiguousReference']);
  });
});
