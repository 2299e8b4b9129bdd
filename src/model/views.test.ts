// Saved views and what they take along: places, order, and what is left when something goes.
import { describe, expect, it } from 'vitest';
import { apply, type Change, reverse, same } from './change';
import { isChange } from './checks';
import type { World } from './deeds';
import { id, net } from './net';
import { Network } from './network';
import { mainView, placementId } from './records';
import { type InputOf, type VerbCode, verbs } from './verbs';
import { orderedViews } from './views';

const fresh = Array.from({ length: 50 }, (_, at) => `fresh-${String(at)}`);
const world: World = { today: '2026-11-22', newId: () => fresh.pop() ?? 'used-up' };

function done<C extends VerbCode>(network: Network, code: C, input: InputOf<C>): Network {
  return new Network(network.id, apply(network.rows, changeOf(network, code, input)));
}

function changeOf<C extends VerbCode>(network: Network, code: C, input: InputOf<C>): Change {
  const answer = (verbs[code] as (n: Network, i: InputOf<C>, w: World) => ReturnType<(typeof verbs)[C]>)(
    network,
    input,
    world,
  );
  if (!isChange(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

const names = (network: Network) => orderedViews(network).map((view) => view.name);

describe('a new view', () => {
  it('takes along where everybody stands, pins included, and is one step', () => {
    const before = net('A-B');
    const change = changeOf(before, 'addView', { id: 'view-new', name: 'Nord' });
    expect(change.label).toEqual({ code: 'addView', count: 1, name: 'Nord' });
    const after = new Network(before.id, apply(before.rows, change));
    expect(after.placementsIn('view-new').get(id('A'))).toEqual({
      id: placementId('view-new', id('A')),
      viewId: 'view-new',
      actorId: id('A'),
      x: 10,
      y: 20,
      pinned: true,
    });
    expect(same(apply(after.rows, reverse(change)), before.rows)).toBe(true);
  });

  it('keeps its places when somebody is moved elsewhere', () => {
    const view = done(net('A-B'), 'addView', { id: 'view-new', name: 'Nord' });
    const moved = done(view, 'placeActors', {
      viewId: mainView,
      spots: [{ actorId: id('A'), x: 500, y: 500 }],
    });
    expect(moved.placementsIn('view-new').get(id('A'))).toMatchObject({ x: 10, y: 20 });
    const there = done(moved, 'placeActors', {
      viewId: 'view-new',
      spots: [{ actorId: id('A'), x: 1, y: 2 }],
    });
    expect(there.placementsIn(mainView).get(id('A'))).toMatchObject({ x: 500, y: 500 });
  });

  it('copies another view and leaves out who is gone', () => {
    const view = done(net('A-B'), 'addView', { id: 'view-new', name: 'Nord' });
    const placed = done(view, 'placeActors', {
      viewId: 'view-new',
      spots: [{ actorId: id('B'), x: 7, y: 8 }],
    });
    const less = done(placed, 'removeActors', { ids: [id('A')] });
    const copy = done(less, 'addView', { id: 'view-copy', name: 'Nord 2', from: 'view-new' });
    expect([...copy.placementsIn('view-copy').keys()]).toEqual([id('B')]);
  });

  it('comes last in the order', () => {
    const one = done(net('A'), 'addView', { name: 'Zuerst' });
    const two = done(one, 'addView', { name: 'Danach' });
    expect(names(two)).toEqual(['Zuerst', 'Danach', 'Überblick']);
  });
});

it('a removed view takes its places along, and undo brings both back', () => {
  const before = done(net('A-B'), 'addView', { id: 'view-new', name: 'Nord' });
  const change = changeOf(before, 'removeViews', { ids: ['view-new'] });
  const after = new Network(before.id, apply(before.rows, change));
  expect(after.placementsIn('view-new').size).toBe(0);
  expect(after.placementsIn(mainView).size).toBe(1);
  expect(change.label).toEqual({ code: 'removeViews', count: 1, name: 'Nord' });
  const back = new Network(before.id, apply(after.rows, reverse(change)));
  expect(back.placementsIn('view-new').size).toBe(1);
});

it('a view forgets the actor it was focused on when that one goes', () => {
  const view = done(net('A-B'), 'addView', { id: 'view-new', name: 'Nord', focusId: id('B'), focusSteps: 2 });
  expect(done(view, 'removeActors', { ids: [id('B')] }).views.get('view-new')?.focusId).toBeUndefined();
});

it('the order is set as a whole and only where it differs', () => {
  const one = done(net('A'), 'addView', { id: 'view-2', name: 'Zwei' });
  const change = changeOf(one, 'orderViews', { ids: ['view-2', 'view-1', 'view-gone'] });
  expect(change.ops.map((op) => op.id)).toEqual(['view-1']);
  expect(names(new Network(one.id, apply(one.rows, change)))).toEqual(['Zwei', 'Überblick']);
});

describe('arranging', () => {
  it('notes how, for the main map in the network and for a view in the view', () => {
    const main = done(net('A'), 'arrange', { viewId: mainView, spots: [], layout: 'anordnung=raster' });
    expect(main.self.layout).toBe('anordnung=raster');
    const view = done(net('A'), 'arrange', { viewId: 'view-1', spots: [], layout: 'anordnung=raster' });
    expect([view.self.layout, view.views.get('view-1')?.layout]).toEqual([undefined, 'anordnung=raster']);
    expect(done(main, 'arrange', { viewId: mainView, spots: [], layout: null }).self.layout).toBeUndefined();
  });

  it('counts actors, not the way it was done', () => {
    const spots = [{ actorId: id('A'), x: 5, y: 5 }];
    expect(changeOf(net('A'), 'arrange', { viewId: mainView, spots, layout: 'x' }).label.count).toBe(1);
  });
});

describe('sorting actors into an area', () => {
  const input = (value: string) => ({
    viewId: mainView,
    spots: [{ actorId: id('A'), x: 5, y: 5, pinned: true }],
    edits: [{ ids: [id('A')], patch: { ring: value } }],
  });

  it('sets the value and the place in one step, told by the short name', () => {
    const change = changeOf(net('A-B'), 'sortActors', input('core'));
    expect(change.label).toEqual({ code: 'sortActors', count: 1, name: 'A' });
    expect(change.ops.map((op) => op.table)).toEqual(['actors', 'placements']);
  });

  it('refuses a value that does not exist', () => {
    expect(isChange(verbs.sortActors(net('A-B'), input('middle'), world))).toBe(false);
  });
});
