// One row of a grid; rendered again only when something in it changes.
import { memo, type ReactNode } from 'react';
import { checkWidth, type CloseEditor, type GridColumn, rowHeight } from './GridColumn';
import type { EditedCell } from './useGridEditing';
import styles from './Grid.module.css';

interface GridRowProps<R> {
  readonly row: R;
  readonly index: number;
  readonly columns: readonly GridColumn<R>[];
  readonly selected: boolean;
  readonly selectable: boolean;
  readonly selectLabel: string;
  /** The column in the tab order, if it is in this row. */
  readonly activeCol: number | undefined;
  readonly editing: EditedCell | undefined;
  readonly close: CloseEditor;
  readonly opens: boolean;
}

function content<R>(props: GridRowProps<R>, column: GridColumn<R>): ReactNode {
  const { row, editing } = props;
  if (editing?.columnId === column.id && column.editor !== undefined)
    return column.editor(row, props.close, editing.initialText);
  const shown = column.render?.(row) ?? column.text(row);
  if (column.isRowHeader !== true || !props.opens) return shown;
  return (
    <button type="button" tabIndex={-1} className={styles['open']} data-open="">
      {shown === '' ? '–' : shown}
    </button>
  );
}

function PlainGridRow<R>(props: GridRowProps<R>) {
  const { index, columns, activeCol, selected, editing } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={props.selectable ? selected : undefined}
      data-row={index}
      className={styles['row']}
      style={{ top: index * rowHeight }}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        data-col={0}
        tabIndex={activeCol === 0 ? 0 : -1}
        className={styles['checkCell']}
      >
        {props.selectable && (
          <input
            type="checkbox"
            className={styles['check']}
            tabIndex={-1}
            aria-label={props.selectLabel}
            checked={selected}
            readOnly
          />
        )}
      </div>
      {columns.map((column, each) => {
        const edited = editing?.columnId === column.id;
        return (
          <div
            key={column.id}
            role={column.isRowHeader === true ? 'rowheader' : 'gridcell'}
            aria-colindex={each + 2}
            aria-readonly={column.editor === undefined ? true : undefined}
            data-col={each + 1}
            data-align={column.align}
            data-figures={column.hasFigures === true ? '' : undefined}
            data-editing={edited ? '' : undefined}
            tabIndex={activeCol === each + 1 && !edited ? 0 : -1}
            className={column.isRowHeader === true ? styles['rowHeader'] : styles['cell']}
            style={column.isRowHeader === true ? { left: checkWidth } : undefined}
          >
            {content(props, column)}
          </div>
        );
      })}
    </div>
  );
}

export const GridRow = memo(PlainGridRow) as typeof PlainGridRow;
