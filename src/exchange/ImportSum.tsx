// One line that adds up from the rows of a list to what it brings.
import { useTranslation } from 'react-i18next';
import style from './ImportPreview.module.css';
import type { Plan } from '../planning/planItems';

interface ImportSumProps {
  readonly plan: Pick<Plan, 'problems' | 'refusedRows' | 'mergedRows'>;
  /** Rows of the list. */
  readonly rows: number;
  /** Each row is a tie. */
  readonly isTies: boolean;
}

/**
 * Rows − repeated ones = different ties; those − left out ones = ties that are new, changed or there already. Of another list only
 * that rows were taken together, where some were.
 */
export function ImportSum({ plan, rows, isTies }: ImportSumProps) {
  const { t } = useTranslation();
  const { problems, refusedRows, mergedRows } = plan;
  if (!isTies && mergedRows === 0) return null;
  const gaps = new Set(problems.flatMap(({ code, row }) => (code === 'missingEnd' ? [row] : []))).size;
  const parts = [
    t('exchange.import.sum.rows', { count: rows }),
    ...(isTies ? [t('exchange.import.sum.distinct', { count: rows - mergedRows })] : []),
    ...(mergedRows > 0 ? [t('exchange.import.sum.merged', { count: mergedRows })] : []),
    ...(gaps > 0 ? [t('exchange.import.sum.gaps', { count: gaps })] : []),
    ...(refusedRows > gaps ? [t('exchange.import.sum.refused', { count: refusedRows - gaps })] : []),
  ];
  return <p className={style['sum']}>{parts.join(' · ')}</p>;
}
