// A table on paper: all rows as they are filtered and sorted, with what is not printed said.
import { fireEvent, render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { GridLeaving } from './GridLeaving';
import { GridPrint } from './GridPrint';
import { allLeaves, Table } from './grid.sample';

const table = () => screen.queryByRole('table', { name: 'Akteure', hidden: true });

test('all rows stand in a plain table while the page is printed, and only then', () => {
  render(<Table />);
  expect(table()).toBeNull();
  fireEvent(window, new Event('beforeprint'));
  const rows = within(table() as HTMLElement).getAllByRole('row', { hidden: true });
  expect(rows.map((row) => row.firstElementChild?.textContent)).toEqual([
    'Name',
    'Zentrum',
    'Öffnung',
    'Straße',
    'Ärzte',
    'Oase',
  ]);
  fireEvent(window, new Event('afterprint'));
  expect(table()).toBeNull();
});

test.each(['sheets', 'papers'])('pages of their own (%s) are printed without the table', (className) => {
  render(<Table />);
  const sheets = document.createElement('div');
  sheets.className = className;
  document.body.append(sheets);
  fireEvent(window, new Event('beforeprint'));
  expect(table()).toBeNull();
  sheets.remove();
});

test('a very long table says how many rows are on paper and where the rest is', () => {
  const rows = Array.from({ length: 1200 }, (_, at) => ({ id: String(at) }));
  render(
    <GridPrint
      label="Akteure"
      rows={rows}
      rowId={({ id }) => id}
      columns={[{ id: 'name', header: 'Name', text: ({ id }: { id: string }) => id, isRowHeader: true }]}
      leaving={allLeaves as GridLeaving<{ id: string }>}
      cut={(printed, all) => `die ersten ${String(printed)} von ${String(all)}`}
    />,
  );
  fireEvent(window, new Event('beforeprint'));
  expect(document.querySelectorAll('tbody tr')).toHaveLength(1000);
  expect(document.body.textContent).toContain('die ersten 1000 von 1200');
});
