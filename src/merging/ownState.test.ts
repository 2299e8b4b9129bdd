// The state beside a network follows its rows, its undo and its file.
import { beforeEach, describe, expect, it } from 'vitest';
import { commit, headFor } from '../data/commit';
import { db, openDoor } from '../data/db';
import { erase } from '../data/erasure';
import { loadNetwork } from '../data/live';
import { foundNetwork } from '../data/networks';
import { eraseStatesWith, keepSidecar, mergesOf, sidecarOf } from '../data/sidecars';
import { openStore } from '../data/storage';
import { redo, undo } from '../data/undo';
import { alive, type Change } from '../model/change';
import { Network } from '../model/network';
import { rowsOfNet } from '../model/net';
import { type AnyRecord, type Id, type RecordOf, tableNames } from '../model/records';
import { cleanState } from './cleanState';
import type { Findings } from './mergeFindings';
import { Merger } from './merger';
import { afterMerge, ownOf, settledBy, stateFor } from './ownState';

beforeEach(openStore);

async function network(id: Id): Promise<Network> {
  return new Network(id, (await loadNetwork(id)).rows);
}

/** As a file carries it to another device: rows, and the state beside them. */
async function copied(id: Id): Promise<Id> {
  const { rows, self } = await network(id);
  const state = await stateFor(await network(id), await seqOf(id));
  const records = Object.fromEntries(
    tableNames
      .filter((table) => table !== 'networks')
      .map((table) => [table, [...(rows[table] as ReadonlyMap<Id, AnyRecord>).values()].filter(alive)]),
  );
  const copy = await foundNetwork({ name: `${self.name} (2)`, epoch: self.epoch, records });
  await keepSidecar({
    networkId: copy,
    state,
    cursor: 1,
    alias: { here: `${self.name} (2)`, there: self.name },
  });
  return copy;
}

async function edit(id: Id, actor: Id, patch: Partial<RecordOf['actors']>): Promise<void> {
  const row = (await network(id)).actors.get(actor) as unknown as Record<string, unknown>;
  const prev = Object.fromEntries(Object.keys(patch).map((key) => [key, row[key] ?? null]));
  const op = { table: 'actors' as const, id: actor, set: patch, prev };
  const change = { label: { code: 'editActors', count: 1 }, ops: [op] } as unknown as Change;
  await commit(id, change, { origin: 'user', user: 'AB' });
}

interface Compared {
  readonly findings: Findings;
  readonly take: () => Promise<Change>;
}

async function compared(mine: Id, theirs: Id): Promise<Compared> {
  const state = await stateFor(await network(theirs), await seqOf(theirs));
  const own = await ownOf(mine);
  const merger = new Merger();
  await merger.give('mine', (await network(mine)).rows);
  await merger.give('theirs', (await network(theirs)).rows);
  const found = await merger.ask({ kind: 'compare', known: own.known, theirs: state });
  if (found.kind !== 'found') throw new Error(JSON.stringify(found));
  const take = async () => {
    const answer = await merger.ask({ kind: 'decide', decisions: {}, by: { at: '', user: '' } });
    if (answer.kind !== 'decided') throw new Error(answer.kind);
    const { state } = answer;
    const beside = (seq: number) => afterMerge(mine, own, { state, before: found.state, seq });
    await commit(mine, answer.change, { origin: 'remote', beside });
    return answer.change;
  };
  return { findings: found.findings, take };
}

async function founded(): Promise<Id> {
  const rows = rowsOfNet('A-B:1 C');
  const records = Object.fromEntries(
    tableNames.filter((table) => table !== 'networks').map((table) => [table, [...rows[table].values()]]),
  );
  return foundNetwork({ name: 'Testnetz', records });
}

async function seqOf(id: Id): Promise<number> {
  return (await loadNetwork(id)).seq;
}

/** As many entries of the journal as somebody makes in months. */
async function workedOn(id: Id, count: number): Promise<void> {
  const last = await seqOf(id);
  await db.transaction('rw', db.journal, async (transaction) => {
    openDoor(transaction);
    const change = { label: { code: 'placeActors', count: 1 }, ops: [] };
    await db.journal.bulkAdd(
      Array.from({ length: count }, (_, at) => headFor(id, last + 1 + at, change, { origin: 'user' })),
    );
  });
}

