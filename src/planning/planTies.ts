// A list with one tie per row and both its ends → actors, each once, and ties, each once.
import type { AnyRecord, Id } from '../model/records';
import type { Side } from './mapping';
import { ActorFinder, type Match } from './matchRecords';
import type { RowProblem, RowProblemCode, RowRead, SideRead } from './planCells';
import type { Draft } from './planSettle';
import { byPeriod, tiesLike } from './planIdentity';
import { type Drafted, spokenOf, unreadOf } from './planList';
import { addLists, keyOf, typeSaid } from './planSaid';
import { idShape, typeOf } from './planReferences';
import { type Filled, fillGaps, tellOther } from './planRepeats';
import { identityOf, type Scope, signOf } from './planScope';
import { turned, turnedCells } from './planTurned';
import { hashText } from './sourceMemory';

type End = Exclude<Side, 'main'>;

interface Meant {
  readonly match: Match;
  readonly sign: string;
}

/** Parallel rows become one tie. What is known already is only completed, unless the memory tells what has changed in the file. */
export function draftTies(scope: Scope, rows: readonly RowRead[]): Drafted {
  const { network, mapping, world, list } = scope;
  const problems: RowProblem[] = [];
  const finder = new ActorFinder(network, mapping.asksNames);
  const actors = new Map<Id, Draft>();
  const aliases = new Map<Draft, string[]>();
  const ends = { a: new Seen(), b: new Seen() };
  const complain = (row: RowRead, side: End, code: RowProblemCode) => {
    const value = String(row[side].values['name'] ?? (row[side].key || row.nobody));
    const field = side === 'a' ? 'actorA' : 'actorB';
    problems.push({ row: row.at, column: -1, value, code, table: 'actors', field });
  };
  const whole = rows.filter((row) => {
    if (row.problems.length > 0) return seeRow(row);
    const gap = (['a', 'b'] as const).find((side) => !isNamed(row[side]));
    if (gap !== undefined) complain(row, gap, 'missingEnd');
    return gap === undefined;
  });
  // All of A first: they may carry keys, and a B of the same name is then the same actor.
  const ofA = whole.map((row) => endOf(row, 'a'));
  const ties: Draft[] = [];
  const between = new Map<Id, Map<string, Draft>>();
  let merged = 0;
  for (const [at, row] of whole.entries()) {
    const a = ofA[at] ?? { match: 'none', sign: '' };
    const b = endOf(row, 'b');
    const isLost = a.match === 'ambiguous' || b.match === 'ambiguous';
    if (isLost) complain(row, a.match === 'ambiguous' ? 'a' : 'b', 'ambiguousReference');
    else if (a.match === b.match) complain(row, 'b', 'selfTie');
    else if (addTie(row, a, b)) merged += 1;
    if (isLost) seeTie(row);
  }
  const named = [...actors.values()].map((draft) => {
    const others = aliases.get(draft);
    return others === undefined || others.length === 0 ? draft : { ...draft, aliases: others };
  });
  return { drafts: [...named, ...ties], problems, merged };

  /** What is remembered of an unreadable row is still there. */
  function seeRow(row: RowRead): false {
    for (const side of ['a', 'b'] as const)
      scope.recall('actors', identityOf('actors', row[side]), row[side], true, side);
    seeTie(row);
    return false;
  }

  function seeTie(row: RowRead): void {
    const [a, b] = [signOf('actors', row.a), signOf('actors', row.b)];
    scope.recall('cooperations', tieIdentity(row, a, b), row.main, true);
  }

  function endOf(row: RowRead, side: End): Meant {
    const read = row[side];
    const name = String(read.values['name'] ?? '').trim() || read.key;
    const [known, sign] = ends[side].by(read, name);
    let meant = known.get(sign);
    if (meant === undefined) {
      const key = `${list} actors ${row.at}${side}${row.part}`;
      meant = { match: matchActor(read, name, key, side), sign: signOf('actors', read) };
      known.set(sign, meant);
      if (meant.match !== 'ambiguous') {
        scope.see('actors', meant.match);
        alias(meant.match, read);
      }
    }
    if (meant.match !== 'ambiguous') complete(meant.match, row, side, name);
    return meant;
  }

  /** Another spelling, or a name beside the key, of an actor that earlier rows have meant. */
  function alias(id: Id, read: SideRead): void {
    const known = actors.get(id);
    if (known === undefined) return;
    const identity = identityOf('actors', read);
    const others = aliases.get(known) ?? [];
    aliases.set(known, others);
    if (identity !== known.identity && !others.includes(identity)) others.push(identity);
  }

  function matchActor(read: SideRead, name: string, item: string, side: End): Match {
    const decided = scope.decided(item, 'actors');
    if (decided !== undefined) return decided;
    if (read.id !== '' && network.actors.has(read.id)) return read.id;
    const keyed = scope.byKey('actors', read.key);
    if (keyed !== 'none') return keyed;
    const chosen = scope.byColumn('actors', read.chosen);
    if (chosen !== 'none') return chosen;
    const remembered = scope.recall('actors', identityOf('actors', read), read, true, side);
    if (remembered !== undefined) return remembered === 'ambiguous' ? remembered : remembered.id;
    const { city, postalCode, street, schoolNo } = read.values as Record<string, string | undefined>;
    const found = finder.find({ name, city, postalCode, street, schoolNo });
    if (found === 'ambiguous') return read.key === '' ? found : fresh(read);
    if (found === 'none') return fresh(read);
    const record = actors.get(found)?.beside ?? network.actors.get(found);
    const taken = (record as { extSource?: string; extKey?: string } | undefined) ?? {};
    const isOther = read.key !== '' && taken.extSource === mapping.source && taken.extKey !== read.key;
    return isOther || scope.isOther('actors', found, read.chosen) ? fresh(read) : found;
  }

  function fresh(read: SideRead): Id {
    return idShape.test(read.id) ? read.id : world.newId();
  }

  /** First word counts: what an earlier row has said stays. */
  function complete(id: Id, row: RowRead, side: End, name: string): void {
    const read = row[side];
    const known = actors.get(id);
    const before = network.rows.actors.get(id);
    const draft = known ?? newActor(id, before, row, side, name);
    const { said, beside } = draft;
    const into = filled(draft, side);
    for (const [cell, elements] of read.lists) {
      const has = Object.keys(said).filter((one) => one.startsWith(`${cell}.`));
      if (has.length === 0) addLists(said, { ...read, lists: new Map([[cell, elements]]) });
      else if (elements.some((one) => said[`${cell}.${one}`] !== true)) tellOther(scope, row.at, into, cell);
    }
    fillGaps(scope, row.at, into, read.values['name'] === undefined ? read.values : { ...read.values, name });
    // The type of the first row counts, also where it names none: its name tells.
    if (read.typeText !== '' && said['type'] !== typeSaid(scope, side, read.typeText, name, before))
      tellOther(scope, row.at, into, 'type');
    if (before === undefined) said['name'] ??= name;
    if (beside['extKey'] === undefined) Object.assign(beside, keyOf(read, mapping.source, before));
    if (known !== undefined) {
      if (draft.rows.at(-1) !== row.at) draft.rows.push(row.at);
    } else if (before === undefined) finder.add(id, { ...said, name: String(said['name']) });
    scope.tell(draft.key, 'actors', id, read.key);
  }

  function newActor(id: Id, before: AnyRecord | undefined, row: RowRead, side: End, name: string): Draft {
    const read = row[side];
    const said: Draft['said'] = {};
    if (read.typeText !== '') said['type'] = typeSaid(scope, side, read.typeText, name, before);
    const isOpen = before === undefined && read.typeText === '';
    const draft: Draft = {
      table: 'actors',
      id,
      key: `${list} actors ${row.at}${side}${row.part}`,
      before,
      said,
      cells: spokenOf(read, scope.cellsOf(side)),
      ...unreadOf(read, scope.cellsOf(side)),
      beside: isOpen ? { type: typeOf(mapping, side, '', name) } : {},
      fills: true,
      identity: identityOf('actors', read),
      rows: [row.at],
      flaws: [],
      onDemand: true,
    };
    actors.set(id, draft);
    return draft;
  }

  /** Whether the tie was there already among the rows. */
  function addTie(row: RowRead, endA: Meant, endB: Meant): boolean {
    const [a, b] = [endA.match, endB.match];
    const { values, key: ownKey } = row.main;
    const directed = values['directed'] === true;
    const from = values['validFrom'];
    const [one, other] = directed || a < b ? [a, b] : [b, a];
    const ofOne = between.get(one) ?? new Map<string, Draft>();
    between.set(one, ofOne);
    const isPlain = !directed && from === undefined && ownKey === '';
    const sign = isPlain ? other : `${other} ${String(directed)} ${String(from)} ${ownKey}`;
    const parallel = ofOne.get(sign);
    if (parallel !== undefined) {
      const more = saidBetween(row, a, b, parallel.before ?? (parallel.beside as unknown as AnyRecord));
      fillGaps(scope, row.at, filled(parallel, 'main'), more.said);
      parallel.rows.push(row.at);
      return true;
    }
    const identity = tieIdentity(row, endA.sign, endB.sign);
    const match = matchTie(row, a, b, identity);
    if (match === 'ambiguous') {
      problems.push({ row: row.at, column: -1, value: '', code: 'ambiguous', table: 'cooperations' });
      return false;
    }
    const before = match === 'none' ? undefined : network.rows.cooperations.get(match);
    const id = before?.id ?? world.newId();
    if (before !== undefined) scope.see('cooperations', id);
    const { said, isTurned } = saidBetween(row, a, b, before);
    const key = `${list} cooperations ${row.at}${row.part}`;
    const columns = isTurned ? turnedCells(scope.cellsOf('main')) : scope.cellsOf('main');
    const draft: Draft = {
      table: 'cooperations',
      id,
      key,
      before,
      said,
      cells: spokenOf(row.main, columns),
      ...unreadOf(row.main, columns),
      beside: {
        ...(before === undefined && { intensity: mapping.intensity, status: 'active', actorA: a, actorB: b }),
        ...keyOf(row.main, mapping.source, before),
      },
      fills: true,
      identity,
      rows: [row.at],
      flaws: [],
      onDemand: false,
    };
    scope.tell(key, 'cooperations', id, ownKey);
    ofOne.set(sign, draft);
    ties.push(draft);
    return false;
  }

  function matchTie(row: RowRead, a: Id, b: Id, identity: string): Match {
    const { key, values } = row.main;
    const keyed = scope.byKey('cooperations', key);
    if (keyed !== 'none') return keyed;
    const remembered = scope.recall('cooperations', identity, row.main, true);
    if (remembered !== undefined) return remembered === 'ambiguous' ? remembered : remembered.id;
    if (!network.actors.has(a) || !network.actors.has(b)) return 'none';
    const alike = tiesLike(network, a, b, values['directed'] === true);
    const others =
      key === '' ? alike : alike.filter((tie) => tie.extSource !== mapping.source || tie.extKey === key);
    return byPeriod(others, values['validFrom'] as string | undefined);
  }
}

