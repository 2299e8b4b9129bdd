// The lists of a file side by side: which are imported, which one is being looked at.
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../ui/Checkbox';
import style from './ImportLists.module.css';
import { listName } from './listName';
import { missingTargets } from '../planning/mapping';
import type { ImportSession } from './useImportSession';

/** Nothing for a file of one list. */
export function ImportLists({ session }: { readonly session: ImportSession }) {
  const { t } = useTranslation();
  const { lists, active } = session;
  if (lists.length < 2) return null;
  return (
    <nav aria-label={t('exchange.import.lists.label')} className={style['lists']}>
      <p className={style['sum']}>
        {t('exchange.import.lists.sum', { count: session.wanted.length, all: lists.length })}
      </p>
      <ul className={style['list']}>
        {lists.map((list, at) => {
          const name = listName(t, list, at);
          const lack = list.isOpen ? 'asks' : missingTargets(list.mapping).length > 0 ? 'gap' : undefined;
          return (
            <li
              key={String(at)}
              className={style['entry']}
              data-active={at === active}
              data-wanted={list.isWanted}
            >
              <Checkbox
                label={t('exchange.import.lists.take', { name })}
                isSelected={list.isWanted}
                isDisabled={list.read.table.rows.length === 0}
                onChange={(isWanted) => {
                  session.setWanted(at, isWanted);
                  if (isWanted) session.setActive(at);
                }}
              />
              <button
                type="button"
                className={style['name']}
                {...(at === active && { 'aria-current': 'true' as const })}
                onClick={() => session.setActive(at)}
              >
                <span className={style['title']}>{name}</span>
                <span className={style['detail']}>
                  {t(`exchange.import.kinds.${list.mapping.kind}`)} ·{' '}
                  {t('exchange.import.rowsRead', { count: list.read.table.rows.length })}
                </span>
                {list.isWanted && lack && (
                  <span className={style['open']}>
                    <CircleAlert aria-hidden size={14} strokeWidth={2} />
                    {t(`exchange.import.lists.${lack}`)}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
