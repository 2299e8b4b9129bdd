// Cells on paper: whatever a cell holds, every seat is told or counted, and vacant ones keep their brackets.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seatRoles } from '../model/choices';
import type { Seat } from '../model/records';
import { partsOf } from './landscape';
import { roleLetter } from './landscapeWords';
import { paperCell } from './paperCell';

const seats = (text: string): Seat[] =>
  text.split(' ').map((role, at) => ({
    id: String(at),
    gremiumId: 'g',
    actorId: 'a',
    role: role.replace('!', ''),
    ...(role.endsWith('!') && { vacant: true }),
  }));
const upTo = (length: number) => (text: string) => text.length <= length;
const [v, m, b, g] = ['chair', 'voting_member', 'advisory_member', 'guest'].map(roleLetter) as [
  string,
  string,
  string,
  string,
];

it('stands on one line where it fits, else on two', () => {
  expect(paperCell(seats('chair voting_member'), upTo(9))).toEqual([`${v} ${m}`]);
  expect(paperCell(seats('chair! voting_member voting_member advisory_member guest!'), upTo(7))).toEqual([
    `(${v}) 2${m}`,
    `${b} (${g})`,
  ]);
});

it('keeps the brackets of a vacant chair where only the first has room', () => {
  const cell = paperCell(seats('chair! voting_member advisory_member guest permanent_guest'), upTo(4));
  expect(cell[0]).toBe(`(${v})`);
  expect(cell.join(' ')).toMatch(/\+\d$/);
});

it('tells or counts every seat', () => {
  const anySeat = fc.record({ role: fc.constantFrom(...seatRoles), vacant: fc.boolean() });
  fc.assert(
    fc.property(
      fc.array(anySeat, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 14 }),
      (list, room) => {
        const all = list.map(
          ({ role, vacant }, at): Seat => ({
            id: String(at),
            gremiumId: 'g',
            actorId: 'a',
            role,
            ...(vacant && { vacant }),
          }),
        );
        const lines = paperCell(all, upTo(room));
        expect(lines.length).toBeGreaterThan(0);
        expect(lines.length).toBeLessThanOrEqual(2);
        const told = lines
          .join(' ')
          .replace('+', ' +')
          .split(' ')
          .filter((part) => part !== '')
          .reduce((sum, part) => sum + Number(/^[+(]*(\d+)/.exec(part)?.[1] ?? 1), 0);
        expect(told).toBe(all.length);
        expect(lines[0]?.startsWith('(')).toBe(partsOf(all)[0]?.isVacant);
      },
    ),
    { numRuns: 300 },
  );
});
