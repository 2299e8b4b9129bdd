// A grid on paper: the browser prints what is in the page, and of a long table that is only what can be seen. So while the page
// is printed there is a plain table with all rows.
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { GridColumn } from './GridColumn';
import type { GridLeaving } from './GridLeaving';
import styles from './GridPrint.module.css';
import { useBrowserPrint } from './useBrowserPrint';

/** More rows hold the page for seconds, and nobody reads so many on paper. */
const mostRows = 1000;

export interface GridPrintProps<R> {
  readonly label: string;
  readonly rows: readonly R[];
  readonly rowId: (row: R) => string;
  readonly columns: readonly GridColumn<R>[];
  readonly leaving: GridLeaving<R>;
  /** Said below when not all rows are on paper. */
  readonly cut: (printed: number, all: number) => string;
}

export function GridPrint<R>({ label, rows, rowId, columns, leaving, cut }: GridPrintProps<R>) {
  const [isPrinting, setPrinting] = useState(false);
  const asked = { rows: rows.slice(0, mostRows), columns };
  useBrowserPrint(
    () => {
      flushSync(() => setPrinting(true));
      leaving.onLeft('print', leaving.open(asked), asked);
    },
    () => setPrinting(false),
  );
  if (!isPrinting) return null;
  const open = leaving.open(asked);
  const line = leaving.line(open, asked);
  return (
    <div className={styles['print']}>
      {line !== '' && <p>{line}</p>}
      {open.rows.length > 0 && open.columns.length > 0 && (
        <table aria-label={label} data-many={open.columns.length > 10}>
          <thead>
            <tr>
              {open.columns.map(({ id, header }) => (
                <th key={id} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {open.rows.map((row) => (
              <tr key={rowId(row)}>
                {open.columns.map(({ id, text, align }) => (
                  <td key={id} data-align={align}>
                    {text(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {asked.rows.length < rows.length && <p>{cut(asked.rows.length, rows.length)}</p>}
    </div>
  );
}
