// Every kind of list follows the file, keeps what was edited here and knows what is missing.
import { describe, expect, it } from 'vitest';
import { apply, type Change } from '../model/change';
import type { World } from '../model/deeds';
import { net } from '../model/net';
import { Network } from '../model/network';
import type { TableName } from '../model/records';
import type { ImportKind } from '../formats/columns';
import { guessMapping } from './mappingGuess';
import { acceptedChange } from './planAccepted';
import type { Sheet } from './planCells';
import { noDecisions, type PlanItem } from './planItems';
import { planLists } from './planLists';

let next = 0;
const world: World = { today: '2026-11-22', newId: () => `fresh-${next++}` };

function withChange(network: Network, { ops }: Pick<Change, 'ops'>): Network {
  return new Network(network.id, apply(network.rows, { ops }));
}

function edited(network: Network, table: TableName, id: string, patch: Record<string, string>): Network {
  const before = network.rows[table].get(id) as unknown as Record<string, string>;
  const prev = Object.fromEntries(Object.keys(patch).map((key) => [key, before[key] ?? null]));
  return withChange(network, { ops: [{ table, id, set: patch, prev }] });
}

describe('the other lists', () => {
  const cases: readonly (readonly [ImportKind, string, number, string])[] = [
    ['contacts', 'Einrichtung;Nachname;Vorname;Telefon / A;Muster;Eva;1 / B;Muster;Eva;2', 3, '9'],
    ['cooperations', 'Akteur A;Akteur B;Stufe;Bemerkung / A;B;2;alt / B;C;1;alt', 3, 'neu'],
    ['relations', 'Von;Beziehung;Nach;Bemerkung / A;fördert;C;alt / A;fördert;B;alt', 3, 'neu'],
    ['gremien', 'Name;Gremientyp;Bemerkung / Runder Tisch;Beirat;alt / Netzwerk;Beirat;alt', 2, 'neu'],
    [
      'seats',
      'Gremium;Akteur;Rolle;Gültig von / AG 78;B;Vorsitz;01.01.2024 / AG 78;C;Gast;01.01.2024',
      3,
      '01.02.2024',
    ],
    ['tiesByName', 'Von;Nach;Bemerkung / A;C;alt / B;Neu;alt', 2, 'neu'],
  ];

  it.each(cases)(
    '%s follow the file, keep what was edited here and know what is missing',
    (kind, text, column, value) => {
      const [head = [], ...body] = text.split(' / ').map((line) => line.split(';'));
      const sheet: Sheet = { header: head, rows: body };
      const choice = { source: 'Amt' };
      const run = (network: Network, one: Sheet) => {
        const mapping = { ...guessMapping(one, network, 'x.csv', kind), ...choice };
        return planLists([{ sheet: one, mapping }], noDecisions, network, world, 'x.csv');
      };
      const base = net('A B C');
      const first = withChange(base, acceptedChange(run(base, sheet), noDecisions).change);
      expect(run(first, sheet).items.map(({ status }) => status)).toEqual(
        run(first, sheet).items.map(() => 'unchanged'),
      );
      const one = body.map((row, at) =>
        at === 0 ? row.map((cell, place) => (place === column ? value : cell)) : row,
      );
      const changed = run(first, { header: head, rows: one });
      expect(
        changed.items.filter(({ status }) => status !== 'unchanged').map(({ status }) => status),
      ).toEqual(['changed']);
      expect(changed.items.some((item) => item.kept !== undefined)).toBe(false);
      const [change] = changed.items.filter(({ status }) => status === 'changed');
      const { id, table, op } = change as PlanItem;
      const property = Object.keys(op?.set ?? {})[0] ?? '';
      const here = edited(first, table, id, { [property]: table === 'seats' ? '2020-01-01' : 'hier' });
      const conflict = run(here, { header: head, rows: one }).items.find((item) => item.id === id);
      expect(conflict?.status).toBe('conflict');
      expect(run(here, sheet).items.find((item) => item.id === id)).toMatchObject({ status: 'unchanged' });
      expect(Object.keys(run(here, sheet).items.find((item) => item.id === id)?.kept ?? {})).toEqual([
        property,
      ]);
      const less = run(first, { header: head, rows: body.slice(1) });
      expect(less.items.filter(({ status }) => status === 'missing').map((item) => item.id)).toContain(id);
    },
  );
});
