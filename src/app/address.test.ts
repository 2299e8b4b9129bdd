// The address carries what is on screen, or only the view while the view says it all.
import { describe, expect, it } from 'vitest';
import { noFilter } from '../model/filter';
import { standardLook } from '../session/session';
import { type Address, fromHash, toHash } from './address';

const main: Address = {
  place: 'map',
  networkId: 'net-1',
  filter: { ...noFilter, regions: ['Süd & Mitte'], intensityMin: 0 },
  focus: { actorId: 'act-a', steps: 2 },
  dims: true,
  asOf: '2026-01-31',
  card: { table: 'actors', id: 'act-b' },
  look: { ...standardLook, colour: 'own.Größe' },
  layers: { structure: true },
  time: { marks: true, beside: true, since: '2025-08-01' },
  view: undefined,
  isViewAwaited: false,
  isPresenting: false,
};

describe('the address', () => {
  it('brings back all that was on screen', () => {
    expect(fromHash(toHash(main))).toEqual(main);
  });

  it('brings back a view that was changed on screen, with the changes', () => {
    const changed = { ...main, view: 'view-1' };
    expect(fromHash(toHash(changed))).toEqual(changed);
    const cleared: Address = {
      ...changed,
      filter: noFilter,
      focus: undefined,
      dims: undefined,
      asOf: undefined,
      look: standardLook,
      time: undefined,
    };
    expect(fromHash(toHash(cleared))).toEqual(cleared);
  });

  it('brings back who was chosen together, and the ends of ways', () => {
    for (const focus of [
      { actorId: 'act-a', steps: 0, others: ['act-b', 'act_c'] },
      { actorId: 'act-a', steps: 1, others: ['act-b'] },
      { actorId: 'act-a', steps: 0, to: 'act-b' },
    ] as const)
      expect(fromHash(toHash({ ...main, focus })).focus).toEqual(focus);
    expect(fromHash('#/karte?umfeld=act-a.0&nach=<b>&mit=x.?&rest=weg')).toMatchObject({
      focus: { actorId: 'act-a', steps: 0, others: ['x'] },
      dims: undefined,
    });
  });

  it('says no more than its name of a view as it was saved, so that a link follows the view', () => {
    const hash = toHash({ ...main, view: 'view-1', isViewAwaited: true });
    expect(hash).toBe('#/karte?netz=net-1&ansicht=view-1&blatt=actors.act-b');
    expect(fromHash(hash)).toMatchObject({ view: 'view-1', isViewAwaited: true });
  });

  it('brings back the question whose list is open, and says nothing of it elsewhere', () => {
    const asked = { from: 'question-1', line: 'region=Süd+%26+Mitte&hat=email' };
    const listed: Address = { ...main, place: 'lists', asked };
    expect(fromHash(toHash(listed))).toEqual(listed);
    const own: Address = { ...listed, asked: { line: '' } };
    expect(fromHash(toHash(own))).toEqual(own);
    expect(toHash({ ...listed, place: 'map' })).toBe(toHash(main));
  });

  it('stays a presentation over a reload', () => {
    const shown = { ...main, card: undefined, isPresenting: true };
    expect(fromHash(toHash(shown))).toEqual(shown);
  });

  it('leaves the look of the main map open where nothing was chosen', () => {
    expect(fromHash('#/karte?netz=net-1')).toMatchObject({ look: undefined, isViewAwaited: false });
  });
});
