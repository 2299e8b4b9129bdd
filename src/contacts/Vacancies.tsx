// Functions that nobody has on the reference date, the longest vacant first, each with the way to fill it.
import { UserCheck, UserRoundPlus } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate } from '../i18n/translate';
import { personName } from '../model/network';
import { ActorMark } from '../records/RecordLines';
import { openCard, openDialog } from '../session/session';
import { useAsOf, useNetwork, useVisible } from '../session/useNetwork';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { vacancyRows } from './freshRows';
import styles from './FreshnessPlace.module.css';

export function Vacancies({ lead }: { readonly lead: ReactNode }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const asOf = useAsOf();
  const { actors } = useVisible();
  const rows = useMemo(() => vacancyRows(network, actors, asOf), [network, actors, asOf]);
  return (
    <>
      <div className={styles['actions']}>{lead}</div>
      {rows.length === 0 ? (
        <EmptyState
          icon={UserCheck}
          title={t('contacts.freshness.noVacancies')}
          text={t('contacts.freshness.noVacanciesText')}
        />
      ) : (
        <ul className={styles['vacancies']} aria-label={t('contacts.freshness.of.vacancies')}>
          {rows.map(({ id, actorId, name, region, since, lastId }) => {
            const last = lastId === undefined ? undefined : network.contacts.get(lastId);
            return (
              <li key={id} className={styles['vacancy']}>
                <ActorMark id={actorId} />
                <span className={styles['names']}>
                  <button
                    type="button"
                    className={styles['link']}
                    onClick={() => openCard('actors', actorId)}
                  >
                    {name} · {network.nameOf('actors', actorId)}
                  </button>
                  <span className={styles['detail']}>
                    {[
                      t('contacts.function.vacant', { date: showDate(since) }),
                      last && t('contacts.function.until', { name: personName(last) }),
                      region,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                {last && (
                  <Button
                    size="s"
                    icon={UserRoundPlus}
                    label={t('contacts.function.fill', {
                      name: `${name}, ${network.nameOf('actors', actorId)}`,
                    })}
                    onPress={() => openDialog({ kind: 'succession', contactId: last.id })}
                  >
                    {t('contacts.freshness.succeed')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
