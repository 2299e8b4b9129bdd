// Areas of Gremien on a large map: made in pieces, the same as at once, and never gone in between.
import { renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Gremium } from '../model/records';
import type { MapElements, MapNode } from './elements';
import { hullsOf } from './hullsOf';
import type { Sitting } from './sitting';
import { useHulls } from './useHulls';

const node = { kind: 'actor', size: 30 } as MapNode;

/** Everybody in rows, every ninth in the first Gremium. */
function large(count: number, gremien: readonly string[]) {
  const ids = Array.from({ length: count }, (_, at) => `a-${String(at)}`);
  const nodes = new Map(ids.map((id) => [id, { ...node, id }]));
  const standing = new Map(ids.map((id, at) => [id, { x: (at % 30) * 90, y: Math.floor(at / 30) * 90 }]));
  const sitting: Sitting = {
    as: 'hulls',
    gremien: gremien.map((id): Gremium => ({ id, name: id, type: 'working_group_78' })),
    members: new Map(gremien.map((id, at) => [id, ids.filter((_, place) => place % 9 === at)])),
    seats: [],
    shared: [],
    isTooMany: false,
    least: 2,
  };
  const elements: MapElements = { nodes, ties: new Map() };
  return { sitting, elements, standing };
}

afterEach(() => {
  vi.restoreAllMocks();
});

it('are made in pieces on a large map, and stay until those of new places are ready', async () => {
  // However fast the machine is: every piece takes so long that a pause follows.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 20));
  const first = large(900, ['g1', 'g2']);
  const { result, rerender } = renderHook(
    ({ sitting, elements, standing }) => useHulls(sitting, elements, standing),
    { initialProps: first },
  );
  expect(result.current).toEqual([]);
  await waitFor(() => expect(result.current).toHaveLength(2));
  const made = result.current;
  expect(made).toEqual(hullsOf(first.sitting, first.elements, first.standing));

  const moved = new Map([...first.standing, ['a-0', { x: -300, y: -200 }]]);
  rerender({ ...first, standing: moved });
  expect(result.current).toEqual(made);
  await waitFor(() => expect(result.current).not.toEqual(made));
  expect(result.current).toEqual(hullsOf(first.sitting, first.elements, moved));
});

it('are left to be made at once on a small map, and where none are shown', () => {
  const { sitting, elements, standing } = large(90, ['g1']);
  expect(renderHook(() => useHulls(sitting, elements, standing)).result.current).toBeUndefined();
  const many = large(900, ['g1']);
  expect(renderHook(() => useHulls(undefined, many.elements, many.standing)).result.current).toBeUndefined();
});
