// What a grid shows and what is chosen in it: sorting, filters, columns, selection, copying, cards.
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gone, Table, focusCell, header, names, opened, selectedNames, shownIds, start } from './grid.sample';

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

test('whatever is copied is told: the rows that are chosen, otherwise the one cell, and no header', async () => {
  render(<Table />);
  focusCell(2, 2);
  expect(copied()['text/plain']).toBe('Amt');
  expect(gone).toHaveBeenCalledTimes(1);
  const [way, { rows, columns } = { rows: [], columns: [] }] = gone.mock.lastCall ?? [];
  expect([way, rows, columns.map(({ id }) => id)]).toEqual(['cell', [start[2]], ['kind']]);
  await user.keyboard(' ');
  copied();
  expect(gone.mock.lastCall?.[0]).toBe('copy');
  expect(gone).toHaveBeenCalledTimes(2);
});
