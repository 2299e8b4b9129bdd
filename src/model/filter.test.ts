// What the filter leaves on screen.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Filter, filterFromLine, filterToLine, noFilter, pathsIn, visibleIn } from './filter';
import { id, net } from './net';
import type { AnyRecord } from './records';

const day = '2026-11-22';

function shown(text: string, filter: Partial<Filter>, patch: Record<string, object> = {}) {
  const network = net(text);
  for (const [key, fields] of Object.entries(patch)) {
    const table = key.startsWith('coop') ? network.rows.cooperations : network.rows.actors;
    (table as Map<string, AnyRecord>).set(key, { ...table.get(key), ...fields } as AnyRecord);
  }
  const visible = visibleIn(network, { ...noFilter, ...filter }, day);
  return {
    actors: visible.actors.map((actor) => actor.name).join(''),
    ties: visible.cooperations.length,
    visible,
  };
}

describe('the filter', () => {
  it('shows everything valid on the day when it is empty', () => {
    expect(shown('A-B C', {})).toMatchObject({ actors: 'ABC', ties: 1 });
  });

  it('hides an actor that has ended, and its ties with it', () => {
    const past = { [id('B')]: { validTo: '2026-11-21' } };
    expect(shown('A-B C', {}, past)).toMatchObject({ actors: 'AC', ties: 0 });
    expect(shown('A-B C', {}, { [id('B')]: { validTo: day } })).toMatchObject({ actors: 'ABC', ties: 1 });
  });

  it('joins values of one part by or and parts by and', () => {
    const patch = { [id('B')]: { region: 'Nord' }, [id('C')]: { region: 'Süd', type: 'youth_centre' } };
    expect(shown('A B C', { regions: ['Nord', 'Süd'] }, patch).actors).toBe('BC');
    expect(shown('A B C', { regions: ['Nord', 'Süd'], sectors: ['school'] }, patch).actors).toBe('B');
    expect(shown('A B C', { types: ['youth_centre'] }, patch).actors).toBe('C');
  });

  it('takes a minimum of 0 for a minimum and keeps ties of that intensity', () => {
    expect(shown('A-B:0 B-C:3', { intensityMin: 0 }).ties).toBe(2);
    expect(shown('A-B:0 B-C:3', { intensityMin: 1 }).ties).toBe(1);
  });

  it('finds text without regard to umlauts, in names and in contact persons', () => {
    expect(shown('A B', { text: 'müsli' }, { [id('B')]: { name: 'Haus Muesli' } }).actors).toBe(
      'Haus Muesli',
    );
    expect(shown('A B', { text: 'person a' }).actors).toBe('A');
  });

  it('shows ended ties only when they are asked for', () => {
    const ended = { 'coop-A-B': { status: 'ended' } };
    expect(shown('A-B', {}, ended).ties).toBe(0);
    expect(shown('A-B', { statuses: ['tie.ended'] }, ended).ties).toBe(1);
  });

  it('focuses on an actor and all within the steps', () => {
    const network = net('A-B B-C C-D E');
    const names = (steps: 1 | 2 | 3) =>
      visibleIn(network, noFilter, day, { actorId: id('A'), steps })
        .actors.map((actor) => actor.name)
        .join('');
    expect([names(1), names(2), names(3)]).toEqual(['AB', 'ABC', 'ABCD']);
  });

  it('forgets a focus on an actor that is gone', () => {
    const visible = visibleIn(net('A-B C'), noFilter, day, { actorId: 'actor-gone', steps: 1 });
    expect(visible.actors.length).toBe(3);
  });

  it('focuses on several chosen together, with or without their neighbours', () => {
    const network = net('A-B B-C C-D D-E A-F');
    const names = (steps: 0 | 1) => {
      const focus = { actorId: id('A'), steps, others: [id('D'), 'actor-gone'] };
      return visibleIn(network, noFilter, day, focus);
    };
    expect(
      names(0)
        .actors.map(({ name }) => name)
        .join(''),
    ).toBe('AD');
    expect(names(0).cooperations).toEqual([]);
    expect(
      names(1)
        .actors.map(({ name }) => name)
        .sort()
        .join(''),
    ).toBe('ABCDEF');
  });

  it('goes on with the others when the first of those chosen is gone', () => {
    const focus = { actorId: 'actor-gone', steps: 0, others: [id('B'), id('C')] } as const;
    expect(visibleIn(net('A-B B-C'), noFilter, day, focus).actors.length).toBe(2);
  });

  it('shows the shortest ways between two and nothing else', () => {
    const network = net('A-B:1 B-C:1 A-D:3 D-C:3 A-E E-F F-C B-D');
    const focus = { actorId: id('A'), steps: 0, to: id('C') } as const;
    const visible = visibleIn(network, noFilter, day, focus);
    expect(
      visible.actors
        .map(({ name }) => name)
        .sort()
        .join(''),
    ).toBe('ABCD');
    expect(visible.cooperations.map((tie) => tie.id).sort()).toEqual(
      ['coop-A-B', 'coop-A-D', 'coop-B-C', 'coop-D-C'].sort(),
    );
    // Among what passes the filter: without the weak ties only one way is left.
    const strong = { ...noFilter, intensityMin: 3 };
    expect(pathsIn(network, strong, day, focus)?.best.map(({ actors }) => actors)).toEqual([
      [id('A'), id('D'), id('C')],
    ]);
  });

  it('shows both ends where no way leads from one to the other', () => {
    const visible = visibleIn(net('A-B C-D'), noFilter, day, { actorId: id('A'), steps: 0, to: id('C') });
    expect([visible.actors.length, visible.cooperations.length]).toEqual([2, 0]);
  });

  it('survives the address bar', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 3 });
    fc.assert(
      fc.property(
        words,
        words,
        words,
        fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
        (regions, types, tags, step) => {
          const filter: Filter = {
            ...noFilter,
            regions,
            types,
            tags,
            ...(step === undefined ? {} : { intensityMin: step }),
          };
          expect(filterFromLine(filterToLine(filter))).toEqual(filter);
        },
      ),
    );
  });
});
