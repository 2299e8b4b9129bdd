// The items of a plan in a grid: ticked is what is taken over, a press on the name shows everything about it.
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { showNumber } from '../i18n/translate';
import { fold } from '../model/fold';
import { insidePublic } from '../model/inside';
import { gridWords } from '../records/gridWords';
import { wholeGrid } from '../records/wholeGrid';
import { Grid } from '../ui/Grid';
import type { GridColumn, GridWords } from '../ui/GridColumn';
import { isChoosable } from './itemChoice';
import { isFlawed } from './itemFilter';
import { ItemLine, lineText } from './ItemLine';
import { ItemStatus } from './ItemStatus';
import type { ItemTexts } from './itemText';
import { listName } from './listName';
import type { Accepted, Decisions, PlanItem } from '../planning/planItems';
import type { Planned } from './useImportPlan';

interface ImportItemsProps {
  readonly planned: Planned;
  readonly shown: readonly PlanItem[];
  readonly texts: ItemTexts;
  readonly decisions: Decisions;
  readonly selected: ReadonlySet<string>;
  /** Keys of items that fall with one that is not taken. */
  readonly fallen: ReadonlySet<string>;
  /** Items that are not taken because they would be no right records. */
  readonly unfit: Accepted['unfit'];
  readonly onChoose: (wanted: ReadonlySet<string>) => void;
  readonly onOpen: (item: PlanItem) => void;
  readonly actions: ReactNode;
  readonly empty: ReactNode;
}

const rowId = (item: PlanItem) => item.key;
/** Of persons it may hold anything, for it is what stands in the file. */
const leaving = wholeGrid<PlanItem>({
  profile: 'internal',
  inside: (items) => {
    const persons = items.filter(({ table }) => table === 'contacts').length;
    return { ...insidePublic(items.length), persons, hasPrivate: persons > 0 };
  },
});
const collator = new Intl.Collator('de', { numeric: true });

export function ImportItems(props: ImportItemsProps) {
  const { planned, shown, texts, decisions, fallen, unfit } = props;
  const { plan, lists } = planned;
  const { t } = useTranslation();
  const { emptyCells, fromFile, leftCells } = decisions;
  const columns = useMemo<readonly GridColumn<PlanItem>[]>(() => {
    const hasFlaws = plan.items.some(isFlawed);
    const names = lists.map((list, at) => listName(t, list, at));
    const tables = new Set(plan.items.map(({ table }) => table));
    const tableWord = (item: PlanItem) => t(`model.table.${item.table}`, { count: 1 });
    return [
      {
        id: 'name',
        header: t('exchange.import.recordName'),
        width: 270,
        isRowHeader: true,
        text: (item) => texts.title(item),
      },
      {
        id: 'status',
        header: t('exchange.import.statusColumn'),
        width: hasFlaws ? 264 : 188,
        text: (item) => t(`exchange.import.status.${item.status}`),
        sortKey: (item) => item.status,
        render: (item) => (
          <ItemStatus
            item={item}
            emptyCells={emptyCells}
            isFallen={fallen.has(item.key)}
            isUnfit={unfit.has(item.key)}
          />
        ),
      },
      ...(tables.size > 1
        ? [
            {
              id: 'table',
              header: t('exchange.import.what'),
              width: 124,
              text: tableWord,
              sortKey: (item: PlanItem) => item.table,
              filter: {
                kind: 'choice' as const,
                options: [...tables].map((table) => ({
                  value: table,
                  label: t(`model.table.${table}`, { count: 2 }),
                })),
                values: (item: PlanItem) => [item.table],
              },
            },
          ]
        : []),
      ...(lists.length > 1
        ? [
            {
              id: 'list',
              header: t('exchange.import.lists.column'),
              width: 132,
              text: (item: PlanItem) => names[item.list] ?? '',
              sortKey: (item: PlanItem) => item.list,
              filter: {
                kind: 'choice' as const,
                options: names.map((label, at) => ({ value: String(at), label })),
                values: (item: PlanItem) => [String(item.list)],
              },
            },
          ]
        : []),
      {
        id: 'row',
        header: t('exchange.import.row'),
        width: 74,
        align: 'end',
        text: (item) => {
          const row = texts.rowNumber(item);
          return row === undefined ? '' : showNumber(row);
        },
        sortKey: (item) => texts.rowNumber(item) ?? Number.NaN,
      },
      {
        id: 'cells',
        header: t('exchange.import.details'),
        // The rest of the window: what a row changes is what one looks for.
        width: Math.max(620, window.innerWidth - 600 - (hasFlaws ? 264 : 188)),
        text: (item) => lineText(t, texts, item, { fromFile, leftCells, emptyCells }),
        render: (item) => (
          <ItemLine item={item} texts={texts} decisions={{ fromFile, leftCells, emptyCells }} />
        ),
      },
    ];
  }, [t, plan, lists, texts, emptyCells, fromFile, leftCells, fallen, unfit]);

  const isSelectable = useCallback((item: PlanItem) => isChoosable(item, decisions), [decisions]);
  const words = useMemo<GridWords>(
    () => ({
      ...gridWords(t, 'actors', shown.length),
      count: (some, all) =>
        some < all
          ? t('exchange.import.itemsOf', { shown: some, count: all })
          : t('exchange.import.items', { count: all }),
      selectRow: (title) => t('exchange.import.takeItem', { title }),
      selectAll: t('exchange.import.takeAll'),
      selected: (count) => t('exchange.import.taken', { count }),
      clearSelection: t('exchange.import.takeNone'),
    }),
    [t, shown.length],
  );
  return (
    <Grid
      label={t('exchange.import.records')}
      rows={shown}
      rowId={rowId}
      columns={columns}
      collator={collator}
      fold={fold}
      selected={props.selected}
      onSelectedChange={props.onChoose}
      isSelectable={isSelectable}
      onOpen={props.onOpen}
      leaving={leaving}
      actions={props.actions}
      empty={props.empty}
      words={words}
    />
  );
}
