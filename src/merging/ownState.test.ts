// The state beside a network follows its rows, its undo and its file.
import { beforeEach, describe, expect, it } from 'vitest';
import { commit } from '../data/commit';
import type { Sidecar } from '../data/db';
import { loadNetwork } from '../data/live';
import { foundNetwork } from '../data/networks';
import { keepSidecar, sidecarOf } from '../data/sidecars';
import { openStore } from '../data/storage';
import { redo, undo } from '../data/undo';
import { alive, type Change } from '../model/change';
import { Network } from '../model/network';
import { rowsOfNet } from '../model/net';
import { type AnyRecord, type Id, type RecordOf, tableNames } from '../model/records';
import type { Findings } from './mergeFindings';
import { Merger } from './merger';
import { ownOf, stateFor } from './ownState';

beforeEach(openStore);

async function network(id: Id): Promise<Network> {
  return new Network(id, (await loadNetwork(id)).rows);
}

/** As a file carries it to another device: rows, and the state beside them. */
async function copied(id: Id): Promise<Id> {
  const { rows, self } = await network(id);
  const state = await stateFor(await network(id));
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
  const state = await stateFor(await network(theirs));
  const own = await ownOf(mine);
  const merger = new Merger();
  await merger.give('mine', (await network(mine)).rows);
  await merger.give('theirs', (await network(theirs)).rows);
  const found = await merger.ask({ kind: 'compare', known: own.known, theirs: state });
  if (found.kind !== 'found') throw new Error(JSON.stringify(found));
  const take = async () => {
    const answer = await merger.ask({ kind: 'decide', decisions: {} });
    if (answer.kind !== 'decided') throw new Error(answer.kind);
    const beside = (seq: number): Sidecar => ({
      ...own.sidecar,
      networkId: mine,
      state: answer.state,
      cursor: seq,
      merge: { seq, other: found.state, undone: false },
    });
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
    await stateFor(await network(mine));
    await edit(theirs, 'actor-C', { region: 'Ost' });
    const last = await compared(mine, theirs);
    expect(last.findings.conflicts).toEqual([]);
    expect((await sidecarOf(mine))?.merge?.undone).toBe(false);
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
