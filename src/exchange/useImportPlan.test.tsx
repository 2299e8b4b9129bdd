// A preview that cannot be calculated is told; nobody waits for it for ever.
import { renderHook, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { rowsOfNet } from '../model/net';
import { Network } from '../model/network';
import { freshList, type ImportList } from '../planning/importList';
import { readFile } from '../formats/importReading';
import { useImportPlan } from './useImportPlan';

const network = new Network('net-1', rowsOfNet(''));

async function listOf(text: string): Promise<ImportList> {
  const read = await readFile({ name: 'liste.csv', text, choices: [] }, () => {});
  if (read.kind === 'refused' || read.lists[0] === undefined) throw new Error('the list was refused');
  return freshList(read.lists[0], network, 'liste.csv');
}

it('says so when the plan throws, and plans again when something has changed', async () => {
  const whole = await listOf('Name;Ort\nSchule;Stadt\n');
  const broken: ImportList = {
    ...whole,
    sheet: {
      header: whole.sheet.header,
      get rows(): never {
        throw new Error('a fault in the programme');
      },
    },
  };
  const sameAs = new Map<string, string>();
  const { result, rerender } = renderHook(
    ({ lists }) => useImportPlan(true, { lists, sameAs, network, name: 'liste.csv' }),
    { initialProps: { lists: [broken] } },
  );
  await waitFor(() => expect(result.current.hasFailed).toBe(true));
  expect(result.current.planning).toBeUndefined();
  expect(result.current.isPlanned).toBe(false);
  rerender({ lists: [whole] });
  await waitFor(() => expect(result.current.isPlanned).toBe(true));
  expect(result.current.hasFailed).toBe(false);
  expect(result.current.planned?.plan.items.length).toBeGreaterThan(0);
});
