// R8 and R15: copies that were worked on apart, merged in any order, with clocks wrong by an hour and a year. Full form: 10,000 sequences.
import { describe, expect, it } from 'vitest';
import { firstSeed, randomFrom, rounds, Tally } from '../../.ci/faultTally';
import { alive, apply, reverse, same } from '../model/change';
import type { TableName } from '../model/records';
import { sameValue } from './flatRecord';
import {
  Causes,
  danglingIn,
  Device,
  founded,
  type Handed,
  livingOf,
  readState,
  selfId,
  writeAt,
} from './copies.sample';
import { mergeChange } from './mergeChange';
import type { Merging } from './mergeCopies';
import type { Findings, MergeDecisions } from './mergeFindings';
import type { MergeState } from './mergeState';

const hour = 3_600_000;
const skews = [0, hour, -365 * 24 * hour, -24 * hour];

/** Conflicts as the account of causes has them: neither write knew of the other, and they differ. */
function expected(
  mine: MergeState,
  theirs: MergeState,
  known: ReadonlySet<string>,
  file: Handed,
  causes: Causes,
) {
  const open: string[] = [];
  const there: string[] = [];
  for (const key of mine.keys()) {
    const [one, other] = [writeAt(mine, key), writeAt(theirs, key)];
    if (one === undefined || other === undefined || one === other || key.endsWith('_del')) continue;
    if (sameValue(mine.get(key), theirs.get(key))) continue;
    if (known.has(other)) continue;
    if (!file.known.has(one)) open.push(key);
    else if (causes.get(other)?.has(one) !== true || causes.against.get(other) === one) there.push(key);
  }
  return { open, there };
}

function isGone(state: MergeState, key: string): boolean {
  return state.get(key.replace(/[^\x1f]*$/, '_del')) === true;
}

interface Told {
  conflicts: number;
  removals: number;
  rounds: number;
  merges: number;
}

type Knowing = Pick<Handed, 'known' | 'rows'>;

/** Whether a copy has the write that an entry of the other one stands for. */
function known({ known: writes }: Knowing, other: MergeState, key: string): boolean {
  return writes.has(writeAt(other, key) ?? '');
}

/** Whatever one side has removed and the other one has worked on or kept, neither knowing of it, is asked; nothing else is. */
function checkRemovals(
  mine: readonly [Knowing, MergeState],
  theirs: readonly [Knowing, MergeState],
  { findings: { removals } }: Merging,
): string[] {
  const wrong: string[] = [];
  for (const by of ['mine', 'theirs'] as const) {
    const [[remover, removing], [keeper, keeping]] = by === 'mine' ? [mine, theirs] : [theirs, mine];
    const fresh = new Set<string>();
    for (const key of keeping.keys())
      if (keeping.get(key) !== undefined && !known(remover, keeping, key))
        fresh.add(key.slice(0, key.lastIndexOf('\x1f')));
    const open = new Set<string>();
    for (const key of removing.keys()) {
      const [table, id, field] = key.split('\x1f') as [TableName, string, string];
      if (field !== '_del' || table === 'placements' || removing.get(key) !== true) continue;
      if (!alive(keeper.rows[table].get(id)) || known(keeper, removing, key)) continue;
      open.add(key);
      const isAsked = removals.some((each) => each.key === key && each.by === by);
      if (fresh.has(`${table}\x1f${id}`) && !isAsked) wrong.push(`removed silently: ${key}`);
    }
    for (const { key, table, id, needed, decidedThere } of removals.filter((each) => each.by === by)) {
      const isOpen = open.has(key) && (fresh.has(`${table}\x1f${id}`) || needed.length > 0);
      if (!isOpen && !decidedThere) wrong.push(`removal invented: ${key}`);
      if (by === 'theirs' && decidedThere && fresh.has(`${table}\x1f${id}`))
        wrong.push(`not decided: ${key}`);
    }
  }
  return wrong;
}

