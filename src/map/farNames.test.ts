// How far off a name may stand from its node.
import { expect, it } from 'vitest';
import { chooseLabels, type LabelCandidate } from './labels';

const room = { width: 900, height: 600, kept: new Map() };
const candidate = (id: string, x: number, y: number, more: Partial<LabelCandidate> = {}): LabelCandidate => ({
  id,
  x,
  y,
  half: 12,
  forms: () => [{ width: 90, height: 15 }],
  rank: 0,
  degree: 1,
  ...more,
});

it('leave out a hub rather than lead a long line to its name, except on a way', () => {
  const crowd = Array.from({ length: 210 }, (_, at) =>
    candidate(`n${at}`, 20 + (at % 14) * 40, 20 + Math.floor(at / 14) * 40, { degree: at % 7 }),
  );
  const hub = (rank: 0 | 2) => candidate('hub', 280, 280, { half: 18, degree: 60, rank });
  const named = (rank: 0 | 2) =>
    chooseLabels([...crowd, hub(rank)], { ...room, sure: 1 }).find(({ id }) => id === 'hub');
  expect(named(0)).toBeUndefined();
  expect(named(2)?.isFar).toBe(true);
});
