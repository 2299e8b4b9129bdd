// The office story: a list is imported, both sides work on it, and it is imported again.
import { describe, expect, it } from 'vitest';
import { apply, type Change, reverse, same } from '../model/change';
import type { World } from '../model/deeds';
import { net } from '../model/net';
import { Network } from '../model/network';
import type { Actor, TableName } from '../model/records';
import { guessMapping } from './mappingGuess';
import type { Mapping } from './mapping';
import { acceptedChange } from './planAccepted';
import type { Sheet } from './planCells';
import { cellKey, cellsOf, type Decisions, noDecisions, type Plan, type PlanItem } from './planItems';
import { planLists } from './planLists';

let next = 0;
const world: World = { today: '2026-11-22', newId: () => `fresh-${next++}` };

const header = ['Name', 'Ort', 'Straße', 'PLZ', 'Telefon', 'E-Mail', 'Schülerzahl', 'Schlagworte'];
const sorts = ['Grundschule', 'Kita', 'Hort', 'Gymnasium'];
const spots =
  'Lerchenweg Bergstadt Neumarkt Saaleblick Auenwald Domplatz Georgenberg Südring Klosterhof Ostend Weinberg Steinmühle Talgrund Hafen Kastanienallee'.split(
    ' ',
  );
const rows = Array.from({ length: 60 }, (_, at) => [
  `${sorts[at % 4]} ${spots[Math.floor(at / 4)]}`,
  at % 2 ? 'Weißenfels' : 'Naumburg',
  `Weg ${at}`,
  '06618',
  `+49 3445 ${at}`,
  '',
  String(100 + at),
  'Ganztag | Sport',
]);
const list: Sheet = { header, rows };

function mappingFor(sheet: Sheet, network: Network, choice: Partial<Mapping> = {}): Mapping {
  return { ...guessMapping(sheet, network, 'Schulen 2025.csv'), ...choice };
}

function planned(
  network: Network,
  sheet: Sheet,
  choice: Partial<Mapping> = {},
  sameAs = noDecisions.sameAs,
): Plan {
  const mapping = mappingFor(sheet, network, { source: 'Schulen', ...choice });
  return planLists([{ sheet, mapping }], { sameAs }, network, world, 'Schulen.csv');
}

function withChange(network: Network, { ops }: Pick<Change, 'ops'>): Network {
  return new Network(network.id, apply(network.rows, { ops }));
}

function imported(
  network: Network,
  sheet: Sheet,
  decisions: Partial<Decisions> = {},
  choice: Partial<Mapping> = {},
) {
  return withChange(
    network,
    acceptedChange(planned(network, sheet, choice), { ...noDecisions, ...decisions }).change,
  );
}

function edited(
  network: Network,
  table: TableName,
  id: string,
  patch: Record<string, string | boolean | null>,
): Network {
  const before = network.rows[table].get(id) as unknown as Record<string, string>;
  const prev = Object.fromEntries(Object.keys(patch).map((key) => [key, before[key] ?? null]));
  return withChange(network, { ops: [{ table, id, set: patch, prev }] });
}

const actorAt = (network: Network, name: string): Actor => {
  const found = [...network.actors.values()].find((actor) => actor.name === name);
  if (found === undefined) throw new Error(`${name} is absent`);
  return found;
};
const nameOf = (at: number) => rows[at]?.[0] ?? '';
const withStatus = ({ items }: Plan, ...statuses: PlanItem['status'][]) =>
  items.filter(({ status }) => statuses.includes(status));
const start = net('');

/** Twenty cells, three new rows, two rows gone, other columns first. */
function newEdition(): Sheet {
  const next = rows.map((row) => [...row]);
  for (let at = 0; at < 10; at += 1) (next[at] as string[])[4] = `+49 3445 9${at}`;
  for (let at = 10; at < 18; at += 1) (next[at] as string[])[2] = `Neuer Weg ${at}`;
  // Edited here as well: row 30 the phone, row 31 the street.
  (next[30] as string[])[4] = '+49 3445 930';
  (next[31] as string[])[2] = 'Neuer Weg 31';
  const added = ['Hort am Wald', 'Musikschule Saale', 'Förderverein Kloster'];
  const kept = next.filter((_, at) => at !== 40 && at !== 41);
  const all = [...kept, ...added.map((name) => [name, 'Zeitz', '', '06712', '', '', '', ''])];
  const order = [3, 4, 0, 2, 1, 7, 6, 5];
  return {
    header: order.map((at) => header[at] ?? ''),
    rows: all.map((row) => order.map((at) => row[at] ?? '')),
  };
}

