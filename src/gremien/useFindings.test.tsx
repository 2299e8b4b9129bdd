// Moving somebody on the map runs no checks.
import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { Network } from '../model/network';
import type { Placement } from '../model/records';
import { useOpenNetwork } from '../session/openNetwork';
import { useFindings } from './useFindings';

const rows = rowsFrom({
  networks: [{ id: 'net-1', name: 'N', epoch: 'e', createdAt: 'c' }],
  actors: [{ id: 'a', name: 'Amt', type: 'youth_office' }],
  gremien: [{ id: 'g', name: 'Ausschuss', type: 'youth_welfare_committee' }],
  seats: [{ id: 's', gremiumId: 'g', actorId: 'a', role: 'guest' }],
});

it('gives the same findings after a placement, and new ones after another change', () => {
  useOpenNetwork.setState({ id: 'net-1', network: new Network('net-1', rows) });
  const { result } = renderHook(() => useFindings());
  const before = result.current;
  expect(before.length).toBeGreaterThan(0);
  const placement: Placement = { id: 'p', viewId: 'v', actorId: 'a', x: 1, y: 2 };
  const moved = { ...rows, placements: new Map([['p', placement]]) };
  act(() => useOpenNetwork.setState({ network: new Network('net-1', moved) }));
  expect(result.current).toBe(before);
  act(() => useOpenNetwork.setState({ network: new Network('net-1', { ...moved, seats: new Map() }) }));
  expect(result.current).not.toBe(before);
});
