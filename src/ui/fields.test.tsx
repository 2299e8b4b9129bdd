// What the typed fields do at the keyboard.
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ComboField } from './ComboField';
import { DateField } from './DateField';
import { ListField } from './ListField';
import { NumberField } from './NumberField';
import type { Option } from './optionFilter';

let user = userEvent.setup();
beforeEach(() => {
  user = userEvent.setup();
});
afterEach(cleanup);

function DateForm({ start, onBad }: { readonly start?: string; readonly onBad?: (bad: boolean) => void }) {
  const [day, setDay] = useState<string | undefined>(start);
  return (
    <>
      <DateField
        label="Seit"
        value={day}
        onChange={setDay}
        unreadable="Kein lesbares Datum."
        todayLabel="Heute"
        onUnreadable={onBad}
      />
      <output>{day ?? 'leer'}</output>
      <button type="button" onClick={() => setDay('2000-01-01')}>
        von außen
      </button>
    </>
  );
}
const held = () => screen.getByRole('status').textContent;

it('keeps a full date while it is typed and writes it back in order', async () => {
  render(<DateForm />);
  await user.type(screen.getByLabelText('Seit'), '1.2.2026');
  expect(held()).toBe('2026-02-01');
  await user.tab();
  expect(screen.getByLabelText('Seit')).toHaveProperty('value', '01.02.2026');
});

it('waits with a two-digit year until the field is left', async () => {
  render(<DateForm />);
  await user.type(screen.getByLabelText('Seit'), '1.2.26');
  expect(held()).toBe('leer');
  await user.tab();
  expect(held()).toBe('2026-02-01');
});

it('keeps unreadable text in sight, says so and does not touch the value', async () => {
  const onBad = vi.fn<(isBad: boolean) => void>();
  render(<DateForm start="2026-11-22" onBad={onBad} />);
  const field = screen.getByLabelText('Seit');
  await user.clear(field);
  expect(held()).toBe('leer');
  await user.type(field, '31.2.2026');
  expect(screen.queryByText('Kein lesbares Datum.')).toBeNull();
  await user.tab();
  expect(screen.getByText('Kein lesbares Datum.')).toBeTruthy();
  expect(field).toHaveProperty('value', '31.2.2026');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(onBad).toHaveBeenLastCalledWith(true);
  await user.click(screen.getByText('von außen'));
  expect(field).toHaveProperty('value', '01.01.2000');
});

