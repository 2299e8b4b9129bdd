// Functions of an actor that nobody has on the reference date, with who had them last and the way to fill them.
import { UserRoundPlus, UserRoundX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { showDate } from '../i18n/translate';
import { functionsOf } from '../model/functions';
import { personName } from '../model/network';
import type { Id } from '../model/records';
import { openDialog } from '../session/session';
import { useAsOf, useNetwork } from '../session/useNetwork';
import { IconButton } from '../ui/IconButton';
import style from './VacantFunctions.module.css';

/** Nothing where every function is filled. */
export function VacantFunctions({ actorId }: { readonly actorId: Id }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const asOf = useAsOf();
  const vacant = functionsOf(network, actorId, asOf).filter(({ vacantSince }) => vacantSince !== undefined);
  if (vacant.length === 0) return null;
  return (
    <ul className={style['list']}>
      {vacant.map(({ key, name, vacantSince = '', people }) => {
        const last = people.findLast(({ validTo }) => validTo !== undefined && validTo < vacantSince);
        return (
          <li key={key} className={style['line']}>
            <UserRoundX aria-hidden size={16} strokeWidth={1.75} />
            <span className={style['words']}>
              <span>{name}</span>
              <span className={style['detail']}>
                {t('contacts.function.vacant', { date: showDate(vacantSince) })}
                {last && ` · ${t('contacts.function.until', { name: personName(last) })}`}
              </span>
            </span>
            {last && (
              <IconButton
                label={t('contacts.function.fill', { name })}
                icon={UserRoundPlus}
                size="s"
                onPress={() => openDialog({ kind: 'succession', contactId: last.id })}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
