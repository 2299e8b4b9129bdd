// A grid on paper: the browser prints what is in the page, and of a long table that is only what can be seen. So while the page
// is printed there is a plain table with all rows.
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { GridColumn } from './GridColumn';
import styles from './GridPrint.module.css';

/** More rows hold the page for seconds, and nobody reads so many on paper. */
const mostRows = 1000;

export interface GridPrintProps<R> {
  readonly label: string;
  readonly rows: readonly R[];
  readonly rowId: (row: R) => string;
  readonly columns: readonly GridColumn<R>[];
  /** Said below when not all rows are on paper. */
  readonly cut: (printed: number, all: number) => string;
}

export function GridPrint<R>({ label, rows, rowId, columns, cut }: GridPrintProps<R>) {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // Pages of their own are printed alone.
    const before = () => flushSync(() => setPrinting(!document.querySelector('body > .sheets')));
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  if (!isPrinting) return null;
  const printed = rows.slice(0, mostRows);
  return (
    <div className={styles['print']}>
      <table aria-label={label} data-many={columns.length > 10}>
        <thead>
          <tr>
            {columns.map(({ id, header }) => (
              <th key={id} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {printed.map((row) => (
            <tr key={rowId(row)}>
              {columns.map(({ id, text, align }) => (
                <td key={id} data-align={align}>
                  {text(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {printed.length < rows.length && <p>{cut(printed.length, rows.length)}</p>}
    </div>
  );
}
