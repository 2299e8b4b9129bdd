// The grid on a narrow screen: a list of cards, the row header as title and the first columns as terms and values.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import type { GridColumn, GridWords } from './GridColumn';
import { observeShownRect } from './gridRect';
import { toggled } from './gridSelection';
import styles from './GridCards.module.css';

interface GridCardsProps<R> {
  readonly label: string;
  readonly shown: readonly R[];
  readonly ids: readonly string[];
  readonly columns: readonly GridColumn<R>[];
  /** How many columns beside the title a card shows. */
  readonly terms: number;
  readonly selected: ReadonlySet<string>;
  readonly onSelectedChange: (ids: ReadonlySet<string>) => void;
  readonly isSelectable: ((row: R) => boolean) | undefined;
  readonly onOpen: ((row: R) => void) | undefined;
  readonly none: ReactNode;
  readonly words: GridWords;
}

/** Values are edited in the opened card, not here. */
export function GridCards<R>(props: GridCardsProps<R>) {
  const { shown, ids, columns, selected, onOpen, words } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const title = columns.find((column) => column.isRowHeader === true) ?? columns[0];
  const terms = columns.filter((column) => column !== title).slice(0, props.terms);
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 56 + 22 * terms.length,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 4,
    observeElementRect: observeShownRect,
    initialRect: { width: 400, height: 800 },
  });
  return (
    <div ref={scroller} className={styles['scroller']}>
      <ul aria-label={props.label} className={styles['cards']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = shown[index];
          const id = ids[index];
          if (row === undefined || id === undefined || title === undefined) return null;
          const name = title.text(row);
          return (
            <li
              key={id}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={shown.length}
              aria-posinset={index + 1}
              className={styles['place']}
              style={{ transform: `translateY(${start}px)` }}
            >
              <div className={styles['card']} data-selected={selected.has(id) ? '' : undefined}>
                <div className={styles['title']}>
                  {props.isSelectable?.(row) !== false && (
                    <input
                      type="checkbox"
                      className={styles['check']}
                      aria-label={words.selectRow(name)}
                      checked={selected.has(id)}
                      onChange={() => props.onSelectedChange(toggled(selected, id))}
                    />
                  )}
                  {onOpen === undefined ? (
                    <span className={styles['name']}>{name}</span>
                  ) : (
                    <button type="button" className={styles['name']} onClick={() => onOpen(row)}>
                      {name === '' ? '–' : name}
                    </button>
                  )}
                </div>
                <dl className={styles['terms']}>
                  {terms
                    .filter((column) => column.text(row) !== '')
                    .map((column) => (
                      <div key={column.id} className={styles['term']}>
                        <dt>{column.header}</dt>
                        <dd>{column.render?.(row) ?? column.text(row)}</dd>
                      </div>
                    ))}
                </dl>
              </div>
            </li>
          );
        })}
      </ul>
      {ids.length === 0 && <div className={styles['none']}>{props.none}</div>}
    </div>
  );
}
