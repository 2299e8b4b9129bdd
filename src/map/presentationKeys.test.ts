// What a key means in a presentation.
import { expect, it } from 'vitest';
import { presentationKey } from './presentationKeys';

const press = (key: string, more: object = {}, letters = true) =>
  presentationKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more }, letters);

it('steps by arrows, Page keys and the space bar, both ways', () => {
  for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', ' '])
    expect(press(key)).toEqual({ kind: 'step', by: 1 });
  for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp']) expect(press(key)).toEqual({ kind: 'step', by: -1 });
  expect(press(' ', { shiftKey: true })).toEqual({ kind: 'step', by: -1 });
  expect([press('Home'), press('End')]).toEqual([{ kind: 'first' }, { kind: 'last' }]);
});

it('walks with Shift and an arrow, so that no click on somebody takes the arrows from the story', () => {
  expect(press('ArrowLeft', { shiftKey: true })).toEqual({ kind: 'walk', direction: 'left' });
});

it('leaves undo, search and the keys of the browser to others', () => {
  expect(press('z', { ctrlKey: true })).toBeUndefined();
  expect(press('ArrowLeft', { altKey: true })).toBeUndefined();
  expect([press('F5'), press('k'), press('1'), press('?')]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

it('hears letters only where they are not switched off', () => {
  expect([press('s'), press('p'), press('+')]).toEqual([
    { kind: 'capture' },
    { kind: 'leave' },
    { kind: 'zoomIn' },
  ]);
  expect([press('s', {}, false), press('p', {}, false)]).toEqual([undefined, undefined]);
  expect(press('Escape', {}, false)).toEqual({ kind: 'leave' });
});
