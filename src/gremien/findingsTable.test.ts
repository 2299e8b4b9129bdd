// What is copied of the findings: the day they were ticked off, never the words somebody gave as a reason.
import { expect, it } from 'vitest';
import { findingsIn } from '../model/findings';
import { net } from '../model/net';
import { findingsTable } from './findingsTable';

it('leaves the reason of what was ticked off out', () => {
  const network = net('A-B');
  const shown = findingsIn(network, '2026-11-22').map((finding) => ({
    finding,
    settlement: { reason: 'Frau Muster ist krank', on: '2026-11-20', facts: [] },
  }));
  const [head, ...rows] = findingsTable(network, shown, false);
  expect(rows).toHaveLength(shown.length);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect([row.length, row[3]]).toEqual([head?.length, '20.11.2026']);
  expect(JSON.stringify(rows)).not.toContain('Muster');
  // Inside the office, with the working layer, they go along.
  const reasoned = findingsTable(network, shown, true);
  for (const row of reasoned.slice(1)) expect(row.at(-1)).toBe('Frau Muster ist krank');
  expect(reasoned[0]).toHaveLength((head?.length ?? 0) + 1);
});
