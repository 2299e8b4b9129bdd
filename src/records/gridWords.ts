// What the grid says, in the words of one table.
import type { TFunction } from 'i18next';
import { sentence, showNumber } from '../i18n/translate';
import type { SubjectTable } from '../session/session';
import type { GridWords } from '../ui/GridColumn';

/** `total`: how many there are before the filter, so that "38 von 242 Akteuren" tells the whole truth. */
export function gridWords(t: TFunction, table: SubjectTable, total: number): GridWords {
  return {
    selectRow: (title) => t('records.grid.selectRow', { title }),
    selectAll: t('records.grid.selectAll'),
    sortBy: t('records.grid.sortBy'),
    sortNone: t('records.grid.sortNone'),
    sortAscending: t('records.grid.sortAscending'),
    sortDescending: t('records.grid.sortDescending'),
    filter: (column) => t('records.grid.filter', { column }),
    filterText: t('records.grid.filterText'),
    filterSearch: t('records.grid.filterSearch'),
    removeFilter: (column) => t('records.grid.removeFilter', { column }),
    removeAllFilters: t('records.grid.removeAllFilters'),
    filters: t('records.grid.filters'),
    noMatch: t('records.grid.noMatch'),
    columns: t('records.grid.columns'),
    showAllColumns: t('records.grid.showAllColumns'),
    count: (shown) =>
      shown < total
        ? sentence(`records.countOf.${table}`, { shown: showNumber(shown), count: total })
        : sentence(`model.counted.${table}`, { count: shown }),
    selected: (count, hidden) =>
      hidden === 0
        ? t('records.grid.selected', { count })
        : t('records.grid.selectedHidden', { count, hidden }),
    clearSelection: t('records.grid.clearSelection'),
    printed: (printed, all) => t('print.rowsCut', { printed: showNumber(printed), all: showNumber(all) }),
  };
}
