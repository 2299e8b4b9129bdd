// What is done on the map is told, also when it fails.
import { beforeEach, expect, it, vi } from 'vitest';
import { foundNetwork } from '../data/networks';
import { openStore } from '../data/storage';
import { mainView } from '../model/records';
import { run, undoStep } from '../session/command';
import { closeNetwork, openNetwork, useOpenNetwork } from '../session/openNetwork';
import { openCard, resetSession, select, useSession } from '../session/session';
import { moveActors, releaseActors, removeActors } from './mapDeeds';

const actors = ['a', 'b', 'c'].map((name) => ({ id: `act-${name}`, name, type: 'youth_office' }));
const living = () => [...(useOpenNetwork.getState().network?.actors.keys() ?? [])].sort();
const message = () => {
  const { dialog } = useSession.getState();
  return dialog?.kind === 'message' ? dialog : undefined;
};

beforeEach(async () => {
  await openStore();
  closeNetwork();
  resetSession();
  openNetwork(await foundNetwork({ name: 'Probe', records: { actors } }));
  await vi.waitUntil(() => useOpenNetwork.getState().status === 'ready');
});

it('actors that are gone already hinder nobody from removing the others', async () => {
  openCard('actors', 'act-a');
  select('actors', ['act-a', 'act-gone']);
  await removeActors(['act-a', 'act-gone']);
  expect(living()).toEqual(['act-b', 'act-c']);
  expect(useSession.getState()).toMatchObject({ selection: [], card: undefined });
  await removeActors(['act-gone']);
  expect(message()).toBeUndefined();
});

it('a move that is kept puts nobody back', async () => {
  const putBack = vi.fn<() => void>();
  await moveActors([{ actorId: 'act-a', x: 1, y: 2 }], putBack);
  expect(putBack).not.toHaveBeenCalled();
  expect(useOpenNetwork.getState().network?.placementsIn().get('act-a')).toMatchObject({ x: 1, y: 2 });
});

it('a move that is not kept is told, and everybody goes back', async () => {
  closeNetwork();
  const putBack = vi.fn<() => void>();
  await moveActors([{ actorId: 'act-a', x: 1, y: 2 }], putBack);
  expect(putBack).toHaveBeenCalledOnce();
  expect(message()).toMatchObject({ tone: 'danger' });
});

it('a move into a ring sets it with the place, as one step that undo takes back whole', async () => {
  const sectors = [{ of: '', from: -1.57, to: 4.71 }];
  const zones = { kind: 'rings', by: 'governance', x: 0, y: 0, radii: [300, 600, 900], edge: 950, sectors };
  const layout = JSON.stringify({ code: 'ringsGovernance', zones });
  await run('arrange', { viewId: mainView, spots: [{ actorId: 'act-a', x: 2000, y: 0 }], layout });
  await moveActors([{ actorId: 'act-a', x: 100, y: 100 }], () => undefined);
  const network = () => useOpenNetwork.getState().network;
  expect(network()?.actors.get('act-a')?.ring).toBe('core');
  expect(network()?.placementsIn().get('act-a')).toMatchObject({ x: 100, y: 100, pinned: true });
  await moveActors([{ actorId: 'act-a', x: 120, y: 90 }], () => undefined);
  await undoStep();
  expect(network()?.actors.get('act-a')?.ring).toBe('core');
  await undoStep();
  expect(network()?.actors.get('act-a')?.ring).toBeUndefined();
  expect(network()?.placementsIn().get('act-a')).toMatchObject({ x: 2000, y: 0 });
});

it('a failed release is told', async () => {
  closeNetwork();
  await releaseActors(['act-a']);
  expect(message()).toMatchObject({ tone: 'danger' });
});
