// Why a row of a list is left out, in words.
import type { TFunction } from 'i18next';
import { fieldOf } from '../model/fields';
import { fieldLabel, problemText } from '../records/fieldWords';
import type { RowProblem } from './planCells';

/** What is wrong with the cell, or why the row cannot be told. */
export function reasonOf(t: TFunction, problem: RowProblem): string {
  const { code, field, value, table } = problem;
  switch (code) {
    case 'ambiguous':
    case 'ambiguousReference':
    case 'usedTwice':
      return t(`exchange.import.reasons.${code}`);
    case 'missingEnd':
      return t('exchange.import.reasons.missingEnd', {
        field: field === undefined ? '' : fieldLabel(tableFor(problem), field),
      });
    case 'unknownReference':
      return t('exchange.import.reasons.unknownReference', { value });
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
