// What a number has counted: every record a line that opens its card, and the way to all of them where they are worked on.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Counted } from '../model/gaps';
import { clearFilter, goTo, openCard, type Place, select } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import style from './CountedLines.module.css';
import { countedWords } from './countedWords';

const shownAtOnce = 12;
/** A few more are not worth a click. */
const shownTogether = 15;
/** More are looked through in their table. */
const shownAtMost = 500;

const places: { readonly [T in Counted['table']]: Place } = {
  actors: 'actors',
  contacts: 'contacts',
  cooperations: 'cooperations',
  seats: 'gremien',
};
/** Over on the day, or not a record of their own: no table shows them. */
const nowhere: readonly string[] = ['expired', 'vacantPositions', 'dueDeletions'];

export interface CountedLinesProps {
  readonly code: string;
  readonly items: readonly Counted[];
}

export function CountedLines({ code, items }: CountedLinesProps) {
  const { t } = useTranslation();
  const network = useNetwork();
  const [isWhole, setWhole] = useState(false);
  const shown = items.slice(0, isWhole || items.length <= shownTogether ? shownAtMost : shownAtOnce);
  const rest = items.length - shown.length;
  const work = () => {
    const [{ table } = { table: 'actors' as const }] = items;
    clearFilter();
    select(
      table,
      items.map(({ id }) => id),
    );
    goTo(code === 'staleContacts' ? 'freshness' : places[table]);
  };
  return (
    <div className={style['counted']}>
      <ul>
        {shown.map((item) => {
          const { name, detail, day } = countedWords(network, code, item);
          return (
            <li key={`${item.id} ${item.position ?? ''}`} className={style['item']}>
              <span className={style['words']}>
                <button type="button" className={style['link']} onClick={() => openCard(item.table, item.id)}>
                  {name}
                </button>
                {detail !== '' && <span className={style['detail']}>{detail}</span>}
              </span>
              <span className={style['day']}>{day}</span>
            </li>
          );
        })}
      </ul>
      <p className={style['ways']}>
        {rest > 0 && !isWhole && (
          <button type="button" className={style['link']} onClick={() => setWhole(true)}>
            {t('gaps.showAll', { count: rest })}
          </button>
        )}
        {!nowhere.includes(code) && (
          <button type="button" className={style['link']} onClick={work}>
            {t(code === 'staleContacts' ? 'gaps.open' : 'gaps.table')}
          </button>
        )}
      </p>
    </div>
  );
}
