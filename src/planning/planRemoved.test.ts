// What a person has removed here stays removed, whatever a list says by id, by memory or by its ties.
import { describe, expect, it } from 'vitest';
import { apply, type Op } from '../model/change';
import type { World } from '../model/deeds';
import { net } from '../model/net';
import { Network } from '../model/network';
import type { Id } from '../model/records';
import type { ImportKind } from '../formats/columns';
import { guessMapping } from './mappingGuess';
import type { Mapping } from './mapping';
import { acceptedChange } from './planAccepted';
import { type Decisions, noDecisions } from './planItems';
import { planLists } from './planLists';

let next = 0;
const world: World = { today: '2026-11-22', newId: () => `fresh-${next++}` };

interface Choice extends Partial<Mapping> {
  readonly kind?: ImportKind;
}

function imported(network: Network, text: string, decided: Partial<Decisions> = {}, choice: Choice = {}) {
  const [header = [], ...rows] = text.split('\n').map((line) => line.split(';'));
  const sheet = { header, rows };
  const mapping = { ...guessMapping(sheet, network, 'Liste.csv', choice.kind), ...choice };
  const decisions = { ...noDecisions, ...decided };
  const plan = planLists([{ sheet, mapping }], decisions, network, world, 'Liste.csv');
  const accepted = acceptedChange(plan, decisions);
  return { plan, accepted, network: changed(network, accepted.change.ops) };
}

function changed(network: Network, ops: readonly Op[]): Network {
  return new Network(network.id, apply(network.rows, { ops }));
}

function without(network: Network, id: Id): Network {
  return changed(network, [{ table: 'actors', id, set: { _del: true }, prev: { _del: null } }]);
}

function idOf(network: Network, name: string): Id {
  return [...network.actors.values()].find((actor) => actor.name === name)?.id ?? '';
}

const both = 'Name;Ort\nVerein A;Halle\nVerein B;Halle';
const onlyB = 'Name;Ort\nVerein B;Halle';
const first = imported(net(''), both).network;
const gone = idOf(first, 'Verein A');
const byId = { targets: ['id:id', 'value:name', 'value:city'], source: 'andere' };

describe('an actor that was removed here', () => {
  it('is not brought back by a row with its id', () => {
    const { plan, accepted, network } = imported(
      without(first, gone),
      `ID;Name;Ort\n${gone};Verein A;Halle`,
      {},
      byId,
    );
    expect(plan.items.map(({ status, id }) => [status, id])).toEqual([['removedHere', gone]]);
    expect(accepted.size).toBe(0);
    expect(network.actors.has(gone)).toBe(false);
  });

  it('comes back by its id when a person takes it', () => {
    const taken = new Set(['0 actors 0']);
    const text = `ID;Name;Ort\n${gone};Verein A;Halle`;
    expect(imported(without(first, gone), text, { taken }, byId).network.actors.get(gone)?.name).toBe(
      'Verein A',
    );
  });

  it('is not brought back by a list that had it no more for a while', () => {
    const kept = imported(first, onlyB).network;
    expect(kept.actors.has(gone)).toBe(true);
    const { plan, network } = imported(without(kept, gone), both);
    expect(plan.items.map(({ status }) => status).sort()).toEqual(['removedHere', 'unchanged']);
    expect(network.actors.size).toBe(1);
  });

  it('is not brought back, nor made anew, by a tie that names its id', () => {
    const text = `ID;Name;Partner\n${gone};Verein A;Verein B`;
    const targets = ['a/id:id', 'a/value:name', 'b/value:name'];
    const { plan, network } = imported(
      without(first, gone),
      text,
      {},
      { kind: 'tiesByName', targets, source: 'andere' },
    );
    expect(plan.problems.map(({ code, field }) => [code, field])).toEqual([['unknownReference', 'actorA']]);
    expect([network.actors.size, network.cooperations.size]).toEqual([1, 0]);
  });

  it('comes back with the list where the import itself removed it, because the list had it no more', () => {
    const removed = imported(first, onlyB, { missing: 'remove' }).network;
    expect(removed.actors.size).toBe(1);
    const { plan, network } = imported(removed, both);
    expect(plan.items.map(({ status }) => status).sort()).toEqual(['added', 'unchanged']);
    expect(network.actors.has(gone)).toBe(true);
  });
});

describe('removing what a list has no more', () => {
  it('counts contacts and ties that go along, each once at its own table', () => {
    const hand = changed(first, [
      { table: 'contacts', id: 'c1', set: { actorId: gone, lastName: 'Muster' }, prev: {} },
      {
        table: 'cooperations',
        id: 't1',
        set: { actorA: gone, actorB: idOf(first, 'Verein B'), intensity: 2 },
        prev: {},
      },
    ]);
    const { accepted, network } = imported(hand, onlyB, { missing: 'remove' });
    const removed = new Map(Array.from(accepted.counts, ([table, counts]) => [table, counts.removed]));
    expect(removed).toEqual(
      new Map([
        ['actors', 1],
        ['contacts', 1],
        ['cooperations', 1],
      ] as const),
    );
    expect([network.actors.size, network.contacts.size, network.cooperations.size]).toEqual([1, 0, 0]);
  });

  it('is asked again about a record that could not be removed', () => {
    const { plan } = imported(first, onlyB);
    const bound = plan.items.map(({ removes: _removes, ...item }) => item);
    const answers = (missing: Decisions['missing']) =>
      acceptedChange({ ...plan, items: bound }, { ...noDecisions, missing }).isEmpty;
    expect([answers('keep'), answers('remove')]).toEqual([false, true]);
  });
});
