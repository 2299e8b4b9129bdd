// The columns of a table, made from the fields of its records, the user's own fields and what a room derives.
import type { ReactNode } from 'react';
import { word } from '../i18n/translate';
import { type Field, fields } from '../model/fields';
import type { Network } from '../model/network';
import { classOf } from '../model/privacy';
import {
  type AnyRecord,
  type IsoDate,
  type ListName,
  listOf,
  type TableName,
  valueOf,
} from '../model/records';
import type { SubjectTable } from '../session/session';
import type { GridColumn, GridColumnFilter } from '../ui/GridColumn';
import { CellEditor } from './CellEditor';
import { fieldLabel, ownProperties, showValue, typeName } from './fieldWords';
import { isIntensity } from './isIntensity';
import { choicesOf } from './suggestions';
import { columnWidth, tablePlans } from './tablePlans';
import { TypeCell } from './TypeCell';

/** A column that is computed, not stored: "Kooperationen" of an actor. */
export interface DerivedColumn {
  readonly id: string;
  readonly header: string;
  readonly width?: number;
  /** Class of what it says (`model/privacy`); 0 when left out. */
  readonly privacy?: 1 | 2;
  /** Words, not a number: left-aligned, and filtered by what they contain. */
  readonly isText?: true;
  /** Numbers are right-aligned and sort as numbers. */
  readonly value: (network: Network, record: AnyRecord, asOf: IsoDate) => string | number;
}

/** What a cell does with the text that was typed into it. */
export type CommitCell = (record: AnyRecord, property: string, text: string) => void;

/** Column ids are field keys (`region`, `tag`), `own.<Label>`, or ids of derived columns; the title column is first. */
export function recordColumns(
  network: Network,
  table: SubjectTable,
  derived: readonly DerivedColumn[],
  asOf: IsoDate,
  commit: CommitCell,
): GridColumn<AnyRecord>[] {
  const { title } = tablePlans[table];
  const offered = fields[table].filter((field) => field.hidden !== true);
  const own = ownProperties(network, table).map(
    (key): Field => ({ key, kind: 'text', privacy: classOf(table, key) }),
  );
  const columns = [...offered, ...own].map((field) =>
    fieldColumn(network, table, field, commit, field.key === title),
  );
  const computed = derived.map((column) => derivedColumn(network, column, asOf));
  const isTitle = (column: GridColumn<AnyRecord>) => column.isRowHeader === true;
  const shown = tablePlans[table].shown;
  const place = ({ id }: GridColumn<AnyRecord>) => (shown.includes(id) ? shown.indexOf(id) : shown.length);
  const rest = [...columns.filter((column) => !isTitle(column)), ...computed];
  // Stable sort: what is in sight first, everything else in the order of the vocabulary.
  return [...columns.filter(isTitle), ...rest.sort((a, b) => place(a) - place(b))];
}

/** Columns in sight before the user chooses: those of the plan, and own fields while they are few. */
export function firstColumns(
  columns: readonly GridColumn<AnyRecord>[],
  table: SubjectTable,
): readonly string[] {
  const { title, shown } = tablePlans[table];
  const own = columns.map(({ id }) => id).filter((id) => id.startsWith('own.'));
  return [title, ...shown, ...own.slice(0, 6)];
}

function fieldColumn(
  network: Network,
  table: SubjectTable,
  field: Field,
  commit: CommitCell,
  isRowHeader: boolean,
): GridColumn<AnyRecord> {
  const { key, kind } = field;
  const header = fieldLabel(table, key);
  const render = renderer(network, field);
  return {
    id: key,
    header,
    width: columnWidth(kind, key),
    align: kind === 'number' && !isIntensity(table, key) ? 'end' : 'start',
    hasFigures: kind === 'date',
    text: (record) => showValue(network, table, key, record).replace(/\s*\n\s*/g, ' '),
    ...sorting(network, table, field),
    ...(render && { render }),
    ...(isRowHeader && { isRowHeader }),
    ...filtering(network, table, field),
    editor: (record, close, initialText) => (
      <CellEditor
        table={table}
        property={key}
        record={record}
        close={close}
        initialText={initialText}
        onCommit={(text) => commit(record, key, text)}
      />
    ),
  };
}

function renderer(network: Network, field: Field): ((record: AnyRecord) => ReactNode) | undefined {
  if (field.kind !== 'actorType') return undefined;
  return (record) => <TypeCell network={network} code={String(valueOf(record, field.key))} />;
}

/** Dates sort by their ISO form, numbers as numbers, choices in the order of the vocabulary. */
function sorting(
  network: Network,
  table: TableName,
  { key, kind, choices }: Field,
): Pick<GridColumn<AnyRecord>, 'sortKey'> {
  if (kind === 'date') return { sortKey: (record) => String(valueOf(record, key) ?? '') };
  if (kind === 'number') {
    return {
      sortKey: (record) => {
        const value = valueOf(record, key);
        return typeof value === 'number' ? value : Number.NaN;
      },
    };
  }
  if (kind === 'choice' && choices !== undefined) {
    return {
      sortKey: (record) => {
        const at = choices.indexOf(String(valueOf(record, key)));
        return at < 0 ? Number.NaN : at;
      },
    };
  }
  return { sortKey: (record) => showValue(network, table, key, record) };
}

function filtering(
  network: Network,
  table: TableName,
  field: Field,
): { readonly filter: GridColumnFilter<AnyRecord> } {
  const { key, kind } = field;
  const one = (record: AnyRecord) => {
    const value = valueOf(record, key);
    return value === undefined ? [] : [String(value)];
  };
  const empty = { value: '', label: word('records.grid', 'noValue') };
  if (kind === 'choice' || kind === 'list') {
    const values = kind === 'list' ? (record: AnyRecord) => listOf(record, key as ListName) : one;
    const rest = field.required === true ? [] : [empty];
    return choiceFilter(values, () => [...choicesOf(network, table, field), ...rest]);
  }
  if (kind === 'flag')
    return choiceFilter(one, () => [
      { value: 'true', label: word('model', 'yes') },
      { value: 'false', label: word('model', 'no') },
      empty,
    ]);
  if (kind === 'actorType' || isIntensity(table, key)) {
    const label = (value: string) =>
      kind === 'actorType' ? typeName(network, value) : `${value} – ${word('model.intensity', value)}`;
    return choiceFilter(one, () => {
      const used = new Set<string>();
      for (const record of network.living(table).values()) for (const value of one(record)) used.add(value);
      const options = [...used].map((value) => ({ value, label: label(value) }));
      return options.sort((a, b) => a.label.localeCompare(b.label, 'de'));
    });
  }
  return { filter: { kind: 'text' } };
}

type Choices = Extract<GridColumnFilter<AnyRecord>, { readonly kind: 'choice' }>;

/** What can be chosen is looked up among all records, so only once somebody wants to choose. */
function choiceFilter(
  values: Choices['values'],
  optionsOf: () => Choices['options'],
): { readonly filter: Choices } {
  let made: Choices['options'] | undefined;
  return {
    filter: {
      kind: 'choice',
      values,
      get options() {
        made ??= optionsOf();
        return made;
      },
    },
  };
}

function derivedColumn(network: Network, column: DerivedColumn, asOf: IsoDate): GridColumn<AnyRecord> {
  const { id, header, width, value, isText, privacy } = column;
  return {
    id,
    header,
    width: width ?? 120,
    align: isText ? 'start' : 'end',
    text: (record) => String(value(network, record, asOf)),
    sortKey: (record) => value(network, record, asOf),
    ...(privacy !== undefined && { privacy }),
    ...(isText && { filter: { kind: 'text' } }),
  };
}
