// The sheets of a workbook, or the tables of a page, as lists to choose from: those that are beside the others are not wanted at first.
import { countCleanings } from './cleanCells';
import type { WorkbookSheet } from './excelRead';
import type { ReadFile, ReadList, Refusal } from './fileRead';
import type { FormatCode, FormatNote } from './importFormats';
import { type TableChoice, tableFromRows, type TableRead } from './readTable';
import { privateNote, type WithoutPrivate, withoutPrivateColumns } from './privateColumns';
import { repaired } from './repairs';
import { isSideSheet } from './sideSheets';
import { belowNote, partsBelow, type TablePart, withoutRowsBelow } from './tableParts';
import { cutCells, fatalOf, filledNote, rowLines } from './tableFacts';

interface SheetTable extends TablePart {
  readonly isHidden: boolean;
}

/** A sheet that holds nothing, or too much, is a list that is not wanted; only where all are such is the file refused. */
export function sheetsRead(
  format: FormatCode,
  given: readonly WorkbookSheet[],
  choices: readonly TableChoice[],
  notes: readonly FormatNote[],
): ReadFile | Refusal {
  const below: TablePart[] = [];
  const personal: WithoutPrivate[] = [];
  const found: SheetTable[] = [];
  for (const sheet of given) {
    const { name, isHidden, rows } = sheet;
    const table = tableFromRows(rows, choices[found.length]);
    const parts = partsBelow(table, name, choices.slice(found.length + 1));
    below.push(...parts);
    for (const part of [{ name, table: withoutRowsBelow(table), lines: rowLines(rows) }, ...parts]) {
      const open = withoutPrivateColumns(part.table);
      personal.push(open);
      found.push({ ...part, isHidden, table: open.table });
    }
  }
  const sheets = found;
  const tables = found.map(({ table }) => table);
  const fatal = tables.map(fatalOf);
  const usable = tables.map((_, at) => fatal[at] === undefined);
  if (!usable.includes(true)) {
    const isLarge = notes.some(({ code }) => code === 'largeSheets');
    const code = isLarge ? 'tooManyRows' : fatal.find((one) => one !== undefined && one !== 'empty');
    return { kind: 'refused', code: code ?? 'empty' };
  }
  const isOpen = sheets.some(({ isHidden }, at) => !isHidden && usable[at] === true);
  const shown = sheets.flatMap(({ name, isHidden }, at) => {
    const table = tables[at];
    return table === undefined || isHidden || usable[at] !== true ? [] : [{ name, table }];
  });
  const beside = new Set(shown.filter((one) => isSideSheet(one, shown)).map(({ table }) => table));
  const lists = sheets.map(({ name, isHidden, lines, isBelow }, at): ReadList => {
    const table = tables[at] as TableRead;
    cutCells(table);
    const isWanted = usable[at] === true && !(isHidden && isOpen) && !beside.has(table);
    const cleanings = countCleanings(table.rows);
    return {
      name,
      isWanted,
      ...(isBelow && { isBelow }),
      ...repaired(table),
      confidence: 1,
      replaced: 0,
      lines,
      cleanings,
    };
  });
  const wanted = lists.filter(({ isWanted }) => isWanted).map(({ table }) => table);
  return {
    kind: 'read',
    format,
    lists,
    notes: [...notes, ...privateNote(personal), ...belowNote(below), ...filledNote(wanted)],
  };
}
