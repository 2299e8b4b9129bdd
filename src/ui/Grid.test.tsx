// The grid as people use it: keyboard, editing, sorting, filters, selection, copying.
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useMemo, useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Grid } from './Grid';
import type { GridColumn, GridWords } from './GridColumn';
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
};
const start: readonly Row[] = [
  { id: '1', name: 'Zentrum', kind: 'partner', pupils: '' },
  { id: '2', name: 'Öffnung', kind: 'amt', pupils: '' },
  { id: '3', name: 'Straße', kind: 'amt', pupils: '12' },
  { id: '4', name: 'Ärzte', kind: 'schule', pupils: '110' },
  { id: '5', name: 'Oase', kind: 'schule', pupils: '9' },
];
const kinds = { partner: 'Partner', amt: 'Amt', schule: 'Schule' } as const;
const collator = new Intl.Collator('de', { numeric: true });
const rowId = (row: Row) => row.id;
const opened = vi.fn<(row: Row) => void>();
const pasted = vi.fn<(matrix: string[][], at: { rowId: string; columnId: string }) => void>();
const shownIds = vi.fn<(ids: readonly string[]) => void>();

function Table({ rows: given = start }: { readonly rows?: readonly Row[] }) {
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
      empty={<p>Noch keine Akteure.</p>}
      words={words}
    />
  );
}

const names = () => screen.queryAllByRole('rowheader').map((cell) => cell.textContent);
const selectedNames = () =>
  screen
    .queryAllByRole('row', { selected: true })
    .map((row) => within(row).getByRole('rowheader').textContent);
const focused = () => {
  const cell = document.activeElement?.closest('[data-col]');
  return `${cell?.closest('[data-row]')?.getAttribute('data-row')}/${cell?.getAttribute('data-col')}`;
};
const header = (name: string) => screen.getByRole('columnheader', { name });
const cell = (row: number, col: number) => {
  const found = document.querySelector<HTMLElement>(`[data-row="${row}"] > [data-col="${col}"]`);
  if (found === null) throw new Error(`no cell ${row}/${col}`);
  return found;
};
const focusCell = (row: number, col: number) => act(() => cell(row, col).focus());

const copied = () => {
  const data: Record<string, string> = {};
  const setData = (kind: string, text: string) => {
    data[kind] = text;
  };
  fireEvent.copy(document.activeElement ?? document.body, { clipboardData: { setData } });
  return data;
};

let user: ReturnType<typeof userEvent.setup>;
beforeEach(() => {
  user = userEvent.setup();
});
afterEach(() => {
  vi.clearAllMocks();
  vi.unstubAllGlobals();
});

test('only one cell is in the tab order and arrows move it', async () => {
  render(<Table />);
  expect(document.querySelectorAll('[role="grid"] [tabindex="0"]')).toHaveLength(1);
  focusCell(0, 1);
  await user.keyboard('{ArrowDown}{ArrowRight}');
  expect(focused()).toBe('1/2');
  await user.keyboard('{Control>}{End}{/Control}');
  expect(focused()).toBe('4/3');
  await user.keyboard('{Home}{Control>}{Home}{/Control}{ArrowUp}');
  expect(focused()).toBe('-1/0');
  expect(document.querySelectorAll('[role="grid"] [tabindex="0"]')).toHaveLength(1);
});

test('counts and positions are told to screen readers', () => {
  render(<Table />);
  const grid = screen.getByRole('grid', { name: 'Akteure' });
  expect(grid).toHaveAttribute('aria-rowcount', '6');
  expect(grid).toHaveAttribute('aria-colcount', '4');
  expect(screen.getByRole('rowheader', { name: 'Öffnung' }).parentElement).toHaveAttribute(
    'aria-rowindex',
    '3',
  );
  expect(cell(0, 2)).toHaveAttribute('aria-readonly', 'true');
});

