// Cells that say in words that there is nothing: how many a list has where that decides something, and which words they are.
import { fieldOf } from '../model/fields';
import type { ImportList } from './importList';
import { isEmptyWord, isPlaceholder } from './looseCell';
import { type Mapping, tableOfTarget, type Target, targetAt } from './mapping';
import { ownKind } from '../formats/ownHeader';
import { isNobody } from './partnerCell';

export interface EmptyWords {
  readonly count: number;
  /** Different ones, as they stand in the file; the first five. */
  readonly examples: readonly string[];
}

type Lists = readonly Pick<ImportList, 'sheet' | 'mapping'>[];

/** Only cells that `Mapping.emptyWords` decides about; a "-" in a column of dates or numbers is empty in any case. */
export function emptyWordsIn(lists: Lists): EmptyWords {
  const steps = emptyWordsSteps(lists);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps of 1,000 rows, for lists that would hold up the screen. */
export function* emptyWordsSteps(lists: Lists): Generator<undefined, EmptyWords> {
  let count = 0;
  const examples = new Set<string>();
  for (const { sheet, mapping } of lists) {
    if (ownKind(sheet) !== undefined) continue;
    const tests = sheet.header.map((_, column) => testFor(mapping, targetAt(mapping, column)));
    for (const [at, row] of sheet.rows.entries()) {
      if (at % 1000 === 999) yield;
      tests.forEach((test, column) => {
        const cell = row[column];
        if (test === undefined || cell === undefined || cell === '' || cell.length > 40 || !test(cell))
          return;
        count += 1;
        if (examples.size < 5) examples.add(cell.trim());
      });
    }
  }
  return { count, examples: [...examples] };
}

function testFor(mapping: Mapping, target: Target): ((cell: string) => boolean) | undefined {
  const { role, field, code } = target;
  const { kind, targets } = mapping;
  if (role === 'refId' || role === 'refKey' || role === 'refName' || role === 'refCity') return isNobody;
  if (role === 'fullName') return isPlaceholder;
  if (role !== 'value') return undefined;
  if (code === 'b/value:name' && kind === 'tiesByName' && !targets.some(namesByKey)) return isNobody;
  const table = tableOfTarget(kind, target);
  const known = fieldOf(table, field) ?? fieldOf(table, `${field}.`);
  switch (known?.kind) {
    case 'text':
    case 'long':
      return (cell) => isEmptyWord(cell, field);
    case 'list':
    case 'actorType':
      return isPlaceholder;
    default:
      return undefined;
  }
}

const namesByKey = (code: string) => code === 'b/key' || code === 'b/id:id';
