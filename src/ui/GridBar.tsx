// The line above a grid: how many rows, what is selected, which filters hold rows back, which columns are shown.
import { Columns3, X } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { GridColumn, GridFilters, GridWords } from './GridColumn';
import { filterText } from './gridFilter';
import { GridPopover } from './GridPopover';
import styles from './GridPanel.module.css';

interface GridBarProps<R> {
  readonly columns: readonly GridColumn<R>[];
  readonly visible: ReadonlySet<string>;
  readonly onVisible: (ids: readonly string[]) => void;
  readonly filters: GridFilters;
  readonly onRemoveFilter: (column: string) => void;
  readonly onRemoveAll: () => void;
  readonly shown: readonly string[];
  readonly all: number;
  readonly selected: ReadonlySet<string>;
  readonly onClearSelection: () => void;
  readonly actions: ReactNode;
  /** Sort and filter buttons where there are no headers. */
  readonly extra: ReactNode;
  readonly words: GridWords;
}

function ColumnChooser<R>(props: Pick<GridBarProps<R>, 'columns' | 'visible' | 'onVisible' | 'words'>) {
  const { columns, visible, onVisible, words } = props;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const show = (id: string, on: boolean) =>
    onVisible(columns.filter((each) => (each.id === id ? on : visible.has(each.id))).map((each) => each.id));
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles['button']}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <Columns3 size={15} strokeWidth={1.75} aria-hidden />
        {words.columns}
      </button>
      <GridPopover label={words.columns} anchor={button} open={open} onClose={() => setOpen(false)}>
        <div className={styles['list']}>
          {columns.map((column) => (
            <label key={column.id} className={styles['option']}>
              <input
                type="checkbox"
                className={styles['check']}
                checked={column.isRowHeader === true || visible.has(column.id)}
                disabled={column.isRowHeader === true}
                onChange={(event) => show(column.id, event.target.checked)}
              />
              <span>{column.header}</span>
            </label>
          ))}
        </div>
        <button
          type="button"
          className={styles['button']}
          onClick={() => onVisible(columns.map((each) => each.id))}
        >
          {words.showAllColumns}
        </button>
      </GridPopover>
    </>
  );
}

/** Always one line high or more, also without filters, so that nothing jumps when the first is set. */
export function GridBar<R>(props: GridBarProps<R>) {
  const { columns, filters, shown, selected, words } = props;
  const active = columns.flatMap((column) => {
    const filter = filters[column.id];
    return filter === undefined ? [] : [{ column, text: filterText(column, filter) }];
  });
  const seen = shown.reduce((count, id) => (selected.has(id) ? count + 1 : count), 0);
  return (
    <div className={styles['bar']}>
      <span className={styles['count']} role="status">
        {words.count(shown.length, props.all)}
      </span>
      {selected.size > 0 && (
        <span className={styles['chip']} data-tone="accent">
          <span className={styles['chipText']}>{words.selected(selected.size, selected.size - seen)}</span>
          <button
            type="button"
            className={styles['chipButton']}
            aria-label={words.clearSelection}
            title={words.clearSelection}
            onClick={props.onClearSelection}
          >
            <X size={14} aria-hidden />
          </button>
        </span>
      )}
      {props.actions}
      {active.map(({ column, text }) => (
        <span key={column.id} className={styles['chip']}>
          <span className={styles['chipText']}>
            {column.header}: <b>{text}</b>
          </span>
          <button
            type="button"
            className={styles['chipButton']}
            aria-label={words.removeFilter(column.header)}
            title={words.removeFilter(column.header)}
            onClick={() => props.onRemoveFilter(column.id)}
          >
            <X size={14} aria-hidden />
          </button>
        </span>
      ))}
      {active.length > 1 && (
        <button type="button" className={styles['button']} onClick={props.onRemoveAll}>
          {words.removeAllFilters}
        </button>
      )}
      <span className={styles['gap']} />
      {props.extra}
      <ColumnChooser columns={columns} visible={props.visible} onVisible={props.onVisible} words={words} />
    </div>
  );
}
