// The grid by keyboard: moving, editing, opening, pasting.
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Table, cell, focusCell, focused, header, names, opened, pasted, start } from './grid.sample';

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

test('copying and pasting belong to the focused cell, whomever the browser tells', () => {
  render(<Table />);
  focusCell(1, 2);
  const setData = vi.fn<(type: string, text: string) => void>();
  // Firefox tells whatever stands around its caret, and that stays where it was while the keyboard walks through the cells.
  expect(fireEvent.copy(document.body, { clipboardData: { setData } })).toBe(false);
  expect(setData).toHaveBeenCalledWith('text/plain', cell(1, 2).textContent);
  const getData = () => 'a\tb\n';
  expect(fireEvent.paste(document.body, { clipboardData: { getData } })).toBe(false);
  expect(pasted).toHaveBeenCalledWith([['a', 'b']], { rowId: '2', columnId: 'kind' });
  // The caret may stand in a cell while the focus is somewhere else.
  act(() => (document.activeElement as HTMLElement).blur());
  expect(fireEvent.copy(cell(1, 2), { clipboardData: { setData } })).toBe(true);
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
