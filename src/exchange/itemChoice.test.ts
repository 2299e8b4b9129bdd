// What is not taken over is counted once, whatever the reason.
import { expect, it } from 'vitest';
import { leftOut } from './itemChoice';
import { noDecisions, type PlanItem } from '../planning/planItems';

const item = (key: string, status: PlanItem['status']): PlanItem => {
  const op = { table: 'actors', id: key, set: { name: key }, prev: {} } as const;
  return { key, list: 0, rows: [0], table: 'actors', id: key, status, op };
};

it('items that were not ticked, fall with others, or would be no right records are left out', () => {
  const items = [
    item('taken', 'added'),
    item('unticked', 'added'),
    item('falls', 'added'),
    item('unfit', 'changed'),
    item('gone', 'removedHere'),
    item('refused', 'refused'),
  ];
  const decisions = { ...noDecisions, left: new Set(['unticked']) };
  expect(leftOut(items, decisions, { alsoLeft: ['falls'], unfit: new Map([['unfit', []]]) })).toBe(3);
  expect(leftOut(items, noDecisions, { alsoLeft: [], unfit: new Map() })).toBe(0);
});
