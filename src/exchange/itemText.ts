// What stands about an item in its line: its name, its cells, its reason.
import type { TFunction } from 'i18next';
import type { TableName } from '../model/records';
import { fieldLabel } from '../records/fieldWords';
import { fold } from '../model/fold';
import type { ImportList } from '../planning/importList';
import { targetAt } from '../planning/mapping';
import { type PlannedRecords } from './plannedRecords';
import { cellsOf, type ItemCell, type PlanItem } from '../planning/planItems';
import { reasonOf } from './problemWords';

/** A cell in words. */
export interface CellText {
  readonly cell: ItemCell;
  readonly label: string;
  readonly was: string;
  readonly now: string;
}

/** Fields that the name of an item tells already. */
const named = new Set(['name', 'actorA', 'actorB', 'lastName', 'firstName', 'from', 'to', 'gremiumId']);

/** Words for the items of one plan, each made once, when it is first needed. */
export class ItemTexts {
  private readonly t: TFunction;
  private readonly records: PlannedRecords;
  private readonly lists: readonly ImportList[];
  private readonly titles = new WeakMap<PlanItem, string>();
  private readonly labels = new Map<string, string>();
  private readonly folded = new WeakMap<PlanItem, string>();

  constructor(t: TFunction, records: PlannedRecords, lists: readonly ImportList[]) {
    this.t = t;
    this.records = records;
    this.lists = lists;
  }

  title(item: PlanItem): string {
    const known = this.titles.get(item);
    if (known !== undefined) return known;
    const title = this.records.titleOf(item) || this.rowTitle(item);
    this.titles.set(item, title);
    return title;
  }

  /** Every cell, those the name tells included. */
  cells(item: PlanItem): readonly CellText[] {
    const { table } = item;
    return cellsOf(item).map((cell) => ({
      cell,
      label: this.label(table, cell.property),
      was: this.records.valueText(table, cell.property, cell.was),
      now: this.records.valueText(table, cell.property, cell.now),
    }));
  }

  /** The cells of a line: without the answered question about empty cells, without what the name tells of a new record. */
  lineCells(item: PlanItem, isClearing: boolean): readonly CellText[] {
    const isNew = item.status === 'added' || item.status === 'duplicate';
    return this.cells(item).filter(
      ({ cell }) => !(isNew && named.has(cell.property)) && (cell.verdict !== 'empty' || isClearing),
    );
  }

  /** Reasons of a refused row. */
  reasons(item: PlanItem): readonly string[] {
    const rowNumbers = this.lists[item.list]?.read.table.rowNumbers;
    return (item.problems ?? []).map((problem) => reasonOf(this.t, problem, rowNumbers));
  }

  /** Row as a spreadsheet counts, of the first row an item was made from. */
  rowNumber(item: PlanItem): number | undefined {
    const row = item.rows[0];
    return row === undefined ? undefined : this.lists[item.list]?.read.table.rowNumbers[row];
  }

  /** Folded, for the text filter. */
  search(item: PlanItem): string {
    const known = this.folded.get(item);
    if (known !== undefined) return known;
    const parts = [
      this.title(item),
      ...this.cells(item).flatMap(({ label, was, now }) => [label, was, now]),
      ...this.reasons(item),
      ...(item.candidates ?? []).map(({ name }) => name),
    ];
    const text = fold(parts.join(' '));
    this.folded.set(item, text);
    return text;
  }

  /** Looked up once: a screenful of lines asks for the same few. */
  private label(table: TableName, property: string): string {
    const key = `${table} ${property}`;
    const known = this.labels.get(key);
    if (known !== undefined) return known;
    const label = fieldLabel(table, property);
    this.labels.set(key, label);
    return label;
  }

  /** A refused row is called by its own cells: by names, else by the key it has in its list. */
  private rowTitle({ list, rows }: PlanItem): string {
    const { sheet, mapping } = this.lists[list] ?? {};
    const row = rows[0] === undefined ? undefined : sheet?.rows[rows[0]];
    if (row === undefined || mapping === undefined) return '';
    // An actor may be named by an id and by its name: that is one name.
    const names = new Map<string, string>();
    let key = '';
    row.forEach((cell, column) => {
      if (cell.trim() === '') return;
      const { code, role, refersTo } = targetAt(mapping, column);
      const of = code.slice(code.indexOf(':') + 1);
      if (nameColumn.test(code)) names.set(of, cell);
      else if (role === 'refId' && refersTo !== undefined)
        names.set(of, this.records.nameOf(refersTo, cell.trim()) || (names.get(of) ?? ''));
      else if (role === 'key' || role === 'id') key ||= cell;
    });
    const [name, other] = [...names.values()].filter((one) => one !== '');
    if (name !== undefined) return other === undefined ? name : `${name} – ${other}`;
    const sign = key || row.find((cell) => cell.trim() !== '');
    return sign === undefined ? '' : this.t('exchange.import.nameless', { sign });
  }
}

const nameColumn = /(?:^|\/)(?:value:name|fullName:lastName|value:lastName|refName:\w+)$/;