/** Five cells here: two that the file changes too, three that it does not. */
function editedHere(network: Network): Network {
  let here = edited(network, 'actors', actorAt(network, nameOf(30)).id, { phone: '0345 1' });
  here = edited(here, 'actors', actorAt(here, nameOf(31)).id, { street: 'Markt 1' });
  here = edited(here, 'actors', actorAt(here, nameOf(50)).id, { phone: '0345 2' });
  here = edited(here, 'actors', actorAt(here, nameOf(51)).id, { 'tag.Sport': null, 'tag.Musik': true });
  return edited(here, 'actors', actorAt(here, nameOf(52)).id, { name: 'Bergschule' });
}

describe('a list that comes again', () => {
  const first = imported(start, list);
  const here = editedHere(first);
  const plan = planned(here, newEdition());

  it('shows exactly what has changed on either side, in any order of its columns', () => {
    expect(first.actors.size).toBe(60);
    expect(withStatus(plan, 'changed')).toHaveLength(18);
    expect(withStatus(plan, 'added', 'duplicate').map(({ op }) => op?.set['name'])).toEqual([
      'Hort am Wald',
      'Musikschule Saale',
      'Förderverein Kloster',
    ]);
    expect(withStatus(plan, 'missing').map(({ id }) => first.nameOf('actors', id))).toEqual([
      nameOf(40),
      nameOf(41),
    ]);
    expect(withStatus(plan, 'conflict').flatMap((item) => cellsOf(item))).toEqual([
      { property: 'phone', was: '0345 1', now: '+49 3445 930', verdict: 'conflict' },
      { property: 'street', was: 'Markt 1', now: 'Neuer Weg 31', verdict: 'conflict' },
    ]);
    expect(withStatus(plan, 'unchanged').flatMap((item) => cellsOf(item))).toEqual([
      { property: 'phone', was: '0345 2', now: '+49 3445 50', verdict: 'kept' },
      { property: 'tag', was: ['Ganztag', 'Musik'], now: ['Ganztag', 'Sport'], verdict: 'kept' },
      { property: 'name', was: 'Bergschule', now: nameOf(52), verdict: 'kept' },
    ]);
    expect(plan.questions).toEqual({ emptyCells: 0, missing: 2, endable: 2 });
    expect(plan.problems).toEqual([]);
    const cells = withStatus(plan, 'changed').flatMap((item) => cellsOf(item));
    expect(cells.map(({ property }) => property)).toEqual([
      ...Array.from({ length: 10 }, () => 'phone'),
      ...Array.from({ length: 8 }, () => 'street'),
    ]);
  });

  it('takes over all but two, and one step back leads exactly to where it was', () => {
    const left = new Set([
      withStatus(plan, 'changed')[0]?.key ?? '',
      withStatus(plan, 'added')[0]?.key ?? '',
    ]);
    const { change, counts } = acceptedChange(plan, { ...noDecisions, left });
    expect(counts.get('actors')).toEqual({ added: 2, changed: 17, ended: 0, removed: 0 });
    expect(change.label).toEqual({ code: 'importList', count: 19, name: 'Schulen.csv' });
    const done = withChange(here, change);
    expect(same(apply(done.rows, reverse(change)), here.rows)).toBe(true);
    expect(actorAt(done, nameOf(30)).phone).toBe('0345 1');
    // What was left out is offered again, nothing else is.
    const again = planned(done, newEdition());
    expect(
      again.items
        .filter(({ status }) => !['unchanged'].includes(status))
        .map(({ key }) => key)
        .sort(),
    ).toEqual([...left].sort());
  });

  it('ends or removes what is missing, once for all, and does not ask again', () => {
    const ended = withChange(here, acceptedChange(plan, { ...noDecisions, missing: 'end' }).change);
    expect([nameOf(40), nameOf(41)].map((name) => actorAt(ended, name).validTo)).toEqual([
      '2026-11-22',
      '2026-11-22',
    ]);
    const removed = acceptedChange(plan, { ...noDecisions, missing: 'remove' });
    expect(removed.counts.get('actors')).toMatchObject({ removed: 2 });
    const gone = withChange(here, removed.change);
    expect(gone.actors.size).toBe(61);
    for (const network of [ended, gone, withChange(here, acceptedChange(plan, noDecisions).change)]) {
      expect(planned(network, newEdition()).questions.missing).toBe(0);
      expect(withStatus(planned(network, newEdition()), 'missing', 'removedHere')).toEqual([]);
    }
    // Removed because the file had them no more: they come back with the file.
    expect(withStatus(planned(gone, list), 'added')).toHaveLength(2);
  });

  it('lets the file win where a person says so', () => {
    const [phone] = withStatus(plan, 'conflict');
    const kept = withStatus(plan, 'unchanged').find((item) => item.kept?.['tag.Sport'] === true);
    const fromFile = new Set([cellKey(phone as PlanItem, 'phone'), cellKey(kept as PlanItem, 'tag')]);
    const done = withChange(here, acceptedChange(plan, { ...noDecisions, fromFile }).change);
    expect(actorAt(done, nameOf(30)).phone).toBe('+49 3445 930');
    expect(
      Object.keys(actorAt(done, nameOf(51)))
        .filter((key) => key.startsWith('tag.'))
        .sort(),
    ).toEqual(['tag.Ganztag', 'tag.Sport']);
  });

  it('takes single cells, and offers those left out again', () => {
    const [item] = withStatus(plan, 'changed');
    const leftCells = new Set([cellKey(item as PlanItem, 'phone')]);
    const done = withChange(here, acceptedChange(plan, { ...noDecisions, leftCells }).change);
    const again = planned(done, newEdition());
    expect(withStatus(again, 'changed').map(({ key }) => key)).toEqual([item?.key]);
  });
});

