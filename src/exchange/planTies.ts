// A list with one tie per row and the names of both ends → actors, each once, and ties, each once.
import type { World } from '../model/deeds';
import type { Network } from '../model/network';
import { type AnyRecord, type Id, valueOf } from '../model/records';
import type { Mapping, Side } from './mapping';
import { ActorFinder, keyIndex, type Match, single } from './matchRecords';
import type { RowProblem, RowProblemCode, RowRead, SideRead } from './planCells';
import type { Draft } from './planDrafts';
import { byPeriod, tiesLike } from './planIdentity';
import { addKey, type Drafted, listPatch } from './planList';
import { idShape, typeOf } from './planReferences';

type End = Exclude<Side, 'main'>;

/** `rows` are those without unreadable cells. Parallel rows become one tie; what is known already is only completed. */
export function draftTies(
  network: Network,
  mapping: Mapping,
  world: World,
  rows: readonly RowRead[],
): Drafted {
  const problems: RowProblem[] = [];
  const finder = new ActorFinder(network);
  const keys = keyIndex(network, 'actors', mapping.source);
  const actors = new Map<Id, Draft>();
  const ends = { a: new Map<string, Match>(), b: new Map<string, Match>() };
  const column = (row: RowRead, side: End, code: RowProblemCode) => {
    const value = String(row[side].values['name'] ?? row[side].key);
    problems.push({
      row: row.at,
      column: -1,
      value,
      code,
      table: 'actors',
      field: side === 'a' ? 'actorA' : 'actorB',
    });
  };
  const whole = rows.filter((row) => {
    const gap = (['a', 'b'] as const).find((side) => !isNamed(row[side]));
    if (gap !== undefined) column(row, gap, 'missingEnd');
    return gap === undefined;
  });
  // All of A first: they may carry keys, and a B of the same name is then the same actor.
  const ofA = whole.map((row) => endOf(row, 'a'));
  const ties = new Map<string, Draft>();
  let merged = 0;
  for (const [at, row] of whole.entries()) {
    const a = ofA[at] ?? 'none';
    const b = endOf(row, 'b');
    if (a === 'ambiguous') column(row, 'a', 'ambiguousReference');
    else if (b === 'ambiguous') column(row, 'b', 'ambiguousReference');
    else if (a === b) column(row, 'b', 'selfTie');
    else if (addTie(row, a, b)) merged += 1;
  }
  return { drafts: [...actors.values(), ...ties.values()], problems, merged };

  function endOf(row: RowRead, side: End): Match {
    const read = row[side];
    const name = String(read.values['name'] ?? '').trim();
    const sign =
      read.id || (read.key && `key ${read.key}`) || `name ${name} ${String(read.values['city'] ?? '')}`;
    const known = ends[side].get(sign);
    const match = known ?? matchActor(read, name);
    ends[side].set(sign, match);
    if (match !== 'ambiguous') complete(match, row, side, name);
    return match;
  }

  function matchActor(read: SideRead, name: string): Match {
    if (read.id !== '' && network.actors.has(read.id)) return read.id;
    const keyed = read.key === '' ? 'none' : single(keys.all(read.key));
    if (keyed !== 'none') return keyed;
    const { city, postalCode, street, schoolNo } = read.values as Record<string, string | undefined>;
    const found = finder.find({ name, city, postalCode, street, schoolNo });
    if (found === 'ambiguous') return read.key === '' ? found : fresh(read);
    if (found === 'none') return fresh(read);
    const record = actors.get(found)?.set ?? network.actors.get(found);
    const taken = (record as { extSource?: string; extKey?: string } | undefined) ?? {};
    const isOther = read.key !== '' && taken.extSource === mapping.source && taken.extKey !== read.key;
    return isOther ? fresh(read) : found;
  }

  function fresh(read: SideRead): Id {
    return idShape.test(read.id) && !network.rows.actors.has(read.id) ? read.id : world.newId();
  }

  /** First word counts: a field that is known, here or from an earlier row, stays as it is. */
  function complete(id: Id, row: RowRead, side: End, name: string): void {
    const read = row[side];
    const before = network.actors.get(id);
    const draft = actors.get(id);
    const set = draft?.set ?? {};
    const keepsLists = new Set(
      [...Object.keys(set), ...Object.keys(before ?? {})].map((property) => property.split('.')[0]),
    );
    for (const [field, value] of Object.entries({ ...read.values, name })) {
      if (set[field] === undefined && valueIn(before, field) === undefined) set[field] = value;
    }
    for (const [property, value] of Object.entries(listPatch(read, undefined))) {
      if (!keepsLists.has(property.split('.')[0])) set[property] = value;
    }
    if (before === undefined) set['type'] ??= typeOf(mapping, side, read.typeText, name);
    if (set['extKey'] === undefined) addKey(set, read, mapping.source, before);
    if (draft !== undefined) draft.rows.push(row.at);
    else {
      actors.set(id, { table: 'actors', id, before, set, rows: [row.at], onDemand: true });
      if (before === undefined) finder.add(id, set as never);
    }
  }

  /** Whether the tie was there already among the rows. */
  function addTie(row: RowRead, a: Id, b: Id): boolean {
    const { values } = row.main;
    const directed = values['directed'] === true;
    const pair = directed || a < b ? `${a} ${b}` : `${b} ${a}`;
    const key = `${pair} ${String(directed)} ${String(values['validFrom'] ?? '')}`;
    const parallel = ties.get(key);
    const patch = { ...values, ...listPatch(row.main, undefined) };
    if (parallel !== undefined) {
      for (const [field, value] of Object.entries(patch)) {
        if (valueIn(parallel.before, field) === undefined) parallel.set[field] ??= value;
      }
      parallel.rows.push(row.at);
      return true;
    }
    const match = byPeriod(tiesLike(network, a, b, directed), values['validFrom'] as string | undefined);
    if (match === 'ambiguous') {
      problems.push({ row: row.at, column: -1, value: '', code: 'ambiguous', table: 'cooperations' });
      return false;
    }
    const before = match === 'none' ? undefined : network.cooperations.get(match);
    const set: Draft['set'] =
      before === undefined ? { intensity: mapping.intensity, status: 'active', actorA: a, actorB: b } : {};
    for (const [field, value] of Object.entries(patch)) {
      if (valueIn(before, field) === undefined) set[field] = value;
    }
    const id = before?.id ?? world.newId();
    // Ends of a tie that stays as it is are needed all the same: their fields may be completed.
    const anchored = before === undefined ? set : { ...set, actorA: before.actorA, actorB: before.actorB };
    ties.set(key, { table: 'cooperations', id, before, set: anchored, rows: [row.at], onDemand: false });
    return false;
  }
}

function isNamed(read: SideRead): boolean {
  return String(read.values['name'] ?? '').trim() !== '' || read.id !== '';
}

function valueIn(record: AnyRecord | undefined, field: string) {
  return record === undefined ? undefined : valueOf(record, field);
}
