// Days of the history keep the order of the changes, whatever the clocks said.
import { expect, it } from 'vitest';
import type { JournalHead } from '../data/db';
import { historyDays } from './historyDays';

const head = (seq: number, at: string): JournalHead => ({
  networkId: 'net-1',
  seq,
  tx: `tx-${seq}`,
  at,
  device: 'device-1',
  user: '',
  origin: 'user',
  code: 'editActors',
  count: 1,
  pages: 1,
});

it('shows changes in their order and their own times, and says where a clock was wrong', () => {
  const times = ['2026-11-20', '2027-11-20', '2027-11-20', '2026-11-21', '2026-11-22'];
  const days = historyDays(times.map((day, at) => head(at + 1, `${day}T12:00:00.000Z`)));
  expect(
    days.map(({ day, isClockOff, entries }) => [day, isClockOff, entries.map((e) => e.head.seq)]),
  ).toEqual([
    ['2026-11-22', false, [5]],
    ['2026-11-21', true, [4]],
    ['2027-11-20', false, [3, 2]],
    ['2026-11-20', false, [1]],
  ]);
  // How far undo goes back counts changes, not days.
  expect(days.flatMap(({ entries }) => entries.map(({ back }) => back))).toEqual([1, 2, 3, 4, 5]);
});