function filled(draft: Draft, side: Side): Filled {
  const flaws = draft.flaws as RowProblem[];
  return { table: draft.table, side, said: draft.said, flaws };
}

/** What a row says of its tie, as the record has its ends. */
function saidBetween({ main }: RowRead, actorA: Id, actorB: Id, record: AnyRecord | undefined) {
  if (record === undefined) {
    addLists(main.values, main);
    return { said: main.values, isTurned: false };
  }
  const all: Draft['said'] = { ...main.values, actorA, actorB };
  addLists(all, main);
  const isTurned = turned(all, record);
  const { actorA: _a, actorB: _b, ...said } = all;
  return { said, isTurned };
}

/** What tells a tie from others, as the file says it; without a direction in any order of its ends. */
function tieIdentity(row: RowRead, a: string, b: string): string {
  const { key, values } = row.main;
  if (key !== '') return identityOf('cooperations', row.main);
  const directed = values['directed'] === true;
  const both = directed || a < b ? [a, b] : [b, a];
  return hashText(['tie', ...both, String(directed), String(values['validFrom'] ?? '')].join('\u0000'));
}

/** What tells two actors of one name apart. */
const homonymSigns = ['city', 'postalCode', 'street', 'schoolNo'] as const;

/** Whom the rows so far have meant, by the best sign they carry: id, key, or name and place. */
class Seen {
  private readonly ids = new Map<string, Meant>();
  private readonly keys = new Map<string, Meant>();
  private readonly names = new Map<string, Meant>();
  by({ id, key, values }: SideRead, name: string): readonly [Map<string, Meant>, string] {
    if (id !== '') return [this.ids, id];
    if (key !== '') return [this.keys, key];
    let sign = name;
    for (const field of homonymSigns) sign += `\u0000${String(values[field] ?? '')}`;
    return [this.names, sign];
  }
}

function isNamed(read: SideRead): boolean {
  return String(read.values['name'] ?? '').trim() !== '' || read.id !== '' || read.key !== '';
}
