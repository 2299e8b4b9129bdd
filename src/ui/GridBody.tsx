// The rows of a grid that are on the screen, plus the one that has the focus.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { type CloseEditor, type GridColumn, type GridWords, rowHeight } from './GridColumn';
import { GridRow } from './GridRow';
import type { GridPosition } from './gridKeys';
import { observeShownRect } from './gridRect';
import type { EditedCell } from './useGridEditing';
import styles from './Grid.module.css';

interface GridBodyProps<R> {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly shown: readonly R[];
  readonly ids: readonly string[];
  readonly columns: readonly GridColumn<R>[];
  readonly selected: ReadonlySet<string>;
  readonly isSelectable: ((row: R) => boolean) | undefined;
  readonly at: GridPosition;
  readonly editing: EditedCell | undefined;
  readonly close: CloseEditor;
  readonly opens: boolean;
  readonly words: GridWords;
}

/** Keeps the virtualizer to itself, so that scrolling renders nothing but rows. */
export function GridBody<R>(props: GridBodyProps<R>) {
  const { shown, ids, columns, selected, at, editing } = props;
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: shown.length,
    getScrollElement: () => props.scroller.current,
    estimateSize: () => rowHeight,
    scrollMargin: rowHeight,
    overscan: 8,
    observeElementRect: observeShownRect,
    // Before anything is measured, and where nothing can be (tests): a screenful.
    initialRect: { width: 1280, height: 800 },
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      if (at.row < 0 || indexes.includes(at.row)) return indexes;
      return [...indexes, at.row].sort((a, b) => a - b);
    },
  });
  const titleColumn = columns.find((column) => column.isRowHeader === true) ?? columns[0];
  return (
    <div role="rowgroup" className={styles['body']} style={{ height: shown.length * rowHeight }}>
      {virtualizer.getVirtualItems().map(({ index }) => {
        const row = shown[index];
        const id = ids[index];
        if (row === undefined || id === undefined) return null;
        return (
          <GridRow
            key={id}
            row={row}
            index={index}
            columns={columns}
            selected={selected.has(id)}
            selectable={props.isSelectable?.(row) !== false}
            selectLabel={props.words.selectRow(titleColumn?.text(row) ?? '')}
            activeCol={at.row === index ? at.col : undefined}
            editing={editing?.rowId === id ? editing : undefined}
            close={props.close}
            opens={props.opens}
          />
        );
      })}
    </div>
  );
}
