// Every row that is left out and why, to be filtered, sorted and copied.
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldOf } from '../model/fields';
import { fold } from '../model/fold';
import { fieldLabel, problemText } from '../records/fieldWords';
import { gridWords } from '../records/gridWords';
import { Grid } from '../ui/Grid';
import type { GridColumn, GridWords } from '../ui/GridColumn';
import style from './ImportPreview.module.css';
import type { RowProblem } from './planCells';

interface ImportProblemsProps {
  readonly problems: readonly RowProblem[];
  readonly header: readonly string[];
  /** Row of the file, as a spreadsheet counts, for each row of the body. */
  readonly rowNumbers: readonly number[];
}

interface Line {
  readonly id: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
  readonly code: string;
}

const rowId = (line: Line) => line.id;
const collator = new Intl.Collator('de', { numeric: true });

export function ImportProblems({ problems, header, rowNumbers }: ImportProblemsProps) {
  const { t } = useTranslation();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(
    () =>
      problems.map(
        (problem, at): Line => ({
          id: String(at),
          row: rowNumbers[problem.row] ?? problem.row + 1,
          column:
            header[problem.column] ??
            (problem.field === undefined ? '' : fieldLabel(tableFor(problem), problem.field)),
          value: problem.value,
          reason: reasonOf(t, problem),
          code: problem.code,
        }),
      ),
    [problems, header, rowNumbers, t],
  );
  const columns = useMemo<readonly GridColumn<Line>[]>(() => {
    const options = [...new Map(lines.map(({ code, reason }) => [code, reason])).entries()].map(
      ([value, label]) => ({
        value,
        label,
      }),
    );
    return [
      {
        id: 'row',
        header: t('exchange.import.row'),
        width: 90,
        isRowHeader: true,
        text: (line) => String(line.row),
        sortKey: (line) => line.row,
      },
      {
        id: 'column',
        header: t('exchange.import.problemColumn'),
        width: 180,
        text: (line) => line.column,
        filter: { kind: 'text' },
      },
      {
        id: 'value',
        header: t('exchange.import.problemValue'),
        width: 180,
        text: (line) => line.value,
        filter: { kind: 'text' },
      },
      {
        id: 'reason',
        header: t('exchange.import.reason'),
        width: 640,
        text: (line) => line.reason,
        filter: { kind: 'choice', options, values: (line) => [line.code] },
      },
    ];
  }, [lines, t]);
  const words = useMemo<GridWords>(
    () => ({
      ...gridWords(t, 'actors', lines.length),
      count: (shown) => t('exchange.import.problemCount', { count: shown }),
    }),
    [t, lines.length],
  );
  if (lines.length === 0) return <p className={style['nothing']}>{t('exchange.import.noProblems')}</p>;
  return (
    <div className={style['problems']}>
      <p className={style['hint']}>{t('exchange.import.problemsHelp')}</p>
      <div className={style['grid']}>
        <Grid
          label={t('exchange.import.problems')}
          rows={lines}
          rowId={rowId}
          columns={columns}
          collator={collator}
          fold={fold}
          selected={selected}
          onSelectedChange={setSelected}
          empty={null}
          words={words}
        />
      </div>
    </div>
  );
}

/** In words: what is wrong with the cell, or why the row cannot be told. */
function reasonOf(t: TFunction, problem: RowProblem): string {
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