describe('the state', () => {
  it('does not bring back whoever is erased while it is being made', async () => {
    const mine = await founded();
    const change = {
      label: { code: 'editContacts', count: 1 },
      ops: [{ table: 'contacts', id: 'contact-A', set: { position: 'Nebelhorn' }, prev: { position: null } }],
    } as const;
    await commit(mine, change, { origin: 'user' });
    const [before, seq] = [await network(mine), await seqOf(mine)];
    const kept = async () => new TextDecoder().decode((await sidecarOf(mine))?.state);
    await stateFor(before, seq);
    expect(await kept()).toContain('Nebelhorn');
    const making = stateFor(before, seq);
    await erase([mine], { persons: [['contact-A']], reason: 'request' });
    await expect(making).rejects.toThrow('worldMoved');
    expect(await kept()).not.toContain('Nebelhorn');
    // Nor when it is made of what was read before.
    await expect(stateFor(before, seq)).rejects.toThrow('worldMoved');
    expect(await kept()).not.toContain('Nebelhorn');
    await stateFor(await network(mine), await seqOf(mine));
    expect(await kept()).not.toContain('Nebelhorn');
  });
});

describe('states of merges that may be taken back', () => {
  it('forget whoever is erased, like the state itself', async () => {
    eraseStatesWith(() => Promise.resolve(cleanState));
    const mine = await founded();
    const change = {
      label: { code: 'editContacts', count: 1 },
      ops: [{ table: 'contacts', id: 'contact-A', set: { position: 'Nebelhorn' }, prev: { position: null } }],
    } as const;
    await commit(mine, change, { origin: 'user' });
    const others = [await copied(mine), await copied(mine)];
    for (const other of others) {
      await edit(other, 'actor-B', { region: other });
      await (await compared(mine, other)).take();
    }
    const states = async () => {
      const sidecar = await sidecarOf(mine);
      const all =
        sidecar === undefined ? [] : [sidecar.state, ...mergesOf(sidecar).map(({ other }) => other)];
      return all.map((state) => new TextDecoder().decode(state).includes('Nebelhorn'));
    };
    expect(await states()).toEqual([true, true, true]);
    await erase([mine], { persons: [['contact-A']], reason: 'request' });
    expect(await states()).toEqual([false, false, false]);
  });
});