describe('what was removed here', () => {
  const first = imported(start, list);
  const id = actorAt(first, nameOf(3)).id;
  const here = withChange(first, {
    ops: [{ table: 'actors', id, set: { _del: true }, prev: { _del: null } }],
  });

  it('is told, stays removed, and comes back only when it is taken', () => {
    const plan = planned(here, list);
    const [item] = withStatus(plan, 'removedHere');
    expect(plan.items.filter(({ status }) => status !== 'unchanged')).toEqual([item]);
    expect(acceptedChange(plan, noDecisions).change.ops).toEqual([]);
    const taken = new Set([item?.key ?? '']);
    const back = withChange(here, acceptedChange(plan, { ...noDecisions, taken }).change);
    expect(back.actors.get(id)).toEqual(first.actors.get(id));
  });
});

describe('an empty cell', () => {
  const known = imported(start, list);
  const without = (cells: readonly number[]): Sheet => ({
    header,
    rows: rows.map((row, at) => row.map((cell, column) => (cells.includes(at) && column === 4 ? '' : cell))),
  });

  it('is asked about once: it keeps or clears what is there', () => {
    const plan = planned(known, without([5, 6]));
    expect(plan.questions.emptyCells).toBe(2);
    expect(acceptedChange(plan, noDecisions).change.label.count).toBe(0);
    const cleared = acceptedChange(plan, { ...noDecisions, emptyCells: 'clear' });
    expect(cleared.counts.get('actors')?.changed).toBe(2);
    expect(actorAt(withChange(known, cleared.change), nameOf(5)).phone).toBeUndefined();
    const kept = withChange(known, acceptedChange(plan, noDecisions).change);
    expect(actorAt(kept, nameOf(5)).phone).toBe('+49 3445 5');
    expect(planned(kept, without([5, 6])).questions.emptyCells).toBe(0);
  });

  it('never clears what a record needs', () => {
    const named = { header: ['Nr', 'Name', 'Ort'], rows: [['1', 'Schule', 'Halle']] };
    const choice = { targets: ['key', 'value:name', 'value:city'], source: 'x' };
    const first = imported(start, named, {}, choice);
    const plan = planned(first, { ...named, rows: [['1', '', '']] }, choice);
    expect(plan.questions.emptyCells).toBe(1);
    const done = withChange(first, acceptedChange(plan, { ...noDecisions, emptyCells: 'clear' }).change);
    expect([...done.actors.values()].map(({ name, city }) => [name, city])).toEqual([['Schule', undefined]]);
  });
});
