// The reminder comes after a week or fifty changes, and never where there is nothing to lose.
import { describe, expect, it } from 'vitest';
import { isBackupDue } from './backupDue';

describe('the reminder to save', () => {
  it.each([
    [0, 400, false],
    [1, 6, false],
    [1, 7, true],
    [49, 0, false],
    [50, 0, true],
  ])('with %i changes and %i days is %s', (changes, days, due) => {
    expect(isBackupDue(changes, days)).toBe(due);
  });
});