describe('two copies on two devices', () => {
  it('join what each has done, and the name that only the shelf gave stays at home', async () => {
    const mine = await founded();
    const theirs = await copied(mine);
    await edit(mine, 'actor-A', { region: 'Nord' });
    await edit(theirs, 'actor-A', { phone: '030-1' });
    await edit(theirs, 'actor-B', { region: 'Süd' });
    await edit(mine, 'actor-B', { region: 'West' });
    const { findings, take } = await compared(mine, theirs);
    expect(findings.conflicts).toMatchObject([
      { id: 'actor-B', field: 'region', mine: { value: 'West' }, theirs: { value: 'Süd' } },
    ]);
    expect(findings.conflicts[0]?.theirs.stamp).toMatchObject({ user: 'AB' });
    expect(findings.both).toMatchObject([{ id: 'actor-A' }, { id: 'actor-B' }]);
    const change = await take();
    expect(change.ops.every(({ table }) => table === 'actors')).toBe(true);
    const after = await network(mine);
    expect(after.self.name).toBe('Testnetz');
    expect(after.actors.get('actor-A')).toMatchObject({ region: 'Nord', phone: '030-1' });
    // The other way round nothing is left to decide that was decided here.
    const back = await compared(theirs, mine);
    expect(back.findings.conflicts.filter(({ decidedThere }) => !decidedThere)).toEqual([]);
    await back.take();
    expect((await network(theirs)).actors).toEqual(after.actors);
    expect((await network(theirs)).self.name).toBe('Testnetz (2)');
  });

  it('a merge that is taken back is no change of mine, and comes again with redo', async () => {
    const mine = await founded();
    const theirs = await copied(mine);
    await edit(theirs, 'actor-C', { region: 'Süd' });
    await (await compared(mine, theirs)).take();
    await undo(mine, 'AB');
    expect((await network(mine)).actors.get('actor-C')?.region).toBe('Mitte');
    const again = await compared(mine, theirs);
    expect(again.findings.onlyTheirs).toMatchObject([{ id: 'actor-C' }]);
    expect(again.findings.onlyMine).toEqual([]);
    await redo(mine, 'AB');
    await stateFor(await network(mine), await seqOf(mine));
    await edit(theirs, 'actor-C', { region: 'Ost' });
    const last = await compared(mine, theirs);
    expect(last.findings.conflicts).toEqual([]);
    expect((await sidecarOf(mine))?.merge?.undone).toBe(false);
  });

  it('several merges are taken back and brought again one after the other', async () => {
    const mine = await founded();
    const [first, second] = [await copied(mine), await copied(mine)];
    await edit(first, 'actor-B', { region: 'Süd' });
    await edit(second, 'actor-C', { region: 'Ost' });
    for (const other of [first, second]) await (await compared(mine, other)).take();
    const told = async (other: Id) => {
      const { findings } = await compared(mine, other);
      return [findings.onlyMine, findings.onlyTheirs].map((group) => group.map(({ id }) => id));
    };
    // The state may have been written in between, as for a file.
    for (const isWritten of [false, true]) {
      await undo(mine, 'AB');
      if (isWritten) await stateFor(await network(mine), await seqOf(mine));
      await undo(mine, 'AB');
      expect([await told(first), await told(second)]).toEqual([
        [[], ['actor-B']],
        [[], ['actor-C']],
      ]);
      await redo(mine, 'AB');
      expect(await told(first)).toEqual([[], []]);
      await redo(mine, 'AB');
      expect([await told(first), await told(second)]).toEqual([
        [['actor-C'], []],
        [['actor-B'], []],
      ]);
    }
  });

  it('what a merge has brought is not taken back by rows of before it', async () => {
    const mine = await founded();
    const theirs = await copied(mine);
    await edit(theirs, 'actor-C', { region: 'Süd' });
    const [before, seq] = [await network(mine), await seqOf(mine)];
    await (await compared(mine, theirs)).take();
    await expect(stateFor(before, seq)).rejects.toThrow('worldMoved');
    const { findings } = await compared(theirs, mine);
    expect([findings.onlyTheirs, findings.conflicts]).toEqual([[], []]);
  });

  it('a merge that was taken back long ago stays taken back', async () => {
    const mine = await founded();
    const theirs = await copied(mine);
    await edit(theirs, 'actor-C', { region: 'Süd' });
    await (await compared(mine, theirs)).take();
    await undo(mine, 'AB');
    await stateFor(await network(mine), await seqOf(mine));
    await workedOn(mine, 1000);
    const later = await compared(mine, theirs);
    expect(later.findings.onlyMine).toEqual([]);
    expect(later.findings.onlyTheirs).toMatchObject([{ id: 'actor-C' }]);
  });

  it('a change that was taken back leaves nothing to merge', async () => {
    const mine = await founded();
    const theirs = await copied(mine);
    await edit(mine, 'actor-C', { region: 'Süd' });
    await undo(mine, 'AB');
    const { findings } = await compared(theirs, mine);
    expect([findings.onlyMine, findings.onlyTheirs, findings.both, findings.conflicts]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
});

describe('room for undo', () => {
  const of = (millions: number, seq = 1) => ({
    seq,
    other: new Uint8Array(millions * 1_000_000),
    undone: false,
  });
  const sidecar = {
    networkId: 'net',
    state: new Uint8Array(1),
    cursor: 3,
    merge: of(12, 3),
    earlier: [of(12)],
  };

  it.each([
    [0, 1],
    [1, 12],
    [2, 31],
    // The last one stays, whatever its size.
    [2, 60],
  ])(
    'says before a merge that %i earlier ones are settled by one of %i million bytes, as it does',
    (count, millions) => {
      const { other: before } = of(millions);
      expect(settledBy({ sidecar }, before)).toBe(count);
      const after = afterMerge('net', { sidecar }, { state: before, before, seq: 4 });
      expect(mergesOf(after).map(({ seq }) => seq)).toEqual([1, 3, 4].slice(count));
    },
  );

  it('settles nothing where nothing was merged, and does not count what was taken back', () => {
    const before = new Uint8Array(60_000_000);
    expect(settledBy({ sidecar: undefined }, before)).toBe(0);
    const undone = { ...sidecar, merge: { ...of(12, 3), undone: true } };
    expect(settledBy({ sidecar: undone }, before)).toBe(1);
  });
});
