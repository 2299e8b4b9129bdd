// What is copied out of a table cell by cell is noted when it tells of a person, and what leaves whole is noted whatever it holds.
import { renderHook } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { clearShelf, found } from '../data/stage';
import { openStore } from '../data/storage';
import { insidePublic } from '../model/inside';
import type { AnyRecord, TableName } from '../model/records';
import { closeNetwork, openNetwork, useOpenNetwork } from '../session/openNetwork';
import type { GridLeaving } from '../ui/GridLeaving';
import { recordColumns } from './recordColumns';
import { recordRelease } from './recordRelease';
import { useGridRelease } from './useGridRelease';
import { wholeGrid } from './wholeGrid';

const now = () => {
  const { network } = useOpenNetwork.getState();
  if (!network) throw new Error('no network');
  return network;
};
const entries = () =>
  [...now().disclosures.values()].map(({ kind, profile, persons }) => [kind, profile, persons]);

beforeEach(async () => {
  await openStore();
  closeNetwork();
  await clearShelf();
  openNetwork(await found('A-B'));
  await vi.waitUntil(() => useOpenNetwork.getState().status === 'ready');
});

const sample: Partial<Record<TableName, AnyRecord>> = {
  contacts: { id: 'c1', actorId: 'A', lastName: 'Muster', email: 'm@amt.example' } as AnyRecord,
  actors: { id: 'A', name: 'Amt', kind: 'school', email: 'post@amt.example' } as unknown as AnyRecord,
};

it.each([
  ['contacts', 'lastName', [['tableCopy', 'internal', 1]]],
  ['contacts', 'email', [['tableCopy', 'internal', 1]]],
  ['actors', 'email', [['tableCopy', 'internal', 0]]],
  ['actors', 'name', []],
] as const)('a single cell of %s.%s', async (table, key, expected) => {
  const { result } = renderHook(() => useGridRelease(recordRelease(table, [], '2026-01-01')));
  const column = recordColumns(now(), table, [], '2026-01-01', () => undefined).find(({ id }) => id === key);
  const record = sample[table];
  if (!column || !record) throw new Error(key);
  const part = { rows: [record], columns: [column] };
  const before = entries();
  result.current.onLeft('cell', part, part);
  await expect.poll(entries).toEqual([...before, ...expected]);
});

it('rows of a table that leaves whole', async () => {
  const before = entries();
  const part = { rows: ['a', 'b'], columns: [] };
  const leaving: GridLeaving<string> = wholeGrid({
    profile: 'public',
    inside: (rows) => insidePublic(rows.length),
    copy: 'changesCopy',
  });
  expect(leaving.open(part)).toBe(part);
  expect(leaving.line(part, part)).toBe('');
  leaving.onLeft('cell', part, part);
  leaving.onLeft('copy', part, part);
  await expect.poll(entries).toEqual([...before, ['changesCopy', 'public', 0]]);
  leaving.onLeft('print', part, part);
  await expect.poll(entries).toEqual([...before, ['changesCopy', 'public', 0], ['tablePrint', 'public', 0]]);
});
