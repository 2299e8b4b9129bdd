// Where there are no workers a file is read in place, and reading can be given up all the same.
import { expect, it } from 'vitest';
import { readInWorker } from './importReader';

const text = `Name;Ort\n${Array.from({ length: 30_000 }, (_, at) => `Hort ${at};${'Übungsau'.repeat(9)}`).join('\n')}`;
const request = { name: 'liste.csv', text, choices: [] };

it('reads to the end when nobody gives up', async () => {
  const file = await readInWorker(request, () => {}, new AbortController().signal);
  expect(file?.kind === 'read' && file.lists[0]?.table.rows.length).toBe(30_000);
});

it('stops at the next step when it is given up, and says nothing more', async () => {
  const giveUp = new AbortController();
  const told: number[] = [];
  const tell = (rows: number) => {
    told.push(rows);
    giveUp.abort();
  };
  expect(await readInWorker(request, tell, giveUp.signal)).toBeUndefined();
  expect(told).toHaveLength(1);
  expect(told[0]).toBeLessThan(30_000);
});

it('does not begin when it was given up before', async () => {
  const told: number[] = [];
  const tell = (rows: number) => told.push(rows);
  expect(await readInWorker(request, tell, AbortSignal.abort())).toBeUndefined();
  expect(told).toEqual([]);
});