test('a header sorts the German way: ascending, descending, as it was', async () => {
  render(<Table />);
  await user.click(header('Name'));
  expect(names()).toEqual(['Ärzte', 'Oase', 'Öffnung', 'Straße', 'Zentrum']);
  expect(header('Name')).toHaveAttribute('aria-sort', 'ascending');
  await user.keyboard('{Enter}');
  expect(names()).toEqual(['Zentrum', 'Straße', 'Öffnung', 'Oase', 'Ärzte']);
  await user.click(header('Name'));
  expect(names()).toEqual(start.map((row) => row.name));
  expect(shownIds).toHaveBeenLastCalledWith(['1', '2', '3', '4', '5']);
});

test('typing replaces, Enter commits and goes down', async () => {
  render(<Table />);
  focusCell(0, 3);
  await user.keyboard('42{Enter}');
  expect(cell(0, 3)).toHaveTextContent('42');
  expect(focused()).toBe('1/3');
});

test('F2 edits what is there, Tab commits and goes right into the next row', async () => {
  render(<Table />);
  focusCell(2, 3);
  await user.keyboard('{F2}{End}5{Tab}');
  expect(cell(2, 3)).toHaveTextContent('125');
  expect(focused()).toBe('3/1');
});

test('Escape gives up and keeps the cell', async () => {
  render(<Table />);
  focusCell(2, 3);
  await user.keyboard('77{Escape}');
  expect(cell(2, 3)).toHaveTextContent('12');
  expect(focused()).toBe('2/3');
});

test('a click elsewhere commits and takes the focus there', async () => {
  render(<Table />);
  focusCell(2, 3);
  await user.keyboard('77');
  await user.click(cell(4, 2));
  expect(cell(2, 3)).toHaveTextContent('77');
  expect(focused()).toBe('4/2');
});

test('a sorted row moves only after its edit, and the focus goes on from its old place', async () => {
  render(<Table />);
  await user.click(header('Name'));
  focusCell(0, 1);
  await user.keyboard('Zylinder');
  expect(names().slice(1)).toEqual(['Oase', 'Öffnung', 'Straße', 'Zentrum']);
  await user.keyboard('{Enter}');
  expect(names()).toEqual(['Oase', 'Öffnung', 'Straße', 'Zentrum', 'Zylinder']);
  expect(document.activeElement).toHaveTextContent('Oase');
});

test('a read-only cell does not take letters; Enter there and a click on the name open the card', async () => {
  render(<Table />);
  focusCell(1, 2);
  await user.keyboard('x');
  expect(screen.queryByRole('textbox')).toBeNull();
  await user.keyboard('{Enter}');
  expect(opened).toHaveBeenLastCalledWith(start[1]);
  await user.click(screen.getByRole('button', { name: 'Ärzte' }));
  expect(opened).toHaveBeenLastCalledWith(start[3]);
});

