// An erasure leaves no byte of a person in the merge state, and an old copy brings nobody back.
import { describe, expect, it } from 'vitest';
import { adding, apply, type Rows } from '../model/change';
import { Eraser } from '../model/erasing';
import { MentionFinder } from '../model/mentions';
import { rowsOfNet } from '../model/net';
import {
  type AnyRecord,
  type Contact,
  type Id,
  type RecordOf,
  tableNames,
  type TableName,
} from '../model/records';
import { cleanState } from './cleanState';
import { readState, selfId } from './copies.sample';
import { mergeChange } from './mergeChange';
import { Merging } from './mergeCopies';
import { MergeState } from './mergeState';
import { project } from './projecting';

const person = { id: 'contact-Z', actorId: 'actor-A', lastName: 'Zwickelmann', email: 'zwickel@example.org' };

function furnished(): Rows {
  const rows = rowsOfNet('A-B:2 C');
  const note = {
    table: 'actors' as const,
    id: 'actor-B',
    set: { note: 'Frau Zwickelmann anrufen' },
    prev: {},
  };
  const tag = { ...note, set: { 'tag.Zwickelmann': true as const } };
  return apply(rows, { ops: [adding('contacts', person), note, tag] });
}

const eraser = new Eraser({ ids: new Set([person.id]), finder: new MentionFinder([person as Contact]) });
const row = (table: TableName, record: AnyRecord) => eraser.row(table, record, '2026-11-23');

/** As the store does it. */
function erased(rows: Rows): Rows {
  const lists = tableNames.map((table) => {
    const all = [...(rows[table] as ReadonlyMap<Id, AnyRecord>).values()].map((record) => row(table, record));
    return [table, new Map(all.map((record) => [record.id, record]))] as const;
  });
  const proof = { id: person.id, table: 'contacts', erasedAt: 'x', reason: 'request', deed: 'deed-1' };
  return apply(Object.fromEntries(lists) as unknown as Rows, {
    ops: [adding('erasures', proof as RecordOf['erasures'])],
  });
}

function stateOf(rows: Rows): MergeState {
  const state = MergeState.founded('root-of-the-tests');
  project(state, { selfId, rows, steps: [{ at: '2026-11-23', user: 'Zwickelmann', ops: [] }] });
  return state;
}

const holds = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text);

describe('an erasure', () => {
  it('leaves no byte in the state, neither of values nor of texts, tags and authors', () => {
    const rows = furnished();
    const state = stateOf(rows);
    const step = { at: '2026-11-23', user: 'Zwickelmann', ops: [] };
    state.write([['actors\x1factor-C\x1fregion', 'Nord']], step);
    const before = state.bytes();
    for (const word of ['Zwickelmann', 'zwickel@example.org']) expect(holds(before, word)).toBe(true);
    const isNaming = (user: string) => user.includes('Zwickel');
    const after = cleanState(before, { row, isNaming }) as Uint8Array<ArrayBuffer>;
    for (const word of ['Zwickel', 'zwickel']) expect(holds(after, word)).toBe(false);
    expect(holds(after, 'Ganztag')).toBe(true);
  });

  it('holds against a copy from before it, also where that has been worked on', () => {
    const rows = furnished();
    const shared = stateOf(rows).bytes();
    const mine = erased(rows);
    const clean = cleanState(shared, { row, isNaming: () => false }) as Uint8Array<ArrayBuffer>;
    const state = readState(clean);
    project(state, { selfId, rows: mine });
    // The colleague gave her a number and wrote of her elsewhere.
    const edit = { table: 'contacts' as const, id: person.id, set: { phone: '0331-4711' }, prev: {} };
    const said = { table: 'actors' as const, id: 'actor-C', set: { note: 'Zwickelmann fragen' }, prev: {} };
    const theirs = apply(rows, { ops: [edit, said] });
    const old = readState(shared);
    project(old, { selfId, rows: theirs });
    const merging = new Merging(selfId, { state, rows: mine }, { state: old, rows: theirs });
    expect(merging.findings).toMatchObject({ erasedHere: 1, removals: [] });
    const both = merging.decided();
    const change = mergeChange(both, { selfId, mine, theirs });
    const joined = apply(mine, change);
    expect(joined.contacts.get(person.id)).toEqual(mine.contacts.get(person.id));
    expect(JSON.stringify(tableNames.map((table) => [...joined[table].values()]))).not.toMatch(
      /zwickel|4711/i,
    );
    // The text that named her was scrubbed on its way; the state follows with the rows.
    project(both, { selfId, rows: joined });
    for (const word of ['Zwickel', '4711']) expect(holds(both.bytes(), word)).toBe(false);
  });
});
