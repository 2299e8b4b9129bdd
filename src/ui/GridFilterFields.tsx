// The field or list by which one column is filtered.
import { useId, useState } from 'react';
import type { GridColumn, GridFilter, GridWords } from './GridColumn';
import styles from './GridPanel.module.css';

interface GridFilterFieldsProps<R> {
  readonly column: GridColumn<R>;
  readonly filter: GridFilter | undefined;
  readonly fold: (text: string) => string;
  readonly words: GridWords;
  readonly onChange: (filter: GridFilter | undefined) => void;
}

/** Takes effect with every letter and every tick. */
export function GridFilterFields<R>(props: GridFilterFieldsProps<R>) {
  const { column, filter, fold, words, onChange } = props;
  const [search, setSearch] = useState('');
  const field = useId();
  if (column.filter === undefined) return null;
  if (column.filter.kind === 'text')
    return (
      <div className={styles['fields']}>
        <label htmlFor={field} className={styles['label']}>
          {words.filterText}
        </label>
        <input
          id={field}
          className={styles['input']}
          type="text"
          autoComplete="off"
          value={filter?.kind === 'text' ? filter.text : ''}
          onChange={(event) => onChange({ kind: 'text', text: event.target.value })}
        />
      </div>
    );
  const chosen = filter?.kind === 'choice' ? filter.values : [];
  const { options } = column.filter;
  const wanted = fold(search);
  const shown = wanted === '' ? options : options.filter(({ label }) => fold(label).includes(wanted));
  return (
    <div className={styles['fields']}>
      {options.length > 9 && (
        <input
          className={styles['input']}
          type="text"
          autoComplete="off"
          aria-label={words.filterSearch}
          placeholder={words.filterSearch}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      <div role="group" aria-label={column.header} className={styles['list']}>
        {shown.map(({ value, label }) => (
          <label key={value} className={styles['option']}>
            <input
              type="checkbox"
              className={styles['check']}
              checked={chosen.includes(value)}
              onChange={(event) =>
                onChange({
                  kind: 'choice',
                  values: event.target.checked ? [...chosen, value] : chosen.filter((each) => each !== value),
                })
              }
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
