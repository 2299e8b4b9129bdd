// Rows that are not taken over, as a file of their own: put right in a spreadsheet, it can be imported again.
import type { TFunction } from 'i18next';
import { insidePublic } from '../model/inside';
import { left } from '../session/leaving';
import { fileName, fileOf, offerFile } from '../ui/offerFile';
import { toCsvBytes } from '../formats/csvWrite';
import { listName } from './listName';
import type { Plan } from '../planning/planItems';
import { hasReasons } from '../planning/reasonColumn';
import { reasonOf } from './problemWords';
import type { Sheet } from '../planning/planCells';
import type { Planned } from './useImportPlan';

/** Header and refused rows of one list, each with all its reasons behind the last column of the header. */
export function refusedRows(
  t: TFunction,
  plan: Pick<Plan, 'problems'>,
  list: number,
  sheet: Sheet,
): string[][] {
  const reasons = new Map<number, Set<string>>();
  for (const problem of plan.problems) {
    if (problem.list !== list) continue;
    const own = reasons.get(problem.row) ?? new Set();
    reasons.set(problem.row, own.add(reasonOf(t, problem)));
  }
  // A list that was refused before brings its old reasons: the new ones take their place.
  const width = hasReasons(sheet.header) ? sheet.header.length - 1 : sheet.header.length;
  const cells = (row: readonly string[]) => Array.from({ length: width }, (_, column) => row[column] ?? '');
  return [
    [...cells(sheet.header), t('exchange.import.reasonTitle')],
    ...[...reasons]
      .sort(([one], [other]) => one - other)
      .map(([row, texts]) => [...cells(sheet.rows[row] ?? []), [...texts].join(' ')]),
  ];
}

/** One file per list that has any. */
export function offerRefused(t: TFunction, { plan, lists }: Planned, name: string): void {
  let records = 0;
  lists.forEach((list, at) => {
    const rows = refusedRows(t, plan, at, list.sheet);
    if (rows.length < 2) return;
    const parts = [
      name.replace(/\.[A-Za-z0-9]{1,7}$/, ''),
      ...(lists.length > 1 ? [listName(t, list, at)] : []),
      t('exchange.import.refusedFile'),
    ];
    offerFile(fileOf(toCsvBytes(rows), 'text/csv'), `${fileName(...parts)}.csv`);
    records += rows.length - 1;
  });
  // What stands in them nobody has understood, so it counts as private.
  if (records > 0)
    void left({
      kind: 'refusedRows',
      format: 'csv',
      profile: 'internal',
      inside: { ...insidePublic(records), hasPrivate: true },
    });
}
