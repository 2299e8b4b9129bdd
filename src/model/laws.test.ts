// The laws of change, tried on a furnished document with random deeds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, type Change, compose, reverse, type Rows, same } from './change';
import { isChange } from './checks';
import type { Verb, World } from './deeds';
import { fields } from './fields';
import { id, net, rowsOfNet } from './net';
import { Network } from './network';
import { type AnyRecord, tableNames, valueOf } from './records';
import { type VerbCode, verbs } from './verbs';

const furnished = 'A-B:1 B-C:4 A>C D E-A F';

function world(): World {
  let next = 0;
  return { today: '2026-11-22', newId: () => `fresh-${next++}` };
}

/** One input per verb that does something to the furnished network. */
const deeds: { readonly [C in VerbCode]: unknown } = {
  addActor: { name: 'Neu', type: 'youth_centre', 'tag.Sport': true },
  editActors: { ids: [id('A'), id('B')], patch: { region: 'Nord', 'tag.Ganztag': null, 'own.Fax': '1' } },
  removeActors: { ids: [id('A')] },
  addContact: { actorId: id('B'), lastName: 'Muster' },
  editContacts: { ids: ['contact-A'], patch: { position: 'Schulleitung', verifiedAt: '2026-11-01' } },
  removeContacts: { ids: ['contact-A'] },
  handOverFunction: {
    contactId: 'contact-A',
    on: '2026-11-22',
    follower: { kind: 'new', person: { lastName: 'Neu' } },
    tasks: { 'seat-1 holderId': 'follower', 'coop-A-B contactA': 'follower' },
    lists: ['Rundbrief'],
  },
  addCooperation: { actorA: id('C'), actorB: id('D'), intensity: 2 },
  captureCooperation: {
    from: { id: id('F') },
    to: { name: 'Hort Süd', type: 'after_school_care' },
    intensity: 1,
  },
  editCooperations: { ids: ['coop-A-B'], patch: { intensity: 3, basis: 'agreement' } },
  endCooperations: { ids: ['coop-A-B', 'coop-B-C'], on: '2026-11-22' },
  removeCooperations: { ids: ['coop-A-B'] },
  addRelation: { from: id('D'), to: id('E'), kind: 'funds' },
  editRelations: { ids: ['rel-A-C'], patch: { kind: 'partOf' } },
  removeRelations: { ids: ['rel-A-C'] },
  addGremium: { name: 'Beirat', type: 'advisory_board' },
  editGremien: { ids: ['gremium-1'], patch: { rhythm: 'monthly' } },
  removeGremien: { ids: ['gremium-1'] },
  addSeat: { gremiumId: 'gremium-2', actorId: id('B'), role: 'guest' },
  editSeats: { ids: ['seat-1'], patch: { vacant: true, holderId: null } },
  removeSeats: { ids: ['seat-1'] },
  fillSeats: {
    gremiumId: 'gremium-1',
    rows: [
      { id: 'seat-1', before: { role: 'chair' }, after: { role: 'deputy_chair', validTo: null } },
      { actor: { id: id('B') }, after: { role: 'voting_member', votes: 1, voting: true } },
      {
        actor: { name: 'Hort Süd', type: 'after_school_care' },
        holder: { firstName: 'Kim', lastName: 'Muster' },
        deputy: { id: 'contact-A' },
        after: { role: 'guest' },
      },
    ],
    removed: [],
  },
  settleFindings: { findings: [{ key: 'noChair gremium-2', facts: ['chair'] }], reason: 'So gewollt' },
  restoreFindings: { keys: ['noChair gremium-1'] },
  placeActors: {
    viewId: 'map',
    spots: [
      { actorId: id('A'), x: 5, y: 6 },
      { actorId: id('B'), x: 1, y: 2, pinned: true },
    ],
  },
  arrange: { viewId: 'map', spots: [{ actorId: id('C'), x: 7.77, y: 8 }] },
  sortActors: {
    viewId: 'map',
    spots: [{ actorId: id('C'), x: 1, y: 1, pinned: true }],
    edits: [{ ids: [id('C')], patch: { ring: 'core', governance: null } }],
  },
  keepOutline: { outline: '{}' },
  releaseActors: { viewId: 'map', actorIds: [id('A')] },
  addType: { name: 'Elterncafé', parent: 'association' },
  editTypes: { ids: ['type-1'], patch: { abbreviation: 'LC' } },
  removeTypes: { ids: ['type-1'] },
  addView: { name: 'Süd', focusId: id('A'), focusSteps: 2, look: 'farbe=region' },
  editViews: { ids: ['view-1'], patch: { name: 'Alles' } },
  removeViews: { ids: ['view-1'] },
  orderViews: { ids: ['view-1'] },
  addQuestion: { name: 'Alle mit E-Mail', criteria: 'hat=email' },
  editQuestions: { ids: ['question-1'], patch: { name: 'Schulen', criteria: null } },
  removeQuestions: { ids: ['question-1'] },
  noteDisclosure: {
    at: '2026-11-22T10:00:00Z',
    kind: 'bcc',
    profile: 'internal',
    persons: 12,
    personal: true,
  },
  editNetwork: { ids: ['net-1'], patch: { purpose: 'Zusammenarbeit koordinieren' } },
};

