// The time bar as a line, and the day it compares with.
import { describe, expect, it } from 'vitest';
import { comparedDay, type MapTime, openTime, timeFromLine, timeToLine } from './mapTime';

describe('the time bar', () => {
  it.each<[MapTime | undefined, string]>([
    [undefined, ''],
    [openTime, 'leiste marken'],
    [{ marks: false, beside: false }, 'leiste'],
    [{ marks: true, beside: true, since: '2025-08-01' }, 'leiste marken nebeneinander 2025-08-01'],
  ])('%j is the line "%s" and comes back from it', (time, line) => {
    expect(timeToLine(time)).toBe(line);
    expect(timeFromLine(line)).toEqual(time);
  });

  it('does not choke on what it cannot read', () => {
    expect(timeFromLine('leiste 2025-02-30 marken x')).toEqual({ marks: true, beside: false });
    expect(timeFromLine('marken')).toBeUndefined();
  });

  it('compares with a day before, a year ago unless chosen', () => {
    expect(comparedDay('2026-11-22', {})).toBe('2025-11-22');
    expect(comparedDay('2026-11-22', { since: '2026-08-01' })).toBe('2026-08-01');
    expect(comparedDay('2026-07-01', { since: '2026-08-01' })).toBe('2025-07-01');
    expect(comparedDay('2024-02-29', {})).toBe('2023-02-28');
  });
});
