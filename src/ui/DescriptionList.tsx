// Facts of one record: term left, value right, in reading order.
import type { ReactNode } from 'react';
import style from './DescriptionList.module.css';

/** Terms must differ; leave out what is empty. */
export interface DescriptionListProps {
  readonly items: readonly { readonly term: string; readonly value: ReactNode }[];
}

/** Two columns, one below the other where it gets narrow. */
export function DescriptionList({ items }: DescriptionListProps) {
  return (
    <dl className={style['list']}>
      {items.map((item) => (
        <div key={item.term} className={style['pair']}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
