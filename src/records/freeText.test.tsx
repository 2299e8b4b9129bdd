// Every field in which anything can be written says that cases and children do not belong there, wherever it is edited (rule P1).
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { fields } from '../model/fields';
import { isFreeText, shapedTexts } from '../model/freeText';
import { type AnyRecord, tableNames } from '../model/records';
import type { SubjectTable } from '../session/session';
import { CellEditor } from './CellEditor';
import { FieldInput } from './FieldInput';

const subjects = ['actors', 'contacts', 'cooperations', 'relations', 'gremien', 'seats'] as const;
const typed = subjects.flatMap((table) => [
  ...fields[table]
    .filter(({ hidden, kind }) => hidden !== true && ['text', 'long', 'list'].includes(kind))
    .map(({ key }) => [table, key] as const),
  [table, 'own.Bemerkung'] as const,
]);
const free = typed.filter(([table, key]) => isFreeText(table, key));
const shaped = typed.filter(([table, key]) => !isFreeText(table, key));
const hint = /Keine Angaben zu Kindern, Familien oder Einzelfällen/;

const nothing = () => undefined;

afterEach(cleanup);

function input(table: SubjectTable, property: string): HTMLElement {
  render(<FieldInput table={table} property={property} draft={{}} onChange={nothing} />);
  return screen.queryByRole('textbox') ?? screen.getByRole('combobox');
}

describe('the hint at free texts', () => {
  it('is missing only where a text has a shape or its words are delivered', () => {
    expect(free.map(([table, key]) => `${table}.${key}`)).toEqual(
      expect.arrayContaining(['actors.note', 'actors.tag', 'cooperations.description', 'contacts.consent']),
    );
    for (const [table, key] of shaped) {
      const field = fields[table].find((each) => each.key === key);
      expect([key, shapedTexts.includes(key) || field?.choices !== undefined]).toEqual([key, true]);
    }
    const long = tableNames.flatMap((table) => fields[table].filter(({ kind }) => kind === 'long'));
    expect(long.filter(({ key }) => shapedTexts.includes(key))).toEqual([]);
  });

  it.each(free)('is read out with %s.%s in the form', (table, property) => {
    expect(input(table, property)).toHaveAccessibleDescription(hint);
  });

  it.each(free)('is read out with %s.%s in the table', (table, property) => {
    const record = { id: 'x', actorId: 'a', name: 'Name' } as unknown as AnyRecord;
    render(
      <CellEditor
        table={table}
        property={property}
        record={record}
        close={nothing}
        initialText={undefined}
        onCommit={nothing}
      />,
    );
    const editor = screen.queryByRole('textbox') ?? screen.getByRole('combobox');
    expect(editor).toHaveAccessibleDescription(hint);
  });

  it.each(shaped)('does not disturb at %s.%s', (table, property) => {
    expect(input(table, property)).not.toHaveAccessibleDescription(hint);
  });
});
