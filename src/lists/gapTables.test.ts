// The gap sheet as it leaves the app: every count with exactly its records, and nobody named.
import { describe, expect, it } from 'vitest';
import { buildDemo } from '../demo/buildDemo';
import { rowsFrom } from '../model/change';
import { gapScope, gapsIn } from '../model/gaps';
import { Network } from '../model/network';
import { gapLines, gapRecords, gapTable } from './gapTables';
import { cutNames } from './printGaps';

const today = '2026-11-22';
const demo = new Network('net-1', rowsFrom(buildDemo('L', today).records));

describe.each([undefined, 'Nord', 'Mitte', 'Süd'])('the gap sheet of %s', (region) => {
  const gaps = gapsIn(gapScope(demo, today, region));

  it('names no person on paper, on the clipboard or in the file', () => {
    const texts = [
      ...gapLines(demo, gaps).flatMap(({ names }) => names),
      ...gapTable(demo, gaps).flat(),
      ...gapRecords(demo, gaps).flat(),
    ].join('\n');
    // Street and school names are made of the same words as some families: only whole names count.
    const named = [...demo.contacts.values()].filter(
      ({ firstName = '', lastName }) => firstName !== '' && texts.includes(`${firstName} ${lastName}`),
    );
    expect(named).toEqual([]);
    expect(texts).not.toMatch(/@|\(fiktiv\)/);
  });

  it('has a line for each gap, and a row for each record it counts', () => {
    const [head, ...rows] = gapRecords(demo, gaps);
    expect(head).toEqual(['Lücke', 'Anzahl', 'von', 'Betrifft', 'Näheres', 'Tag']);
    expect(rows.every((row) => row.length === 6)).toBe(true);
    expect(rows).toHaveLength(gaps.reduce((sum, { items }) => sum + Math.max(1, items.length), 0));
    expect(gapTable(demo, gaps)).toHaveLength(gaps.length + 1);
  });
});

it('tells people as numbers at their organisations, most first', () => {
  const gaps = gapsIn(gapScope(demo, today, 'Süd'));
  const at = gaps.findIndex(({ code }) => code === 'staleContacts');
  const names = gapLines(demo, gaps)[at]?.names ?? [];
  const sum = names.reduce((all, name) => all + Number(/\((\d+)\)$/.exec(name)?.[1] ?? 1), 0);
  expect(sum).toBe(gaps[at]?.items.length);
});

it('cuts names after a number and counts the rest', () => {
  expect(cutNames(['A', 'B', 'C'], 3)).toBe('A; B; C');
  expect(cutNames(['A', 'B', 'C'], 1)).toBe('A und 2 weitere');
});
