// The noteworthy lines of the start page: each opens to the records behind it, and leads to their table.
import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate, showNumber } from '../i18n/translate';
import { tieName } from '../model/cooperations';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { clearFilter, goTo, openCard, type Place, select } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import type { Notice } from './notices';
import style from './NoticeList.module.css';

const tablePlaces: { readonly [T in Notice['table']]: Place } = {
  actors: 'actors',
  contacts: 'contacts',
  cooperations: 'cooperations',
  seats: 'gremien',
};
const shownAtOnce = 8;

export function NoticeList({ notices }: { readonly notices: readonly Notice[] }) {
  return (
    <ul className={style['list']}>
      {notices.map((notice) => (
        <Line key={notice.code} notice={notice} />
      ))}
    </ul>
  );
}

function Line({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const [isOpen, setOpen] = useState(false);
  const bodyId = useId();
  const { code, table, ids } = notice;
  // Ties whose time is over are in no table of today, so all of them are listed here.
  const shown = code === 'expired' ? ids : ids.slice(0, shownAtOnce);
  const showAll = () => {
    clearFilter();
    select(table, ids);
    goTo(tablePlaces[table]);
  };
  return (
    <li className={style['notice']}>
      <button
        type="button"
        className={style['line']}
        aria-expanded={isOpen}
        aria-controls={isOpen ? bodyId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={style['number']}>{showNumber(ids.length)}</span>
        <span className={style['text']}>{t(`networks.notice.${code}`, { count: ids.length })}</span>
        <ChevronRight aria-hidden size={16} strokeWidth={1.75} className={isOpen ? style['turned'] : ''} />
      </button>
      {isOpen && (
        <div id={bodyId} className={style['body']}>
          <p className={style['why']}>{t(`networks.notice.${code}Why`)}</p>
          <ul>
            {shown.map((id) => (
              <li key={id} className={style['record']}>
                <button type="button" className={style['link']} onClick={() => openCard(table, id)}>
                  {nameOf(network, table, id)}
                </button>
                <span className={style['date']}>{dateOf(network, notice, id)}</span>
              </li>
            ))}
          </ul>
          {code !== 'expired' && (
            <button type="button" className={style['link']} onClick={showAll}>
              {t('networks.notice.showAll', { count: ids.length })}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

function nameOf(network: Network, table: Notice['table'], id: Id): string {
  if (table === 'cooperations') {
    const tie = network.cooperations.get(id);
    return tie ? tieName(network, tie) : '';
  }
  if (table === 'seats') {
    const seat = network.seats.get(id);
    return `${network.nameOf('gremien', seat?.gremiumId)}: ${network.nameOf('actors', seat?.actorId)}`;
  }
  return network.nameOf(table, id);
}

/** The day that makes the record noteworthy. */
function dateOf(network: Network, { code }: Notice, id: Id): string {
  if (code === 'reviewDue') return showDate(network.cooperations.get(id)?.reviewOn);
  if (code === 'expired') return showDate(network.cooperations.get(id)?.validTo);
  if (code === 'staleContacts') return showDate(network.contacts.get(id)?.verifiedAt);
  return '';
}
