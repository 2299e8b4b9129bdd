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
  const ends = { a: new Seen(), b: new Seen() };
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
  const ties: Draft[] = [];
  const between = new Map<Id, Map<string, Draft>>();
  let merged = 0;
  for (const [at, row] of whole.entries()) {
    const a = ofA[at] ?? 'none';
    const b = endOf(row, 'b');
    if (a === 'ambiguous') column(row, 'a', 'ambiguousReference');
    else if (b === 'ambiguous') column(row, 'b', 'ambiguousReference');
    else if (a === b) column(row, 'b', 'selfTie');
    else if (addTie(row, a, b)) merged += 1;
  }
  return { drafts: [...actors.values(), ...ties], problems, merged };

  function endOf(row: RowRead, side: End): Match {
    const read = row[side];
    const name = String(read.values['name'] ?? '').trim();
    const [known, sign] = ends[side].by(read, name);
    let match = known.get(sign);
    if (match === undefined) {
      match = matchActor(read, name);
      known.set(sign, match);
    }
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
    // Before the plain fields, for those may be elements of a list already.
    if (read.lists.size > 0) completeLists(set, read, before);
    for (const field in read.values) {
      const value = field === 'name' ? name : read.values[field];
      if (value !== undefined && set[field] === undefined && valueIn(before, field) === undefined)
        set[field] = value;
    }
    if (set['name'] === undefined && valueIn(before, 'name') === undefined) set['name'] = name;
    if (before === undefined) set['type'] ??= typeOf(mapping, side, read.typeText, name);
    if (set['extKey'] === undefined) addKey(set, read, mapping.source, before);
    if (draft !== undefined) draft.rows.push(row.at);
    else {
      actors.set(id, { table: 'actors', id, before, set, rows: [row.at], onDemand: true });
      if (before === undefined) finder.add(id, set as never);
    }
  }

  function completeLists(set: Draft['set'], read: SideRead, before: AnyRecord | undefined): void {
    const known = new Set(
      [...Object.keys(set), ...Object.keys(before ?? {})].map((property) => property.split('.')[0]),
    );
    for (const [property, value] of Object.entries(listPatch(read, undefined))) {
      if (!known.has(property.split('.')[0])) set[property] = value;
    }
  }

  /** Whether the tie was there already among the rows. */
  function addTie(row: RowRead, a: Id, b: Id): boolean {
    const { values } = row.main;
    const directed = values['directed'] === true;
    const from = values['validFrom'];
    const [one, other] = directed || a < b ? [a, b] : [b, a];
    const ofOne = between.get(one) ?? new Map<string, Draft>();
    between.set(one, ofOne);
    const key = directed || from !== undefined ? `${other} ${String(directed)} ${String(from)}` : other;
    const parallel = ofOne.get(key);
    const patch = row.main.lists.size === 0 ? values : { ...values, ...listPatch(row.main, undefined) };
    if (parallel !== undefined) {
      for (const [field, value] of Object.entries(patch)) {
        if (valueIn(parallel.before, field) === undefined) parallel.set[field] ??= value;
      }
      parallel.rows.push(row.at);
      return true;
    }
    const match = byPeriod(tiesLike(network, a, b, directed), from as string | undefined);
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
    if (before !== undefined) Object.assign(set, { actorA: before.actorA, actorB: before.actorB });
    const draft: Draft = { table: 'cooperations', id, before, set, rows: [row.at], onDemand: false };
    ofOne.set(key, draft);
    ties.push(draft);
    return false;
  }
}

/** Whom the rows so far have meant, by the best sign they carry: id, key, or name and place. */
class Seen {
  private readonly ids = new Map<string, Match>();
  private readonly keys = new Map<string, Match>();
  private readonly names = new Map<string, Match>();
  by({ id, key, values }: SideRead, name: string): readonly [Map<string, Match>, string] {
    if (id !== '') return [this.ids, id];
    if (key !== '') return [this.keys, key];
    const city = values['city'];
    return [this.names, city === undefined ? name : `${name}\u0000${String(city)}`];
  }
}

function isNamed(read: SideRead): boolean {
  return String(read.values['name'] ?? '').trim() !== '' || read.id !== '';
}

function valueIn(record: AnyRecord | undefined, field: string) {
  return record === undefined ? undefined : valueOf(record, field);
}
