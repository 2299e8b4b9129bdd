// Sorting and filtering where the grid has no headers: two buttons above the cards.
import { useRef, useState } from 'react';
import type { GridColumn, GridFilter, GridFilters, GridSort, GridWords } from './GridColumn';
import { GridFilterFields } from './GridFilterFields';
import { GridPopover } from './GridPopover';
import styles from './GridPanel.module.css';

interface GridCardToolsProps<R> {
  readonly columns: readonly GridColumn<R>[];
  readonly sort: GridSort | undefined;
  readonly onSort: (sort: GridSort | undefined) => void;
  readonly filters: GridFilters;
  readonly onFilter: (column: string, filter: GridFilter | undefined) => void;
  readonly fold: (text: string) => string;
  readonly words: GridWords;
}

/** What the headers of the table offer, as panels. */
export function GridCardTools<R>(props: GridCardToolsProps<R>) {
  const { columns, sort, onSort, filters, words } = props;
  const [open, setOpen] = useState<'sort' | 'filter'>();
  const sortButton = useRef<HTMLButtonElement>(null);
  const filterButton = useRef<HTMLButtonElement>(null);
  const close = () => setOpen(undefined);
  const choice = (label: string, checked: boolean, next: GridSort | undefined) => (
    <label className={styles['option']} key={label}>
      <input
        type="radio"
        name="grid-sort"
        className={styles['radio']}
        checked={checked}
        onChange={() => onSort(next)}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <>
      <button
        ref={sortButton}
        type="button"
        className={styles['button']}
        aria-haspopup="dialog"
        aria-expanded={open === 'sort'}
        onClick={() => setOpen('sort')}
      >
        {words.sortBy}
      </button>
      <GridPopover label={words.sortBy} anchor={sortButton} open={open === 'sort'} onClose={close}>
        <div className={styles['list']}>
          {choice(words.sortNone, sort === undefined, undefined)}
          {columns.flatMap(({ id, header }) =>
            [false, true].map((descending) =>
              choice(
                `${header}, ${descending ? words.sortDescending : words.sortAscending}`,
                sort?.column === id && sort.descending === descending,
                { column: id, descending },
              ),
            ),
          )}
        </div>
      </GridPopover>
      <button
        ref={filterButton}
        type="button"
        className={styles['button']}
        aria-haspopup="dialog"
        aria-expanded={open === 'filter'}
        onClick={() => setOpen('filter')}
      >
        {words.filters}
      </button>
      <GridPopover label={words.filters} anchor={filterButton} open={open === 'filter'} onClose={close}>
        <div className={styles['stack']}>
          {columns
            .filter((column) => column.filter !== undefined)
            .map((column) => (
              <section key={column.id} className={styles['section']}>
                <h3 className={styles['sectionTitle']}>{column.header}</h3>
                <GridFilterFields
                  column={column}
                  filter={filters[column.id]}
                  fold={props.fold}
                  words={words}
                  onChange={(filter) => props.onFilter(column.id, filter)}
                />
              </section>
            ))}
        </div>
      </GridPopover>
    </>
  );
}
