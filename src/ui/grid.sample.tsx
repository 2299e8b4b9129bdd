// A small table of five rows for the tests of the grid, and what they ask of the page.
import { act, screen, within } from '@testing-library/react';
import { useMemo, useState } from 'react';
import { vi } from 'vitest';
import { Grid } from './Grid';
import type { GridColumn, GridWords } from './GridColumn';
import type { GridLeaving } from './GridLeaving';
import { GridTextEditor } from './GridTextEditor';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly pupils: string;
}

const words: GridWords = {
  selectRow: (title) => `${title} auswählen`,
  selectAll: 'Alle auswählen',
  sortBy: 'Sortieren',
  sortNone: 'Nicht sortiert',
  sortAscending: 'aufsteigend',
  sortDescending: 'absteigend',
  filter: (column) => `${column} filtern`,
  filterText: 'Enthält',
  filterSearch: 'Suchen',
  removeFilter: (column) => `Filter ${column} entfernen`,
  removeAllFilters: 'Alle Filter entfernen',
  filters: 'Filtern',
  noMatch: 'Keine Zeile passt.',
  columns: 'Spalten',
  showAllColumns: 'Alle zeigen',
  count: (shown, all) => `${shown} von ${all}`,
  selected: (count, hidden) => `${count} ausgewählt, ${hidden} ausgeblendet`,
  clearSelection: 'Auswahl aufheben',
  printed: (printed, all) => `Gedruckt ${printed} von ${all}`,
};
export const start: readonly Row[] = [
  { id: '1', name: 'Zentrum', kind: 'partner', pupils: '' },
  { id: '2', name: 'Öffnung', kind: 'amt', pupils: '' },
  { id: '3', name: 'Straße', kind: 'amt', pupils: '12' },
  { id: '4', name: 'Ärzte', kind: 'schule', pupils: '110' },
  { id: '5', name: 'Oase', kind: 'schule', pupils: '9' },
];
const kinds = { partner: 'Partner', amt: 'Amt', schule: 'Schule' } as const;
const collator = new Intl.Collator('de', { numeric: true });
const rowId = (row: Row) => row.id;
export const opened = vi.fn<(row: Row) => void>();
export const pasted = vi.fn<(matrix: string[][], at: { rowId: string; columnId: string }) => void>();
export const gone = vi.fn<GridLeaving<unknown>['onLeft']>();
/** Everything may leave, and it is noted. */
export const allLeaves: GridLeaving<unknown> = { open: (part) => part, line: () => '', onLeft: gone };
export const shownIds = vi.fn<(ids: readonly string[]) => void>();

export function Table({ rows: given = start }: { readonly rows?: readonly Row[] }) {
  const [rows, setRows] = useState(given);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo<readonly GridColumn<Row>[]>(() => {
    const text = (id: 'name' | 'pupils', header: string): GridColumn<Row> => ({
      id,
      header,
      text: (row) => row[id],
      filter: { kind: 'text' },
      editor: (row, close, initialText) => (
        <GridTextEditor
          label={`${header}, ${row.name}`}
          value={row[id]}
          initialText={initialText}
          close={close}
          onCommit={(value) =>
            setRows((old) => old.map((each) => (each.id === row.id ? { ...each, [id]: value } : each)))
          }
        />
      ),
    });
    return [
      { ...text('name', 'Name'), isRowHeader: true },
      {
        id: 'kind',
        header: 'Typ',
        text: (row) => kinds[row.kind as keyof typeof kinds],
        filter: {
          kind: 'choice',
          options: Object.entries(kinds).map(([value, label]) => ({ value, label })),
          values: (row) => [row.kind],
        },
      },
      { ...text('pupils', 'Schülerzahl'), align: 'end' },
    ];
  }, []);
  return (
    <Grid
      label="Akteure"
      rows={rows}
      rowId={rowId}
      columns={columns}
      collator={collator}
      selected={selected}
      onSelectedChange={setSelected}
      onOpen={opened}
      onPaste={pasted}
      onShownChange={shownIds}
      leaving={allLeaves as GridLeaving<Row>}
      empty={<p>Noch keine Akteure.</p>}
      words={words}
    />
  );
}

export const names = () => screen.queryAllByRole('rowheader').map((cell) => cell.textContent);
export const selectedNames = () =>
  screen
    .queryAllByRole('row', { selected: true })
    .map((row) => within(row).getByRole('rowheader').textContent);
export const focused = () => {
  const cell = document.activeElement?.closest('[data-col]');
  return `${cell?.closest('[data-row]')?.getAttribute('data-row')}/${cell?.getAttribute('data-col')}`;
};
export const header = (name: string) => screen.getByRole('columnheader', { name });
export const cell = (row: number, col: number) => {
  const found = document.querySelector<HTMLElement>(`[data-row="${row}"] > [data-col="${col}"]`);
  if (found === null) throw new Error(`no cell ${row}/${col}`);
  return found;
};
export const focusCell = (row: number, col: number) => act(() => cell(row, col).focus());
