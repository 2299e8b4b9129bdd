// The letters inside the nodes and what they stand for.
import { showNumber } from '../i18n/translate';
import type { LegendType } from './legendContent';
import style from './LegendTypes.module.css';

/** In two columns as far as there is room. */
export function LegendTypes({ types }: { readonly types: readonly LegendType[] }) {
  return (
    <ul className={style['types']}>
      {types.map(({ type, letters, words, count }) => (
        <li key={type} className={style['type']}>
          <b className={style['letters']}>{letters}</b>
          <span className={style['words']}>{words}</span>
          <span className={style['count']}>{showNumber(count)}</span>
        </li>
      ))}
    </ul>
  );
}
