// Keys and gestures mean what they should.
import cytoscape from 'cytoscape';
import { describe, expect, it, vi } from 'vitest';
import { actorAt, type GestureEvents, listen } from './gestures';
import { mapKey } from './mapKeys';
import { neighbourTowards } from './walk';

describe('walking by arrow key', () => {
  const around = [
    ['right', { x: 100, y: 10 }],
    ['farRight', { x: 300, y: 0 }],
    ['up', { x: 0, y: -80 }],
  ] as const;

  it('goes to the nearest neighbour in the direction', () => {
    expect(neighbourTowards({ x: 0, y: 0 }, around, 'right')).toBe('right');
    expect(neighbourTowards({ x: 0, y: 0 }, around, 'up')).toBe('up');
  });

  it('stays where no neighbour lies', () => {
    expect(neighbourTowards({ x: 0, y: 0 }, around, 'down')).toBeUndefined();
  });
});

describe('keys on the map', () => {
  const press = (key: string, more = {}) =>
    mapKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more }, true);

  it.each([
    ['ArrowLeft', { kind: 'walk', direction: 'left' }],
    ['+', { kind: 'zoomIn' }],
    ['0', { kind: 'fit' }],
    ['n', { kind: 'addActor' }],
    ['K', { kind: 'addTie' }],
    ['Delete', { kind: 'remove' }],
  ])('%s is understood', (key, deed) => {
    expect(press(key)).toEqual(deed);
  });

  it('leave shortcuts with Ctrl to the app', () => {
    expect(press('k', { ctrlKey: true })).toBeUndefined();
  });

  it('are silent for letters once those are switched off', () => {
    const keys = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    expect(mapKey({ key: 'n', ...keys }, false)).toBeUndefined();
    expect(mapKey({ key: 'Delete', ...keys }, false)).toEqual({ kind: 'remove' });
  });
});

describe('gestures', () => {
  const made = () => {
    const cy = cytoscape({
      headless: true,
      styleEnabled: true,
      layout: { name: 'preset' },
      elements: [
        { data: { id: 'a' }, position: { x: 0, y: 0 } },
        { data: { id: 'b' }, position: { x: 200, y: 0 } },
      ],
    });
    const told = {
      onActor: vi.fn<GestureEvents['onActor']>(),
      onTie: vi.fn<GestureEvents['onTie']>(),
      onGround: vi.fn<GestureEvents['onGround']>(),
      onAdd: vi.fn<GestureEvents['onAdd']>(),
      onBox: vi.fn<GestureEvents['onBox']>(),
      onMoved: vi.fn<GestureEvents['onMoved']>(),
      onHover: vi.fn<GestureEvents['onHover']>(),
    };
    listen(cy, told, ({ y }) => (y === 0 ? 't' : undefined));
    return { cy, told };
  };

  it('tell a tap on an actor, a tie and the ground apart', () => {
    const { cy, told } = made();
    cy.getElementById('a').emit('tap');
    expect(told.onActor).toHaveBeenCalledWith('a', false);
    cy.emit({ type: 'tap', position: { x: 100, y: 0 } } as never);
    expect(told.onTie).toHaveBeenCalledWith('t');
    expect(told.onGround).not.toHaveBeenCalled();
    cy.emit({ type: 'tap', position: { x: 100, y: 50 } } as never);
    expect(told.onGround).toHaveBeenCalledOnce();
  });

  it('report all dragged actors together, and none that did not move', async () => {
    const { cy, told } = made();
    cy.nodes().emit('grab');
    cy.getElementById('a').position({ x: 10, y: 20 });
    cy.nodes().emit('free');
    await Promise.resolve();
    expect(told.onMoved).toHaveBeenCalledExactlyOnceWith([{ actorId: 'a', x: 10, y: 20 }]);
  });

  it('report a box as one selection', async () => {
    const { cy, told } = made();
    cy.nodes().emit('boxselect');
    await Promise.resolve();
    expect(told.onBox).toHaveBeenCalledExactlyOnceWith(['a', 'b']);
  });

  it('find the actor under a point', () => {
    const { cy } = made();
    cy.viewport({ zoom: 1, pan: { x: 50, y: 50 } });
    expect(actorAt(cy, { x: 252, y: 55 })).toBe('b');
    expect(actorAt(cy, { x: 150, y: 150 })).toBeUndefined();
  });
});