test('Space selects, Shift and arrows extend and take back, the head box knows three states', async () => {
  render(<Table />);
  const all = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Alle auswählen' });
  focusCell(1, 1);
  await user.keyboard(' {Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect(selectedNames()).toEqual(['Öffnung', 'Straße', 'Ärzte']);
  await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
  expect(selectedNames()).toEqual(['Öffnung', 'Straße']);
  expect(all.indeterminate).toBe(true);
  await user.click(all);
  expect(selectedNames()).toHaveLength(5);
  expect(all).toBeChecked();
  await user.click(all);
  expect(selectedNames()).toEqual([]);
});

test('a click with Shift selects everything between', async () => {
  render(<Table />);
  await user.click(screen.getByRole('checkbox', { name: 'Öffnung auswählen' }));
  await user.keyboard('{Shift>}');
  await user.click(screen.getByRole('checkbox', { name: 'Ärzte auswählen' }));
  expect(selectedNames()).toEqual(['Öffnung', 'Straße', 'Ärzte']);
});

test('Ctrl+A selects what is shown, and what a filter hides stays as it was', async () => {
  render(<Table />);
  await user.click(screen.getByRole('button', { name: 'Typ filtern' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Amt' }));
  await user.keyboard('{Escape}');
  expect(names()).toEqual(['Öffnung', 'Straße']);
  focusCell(0, 1);
  await user.keyboard('{Control>}a{/Control}');
  expect(screen.getByText('2 ausgewählt, 0 ausgeblendet')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Filter Typ entfernen' }));
  expect(names()).toHaveLength(5);
  expect(selectedNames()).toEqual(['Öffnung', 'Straße']);
});

test('a text filter opens from the keyboard, is listed above and can be removed', async () => {
  render(<Table />);
  focusCell(-1, 1);
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await user.type(await screen.findByRole('textbox', { name: 'Enthält' }), 'xyz');
  await user.keyboard('{Escape}');
  expect(screen.getByText('Keine Zeile passt.')).toBeInTheDocument();
  expect(shownIds).toHaveBeenLastCalledWith([]);
  await user.click(screen.getByRole('button', { name: 'Filter Name entfernen' }));
  expect(names()).toHaveLength(5);
});

test('a hidden column leaves the grid and comes back, the row header cannot be hidden', async () => {
  render(<Table />);
  await user.click(screen.getByRole('button', { name: 'Spalten' }));
  expect(await screen.findByRole('checkbox', { name: 'Name' })).toBeDisabled();
  await user.click(screen.getByRole('checkbox', { name: 'Typ' }));
  expect(document.querySelectorAll('[role="columnheader"]')).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: 'Alle zeigen' }));
  expect(document.querySelectorAll('[role="columnheader"]')).toHaveLength(4);
});

test('Shift+Alt+arrows on a header change its width', async () => {
  render(<Table />);
  const tracks = () => screen.getByRole('grid').parentElement?.style.getPropertyValue('--grid-tracks');
  expect(tracks()).toBe('36px 160px 160px 160px');
  focusCell(-1, 2);
  await user.keyboard('{Shift>}{Alt>}{ArrowRight}{ArrowRight}{ArrowLeft}{/Alt}{/Shift}');
  expect(tracks()).toBe('36px 160px 176px 160px');
});

test('copying gives the active cell, or the selected rows in the order shown', async () => {
  render(<Table />);
  focusCell(2, 3);
  expect(copied()['text/plain']).toBe('12');
  await user.click(header('Name'));
  focusCell(0, 1);
  await user.keyboard(' {Shift>}{ArrowDown}{/Shift}');
  const data = copied();
  expect(data['text/plain']).toBe('Ärzte\tSchule\t110\r\nOase\tSchule\t9');
  expect(data['text/html']).toContain('<td>Ärzte</td><td>Schule</td>');
});

test('pasted cells are handed over with the place', async () => {
  render(<Table />);
  focusCell(1, 2);
  await user.paste('a\tb\nc\td\n');
  expect(pasted).toHaveBeenCalledWith(
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    { rowId: '2', columnId: 'kind' },
  );
});

test('of many rows only a screenful is in the page', () => {
  const many = Array.from({ length: 10_000 }, (_each, n) => ({
    id: `${n}`,
    name: `A ${n}`,
    kind: 'amt',
    pupils: '',
  }));
  render(<Table rows={many} />);
  expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '10001');
  expect(screen.getAllByRole('row').length).toBeLessThan(60);
});

test('without rows the first step stands there instead of a grid', () => {
  render(<Table rows={[]} />);
  expect(screen.getByText('Noch keine Akteure.')).toBeInTheDocument();
  expect(screen.queryByRole('grid')).toBeNull();
});

test('on a narrow screen rows are cards that can be opened, selected and sorted', async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
  render(<Table />);
  const list = screen.getByRole('list', { name: 'Akteure' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(5);
  await user.click(within(list).getByRole('button', { name: 'Straße' }));
  expect(opened).toHaveBeenLastCalledWith(start[2]);
  await user.click(within(list).getByRole('checkbox', { name: 'Oase auswählen' }));
  expect(screen.getByText('1 ausgewählt, 0 ausgeblendet')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Sortieren' }));
  await user.click(await screen.findByRole('radio', { name: 'Name, aufsteigend' }));
  await user.keyboard('{Escape}');
  expect(
    within(list)
      .getAllByRole('button')
      .map((each) => each.textContent)[0],
  ).toBe('Ärzte');
});
