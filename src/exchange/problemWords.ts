// Why a row of a list is left out, in words.
import type { TFunction } from 'i18next';
import { showNumber } from '../i18n/translate';
import { fieldOf } from '../model/fields';
import { fieldLabel, problemText } from '../records/fieldWords';
import type { RowProblem } from '../planning/planCells';

/** What is wrong with the cell, or why the row cannot be told. `rowNumbers`: rows of the list as a spreadsheet counts, by body row. */
export function reasonOf(t: TFunction, problem: RowProblem, rowNumbers?: readonly number[]): string {
  const { code, field, value, table } = problem;
  switch (code) {
    case 'ambiguous':
    case 'ambiguousReference':
    case 'erased':
      return t(`exchange.import.reasons.${code}`);
    case 'usedTwice': {
      const row = problem.other === undefined ? undefined : rowNumbers?.[problem.other];
      if (row === undefined) return t('exchange.import.reasons.usedTwice');
      return t('exchange.import.reasons.usedTwiceAt', { row: showNumber(row) });
    }
    case 'otherWord':
      return t('exchange.import.reasons.otherWord', {
        row: showNumber(rowNumbers?.[problem.row] ?? problem.row + 1),
        value,
        field: field === undefined ? '' : fieldLabel(table, field),
      });
    case 'missingEnd':
      return t(`exchange.import.reasons.${value === '' ? 'missingEnd' : 'nobody'}`, {
        field: field === undefined ? '' : fieldLabel(tableFor(problem), field),
        value,
      });
    case 'unknownReference':
    case 'oddValue':
    case 'formula':
      return t(`exchange.import.reasons.${code}`, {
        value,
        field: field === undefined ? '' : fieldLabel(table, field),
      });
    default: {
      const { min, max } = (field === undefined ? undefined : fieldOf(table, field)) ?? {};
      return problemText({
        code,
        table,
        value,
        ...(field === undefined ? {} : { field }),
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
      });
    }
  }
}

/** The ends of a tie are fields of the tie, though they are named by the columns of its actors. */
function tableFor({ table, field }: RowProblem) {
  return field === 'actorA' || field === 'actorB' ? 'cooperations' : table;
}