function perform(network: Network, code: VerbCode, input: unknown, at: World): Change {
  const verb = verbs[code] as unknown as Verb<unknown>;
  const answer = verb(network, input, at);
  if (!isChange(answer)) throw new Error(`${code}: ${JSON.stringify(answer)}`);
  return answer;
}

function danglingIn(rows: Rows): string[] {
  const network = new Network('net-1', rows);
  return tableNames.flatMap((table) =>
    [...network.living(table).values()].flatMap((record: AnyRecord) =>
      fields[table].flatMap((field) => {
        const target = field.refersTo;
        const value = valueOf(record, field.key);
        if (!target || value === undefined || network.living(target).has(String(value))) return [];
        return `${table}.${record.id}.${field.key} → ${value}`;
      }),
    ),
  );
}

describe('every verb', () => {
  for (const code of Object.keys(verbs) as VerbCode[]) {
    it(`${code} changes something, keeps every reference whole and is undone by reverse`, () => {
      const before = net(furnished);
      const change = perform(before, code, deeds[code], world());
      expect(change.ops.length).toBeGreaterThan(0);
      expect(change.label.code).toBe(code);
      const after = apply(before.rows, change);
      expect(same(before.rows, after)).toBe(false);
      expect(danglingIn(after)).toEqual([]);
      const back = apply(after, reverse(change));
      expect(same(back, before.rows)).toBe(true);
      expect(same(apply(back, reverse(reverse(change))), after)).toBe(true);
    });
  }
});

/** Random deeds in random order on whatever is there by then; refused ones are left out. */
const deedCodes = fc.array(fc.constantFrom(...(Object.keys(verbs) as VerbCode[])), {
  minLength: 1,
  maxLength: 25,
});

function play(codes: readonly VerbCode[]): { start: Rows; steps: { change: Change; rows: Rows }[] } {
  const start = rowsOfNet(furnished);
  const at = world();
  let rows = start;
  const steps: { change: Change; rows: Rows }[] = [];
  for (const code of codes) {
    const answer = (verbs[code] as unknown as Verb<unknown>)(new Network('net-1', rows), deeds[code], at);
    if (!isChange(answer)) continue;
    rows = apply(rows, answer);
    steps.push({ change: answer, rows });
  }
  return { start, steps };
}

describe('sequences of deeds', () => {
  it('leave no reference dangling at any point', () => {
    fc.assert(
      fc.property(deedCodes, (codes) => {
        for (const { rows } of play(codes).steps) expect(danglingIn(rows)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('undone one by one lead back to the start, and redone to the end', () => {
    fc.assert(
      fc.property(deedCodes, (codes) => {
        const { start, steps } = play(codes);
        let rows = steps.at(-1)?.rows ?? start;
        const undos = [...steps].reverse().map(({ change }) => reverse(change));
        for (const undo of undos) rows = apply(rows, undo);
        expect(same(rows, start)).toBe(true);
        for (const undo of [...undos].reverse()) rows = apply(rows, reverse(undo));
        expect(same(rows, steps.at(-1)?.rows ?? start)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('composed into one change do the same and are undone in one step', () => {
    fc.assert(
      fc.property(deedCodes, (codes) => {
        const { start, steps } = play(codes);
        const [first, ...rest] = steps.map(({ change }) => change);
        if (!first) return;
        const whole = rest.reduce(compose, first);
        const end = steps.at(-1)?.rows ?? start;
        expect(same(apply(start, whole), end)).toBe(true);
        expect(same(apply(end, reverse(whole)), start)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('never mutate what was there before', () => {
    const start = rowsOfNet(furnished);
    const frozen = JSON.stringify(tableNames.map((table) => [...start[table].values()]));
    play(Object.keys(verbs) as VerbCode[]);
    for (const code of Object.keys(verbs) as VerbCode[]) {
      const change = perform(new Network('net-1', start), code, deeds[code], world());
      apply(start, change);
    }
    expect(JSON.stringify(tableNames.map((table) => [...start[table].values()]))).toBe(frozen);
  });
});