it('takes today by its button', async () => {
  render(<DateForm />);
  await user.click(screen.getByRole('button', { name: 'Heute' }));
  expect(held()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

function NumberForm({ start }: { readonly start?: number }) {
  const [value, setValue] = useState<number | undefined>(start);
  return (
    <>
      <NumberField label="Stellen" value={value} onChange={setValue} unreadable="Keine Zahl." unit="VZÄ" />
      <output>{value ?? 'leer'}</output>
    </>
  );
}

it('reads the decimal comma and keeps what is being typed', async () => {
  render(<NumberForm />);
  const field = screen.getByLabelText('Stellen');
  await user.type(field, '0,50');
  expect(field).toHaveProperty('value', '0,50');
  expect(held()).toBe('0.5');
  await user.tab();
  expect(field).toHaveProperty('value', '0,5');
});

it('keeps the old number when the new text is none, and empties on demand', async () => {
  render(<NumberForm start={3} />);
  const field = screen.getByLabelText('Stellen');
  await user.type(field, 'x');
  await user.tab();
  expect(held()).toBe('3');
  expect(screen.getByText('Keine Zahl.')).toBeTruthy();
  await user.clear(field);
  expect(held()).toBe('leer');
});

function ListForm({ isClosed = false }: { readonly isClosed?: boolean }) {
  const [values, setValues] = useState<readonly string[]>(['Ganztag']);
  return (
    <>
      <ListField
        label="Themen"
        values={values}
        onChange={setValues}
        options={[{ value: 'prev', label: 'Prävention' }]}
        removeLabel={(what) => `${what} entfernen`}
        isClosed={isClosed}
      />
      <output>{values.join('|')}</output>
    </>
  );
}

it('adds by Enter, semicolon and leaving, never twice', async () => {
  render(<ListForm />);
  const field = screen.getByLabelText('Themen');
  await user.type(field, 'Inklusion{Enter}Hort;Ganztag{Enter}Ferien');
  await user.tab();
  expect(held()).toBe('Ganztag|Inklusion|Hort|Ferien');
});

it('keeps the code of a suggestion whose word is typed or chosen', async () => {
  render(<ListForm />);
  await user.type(screen.getByLabelText('Themen'), 'prav{ArrowDown}{Enter}');
  expect(held()).toBe('Ganztag|prev');
  expect(screen.getByText('Prävention')).toBeTruthy();
});

it('removes the last by Backspace and any by its cross', async () => {
  render(<ListForm />);
  await user.type(screen.getByLabelText('Themen'), 'A{Enter}B{Enter}{Backspace}');
  expect(held()).toBe('Ganztag|A');
  await user.click(screen.getByRole('button', { name: 'Ganztag entfernen' }));
  expect(held()).toBe('A');
});

it('refuses unknown words where the list is closed', async () => {
  render(<ListForm isClosed />);
  await user.type(screen.getByLabelText('Themen'), 'Unsinn{Enter}prävention{Enter}');
  expect(held()).toBe('Ganztag|prev');
});

const many: readonly Option[] = [
  ...Array.from({ length: 5000 }, (_, index) => ({ value: String(index), label: `Akteur ${String(index)}` })),
  { value: 'm', label: 'Müller-Schule', hint: 'Grundschule' },
];
const fold = (text: string) => text.toLowerCase().replaceAll('ü', 'u').replaceAll('ue', 'u');

function ComboForm({ onCreate }: { readonly onCreate?: (text: string) => void }) {
  const [value, setValue] = useState<string | undefined>('7');
  return (
    <>
      <ComboField
        label="Träger"
        options={many}
        value={value}
        onChange={setValue}
        openLabel="Auswahl zeigen"
        fold={fold}
        onCreate={onCreate}
        createLabel={(text) => `„${text}“ anlegen`}
      />
      <output>{value ?? 'leer'}</output>
    </>
  );
}

it('finds Müller by mueller among 5,000 and takes it with Enter', async () => {
  render(<ComboForm />);
  const field = screen.getByRole('combobox', { name: 'Träger' });
  await user.clear(field);
  await user.type(field, 'mueller');
  expect(screen.getAllByRole('option')).toHaveLength(1);
  await user.keyboard('{Enter}');
  expect(held()).toBe('m');
  expect(field).toHaveProperty('value', 'Müller-Schule');
});

it('draws only the rows in sight', async () => {
  render(<ComboForm />);
  await user.click(screen.getByRole('combobox', { name: 'Träger' }));
  expect(screen.getAllByRole('option').length).toBeLessThan(40);
  expect(screen.getAllByRole('option')[0]?.getAttribute('aria-setsize')).toBe('5001');
});

it('drops half-typed text on leaving and keeps the choice', async () => {
  render(<ComboForm />);
  const field = screen.getByRole('combobox', { name: 'Träger' });
  await user.type(field, 'xyz');
  await user.tab();
  expect(field).toHaveProperty('value', 'Akteur 7');
  expect(held()).toBe('7');
});

it('offers to create what does not exist yet', async () => {
  const onCreate = vi.fn<(text: string) => void>();
  render(<ComboForm onCreate={onCreate} />);
  const field = screen.getByRole('combobox', { name: 'Träger' });
  await user.clear(field);
  await user.type(field, 'Hort Nord');
  await user.click(screen.getByRole('option', { name: '„Hort Nord“ anlegen' }));
  expect(onCreate).toHaveBeenCalledWith('Hort Nord');
});
