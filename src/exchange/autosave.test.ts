// Saving by itself waits for a pause and never comes too often, whatever the clock has done.
import { describe, expect, it } from 'vitest';
import { autosaveIn } from './autosave';

const at = (time: string) => `2026-11-23T${time}.000Z`;
const seconds = (now: string, first: string, last: string, saved?: string) =>
  autosaveIn(Date.parse(at(now)), {
    changedAt: at(first),
    lastChangeAt: at(last),
    savedAt: saved === undefined ? undefined : at(saved),
  }) / 1000;

describe('saving by itself', () => {
  it.each([
    ['a minute after the last change', '10:00:00', '10:00:00', '10:00:00', undefined, 60],
    ['the rest of the minute later on', '10:00:45', '09:59:00', '10:00:00', undefined, 15],
    ['at once when both have passed', '10:30:00', '10:00:00', '10:00:00', '09:00:00', 0],
    ['five minutes after the last saving', '10:02:00', '10:01:50', '10:01:50', '10:01:00', 240],
    ['a minute after a change late in the five', '10:05:50', '10:05:50', '10:05:50', '10:01:00', 60],
    [
      'five minutes after the first change where nobody pauses',
      '10:04:50',
      '10:00:00',
      '10:04:49',
      undefined,
      10,
    ],
    [
      'within five minutes though a change seems to be of tomorrow',
      '10:00:00',
      '23:59:00',
      '23:59:00',
      undefined,
      300,
    ],
    [
      'within five minutes though it seems to have been saved tomorrow',
      '10:00:00',
      '09:00:00',
      '09:00:00',
      '23:59:00',
      300,
    ],
  ])('comes %s', (_name, now, first, last, saved, wait) => {
    expect(seconds(now, first, last, saved)).toBe(wait);
  });
});