/** Both decide apart, each for itself, and meet again. */
function decidedApart(
  pair: readonly [Device, Device],
  causes: Causes,
  told: Told,
  random: () => number,
): string[] {
  const wrong: string[] = [];
  const files = pair.map((device) => device.file());
  for (const [at, device] of pair.entries()) {
    const file = files[1 - at] as Handed;
    device.take(file, decisionsFor(device.merging(file), random));
  }
  const again = pair.map((device) => device.file());
  for (const [at, device] of pair.entries()) {
    const file = again[1 - at] as Handed;
    wrong.push(...check(device, file, device.merging(file), causes, told));
  }
  told.rounds += 1;
  return wrong;
}

/** A merge that is taken back is offered as it was, and is news for nobody else. */
function takenBack(device: Device, file: Handed, other: Device): string[] {
  const [here, there] = [device.merging(file).findings, other.merging(device.file()).findings];
  device.take(file);
  device.undo();
  const wrong: string[] = [];
  if (!sameFindings(device.merging(file).findings, here)) wrong.push('taken back and not offered as it was');
  if (!sameFindings(other.merging(device.file()).findings, there))
    wrong.push('taken back and news for others');
  device.redo();
  return wrong;
}

function sameFindings(one: Findings, other: Findings): boolean {
  // Records of one state may name their fields in another order.
  const told = (findings: Findings) =>
    JSON.stringify(findings, (_, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
        : value,
    );
  return told(one) === told(other);
}

/** Everything that must be true of one merge. */
function check(device: Device, file: Handed, merging: Merging, causes: Causes, told: Told): string[] {
  const wrong: string[] = [];
  const [mine, theirs] = [readState(device.bytes), readState(file.bytes)];
  const { open, there } = expected(mine, theirs, device.known, file, causes);
  const { conflicts } = merging.findings;
  const isShown = (key: string) => !isGone(mine, key) && !isGone(theirs, key);
  const listed = new Set(conflicts.map(({ key }) => key));
  const open2 = new Set(conflicts.filter(({ decidedThere }) => !decidedThere).map(({ key }) => key));
  // A record that cannot stand on one side is told as such and not field by field.
  const stands = (key: string) => isShown(key) && !merging.isMended(key);
  for (const key of open) if (stands(key) && !open2.has(key)) wrong.push(`not listed: ${key}`);
  for (const key of there) if (stands(key) && !listed.has(key)) wrong.push(`decided silently: ${key}`);
  for (const key of open2) if (!open.includes(key)) wrong.push(`invented: ${key}`);
  for (const { key, decidedThere } of conflicts)
    if (decidedThere && (known(device, theirs, key) || !known(file, mine, key)))
      wrong.push(`not decided: ${key}`);
  wrong.push(...checkRemovals([device, mine], [file, theirs], merging));
  told.conflicts += conflicts.length;
  told.removals += merging.findings.removals.length;
  told.merges += 1;
  return wrong;
}

function decisionsFor(merging: Merging, random: () => number): MergeDecisions {
  const { conflicts, removals } = merging.findings;
  return {
    conflicts: Object.fromEntries(conflicts.map(({ key }) => [key, random() < 0.5 ? 'mine' : 'theirs'])),
    removals: Object.fromEntries(removals.map(({ key }) => [key, random() < 0.5 ? 'keep' : 'remove'])),
  };
}

/** All files into one copy, in this order, nothing decided. */
function inOrder(files: readonly Handed[], causes: Causes): Device {
  const [first, ...rest] = files as [Handed, ...Handed[]];
  const device = new Device('order', first, causes, () => 0);
  for (const file of rest) device.take(file);
  return device;
}

/** What was wrong, and whether any clock was. */
function sequence(seed: number, told: Told): { readonly wrong: string[]; readonly isSkewed: boolean } {
  const random = randomFrom(seed);
  const causes = new Causes();
  const start = founded(causes);
  const count = random() < 0.5 ? 2 : 3;
  const clocks = Array.from({ length: count }, () => skews[Math.floor(random() * skews.length)] ?? 0);
  const devices = clocks.map((skew, at) => new Device(`d${at}`, start, causes, random, skew));
  const files: Handed[] = [start];
  const wrong: string[] = [];
  const steps = 10 + Math.floor(random() * 50);
  for (let step = 0; step < steps; step += 1) {
    const device = devices[Math.floor(random() * count)] as Device;
    const what = random();
    if (what < 0.7) device.act();
    else if (what < 0.76) device.undo();
    else if (what < 0.8) device.redo();
    else if (what < 0.9) files.push(device.file());
    else {
      // Any file at all: an old one, one's own, one taken already.
      const any = files[Math.floor(random() * files.length)] as Handed;
      const other = devices[Math.floor(random() * count)] as Device;
      const file = random() < 0.5 ? any : other.file();
      const kind = random();
      if (kind < 0.15) wrong.push(...takenBack(device, file, other));
      if (kind > 0.7 && other !== device) {
        wrong.push(...decidedApart([device, other], causes, told, random));
        continue;
      }
      const before = device.rows;
      const merging = device.merging(file);
      wrong.push(...check(device, file, merging, causes, told));
      device.take(file, random() < 0.5 ? {} : decisionsFor(merging, random));
      wrong.push(...danglingIn(device.rows));
      const change = device.last();
      if (!same(apply(device.rows, reverse(change)), before)) wrong.push('undo of a merge');
    }
  }
  return {
    wrong: [
      ...wrong,
      ...causes.traceless.map((key) => `no trace of a decision: ${key}`),
      ...joinedInAnyOrder(devices, causes, told),
    ],
    isSkewed: new Set(clocks).size > 1,
  };
}

function joinedInAnyOrder(devices: readonly Device[], causes: Causes, told: Told): string[] {
  const wrong: string[] = [];
  const files = devices.map((device) => device.file());
  for (const device of devices)
    for (const file of files) wrong.push(...check(device, file, device.merging(file), causes, told));
  const one = inOrder(files, causes);
  const other = inOrder([...files].reverse(), causes);
  if (!same(livingOf(one.rows), livingOf(other.rows))) wrong.push('order of merging');
  // Half of them first, and those together: the way it goes when two meet before the third.
  const last = inOrder([inOrder(files.slice(1), causes).file(), files[0] as Handed], causes);
  if (files.length > 2 && !same(livingOf(one.rows), livingOf(last.rows))) wrong.push('grouping of merging');
  for (const file of files) {
    const again = one.merging(file);
    const change = mergeChange(again.decided(), { selfId, mine: one.rows, theirs: file.rows });
    if (change.ops.length > 0) wrong.push('merged again it changes something');
    if (again.findings.conflicts.some(({ decidedThere }) => !decidedThere)) wrong.push('conflict again');
  }
  wrong.push(...danglingIn(one.rows));
  return wrong;
}

describe('R8, R15: copies that were worked on apart', () => {
  it('become one, whatever the order, with every contradiction told and none made up', () => {
    const tally = new Tally('R8', 'merge of two and three copies');
    const told: Told = { conflicts: 0, removals: 0, rounds: 0, merges: 0 };
    const clocks = new Tally('R15', 'clocks wrong by an hour, a day and a year');
    const count = rounds(20, 10_000);
    // What is up to chance comes seldom in few rounds: then there are more.
    const isMet = () =>
      Math.min(told.merges, told.conflicts) > count && Math.min(told.removals, told.rounds) > count / 4;
    for (let at = 0; at < count || (!isMet() && at < 3 * count); at += 1) {
      const { wrong, isSkewed } = sequence(firstSeed + at, told);
      const tallies = isSkewed ? [tally, clocks] : [tally];
      for (const each of tallies) {
        if (wrong.length === 0) each.recovered();
        else each.gone(`seed ${firstSeed + at}: ${[...new Set(wrong)].slice(0, 3).join('; ')}`);
      }
      if (tally.lost.length > 5) break;
    }
    expect([...tally.lost, ...clocks.lost]).toEqual([]);
    expect(told.merges).toBeGreaterThan(count);
    expect(told.conflicts).toBeGreaterThan(count);
    expect(told.removals).toBeGreaterThan(count / 4);
    expect(told.rounds).toBeGreaterThan(count / 4);
  });
});
