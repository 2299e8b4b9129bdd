// The log of erasures: when, why, how much, never whom. The newest first.
import { useTranslation } from 'react-i18next';
import { showMoment } from '../i18n/showMoment';
import { word } from '../i18n/translate';
import type { Network } from '../model/network';
import type { Erasure } from '../model/records';
import { Section } from '../ui/Section';
import style from './Access.module.css';

/** Entries shown. */
const most = 30;

export function ErasureLog({ network }: { readonly network: Network }) {
  const { t } = useTranslation();
  const deeds = new Map<string, Erasure[]>();
  for (const entry of network.erasures.values()) {
    deeds.set(entry.deed, [...(deeds.get(entry.deed) ?? []), entry]);
  }
  const all = [...deeds.values()].sort(([a], [b]) => (b?.erasedAt ?? '').localeCompare(a?.erasedAt ?? ''));
  const words = ({ reason, fields, table }: Erasure, count: number) => {
    const why = word('model.choice.erasures.reason', reason);
    if (fields !== undefined) return t('access.logFields', { reason: why });
    if (table === 'mentions') return t('access.logMentions', { reason: why });
    return t('access.logLine', { reason: why, count });
  };
  return (
    <Section title={t('access.log')} level={2} count={all.length === 0 ? undefined : all.length}>
      {all.length === 0 ? (
        <p className={style['soft']}>{t('access.logEmpty')}</p>
      ) : (
        <dl className={style['lines']}>
          {all.slice(0, most).map((entries) => {
            // What a copy had erased may have left an entry beside it here, for places of this network.
            const contacts = entries.filter(({ table }) => table === 'contacts');
            const first = contacts[0] ?? entries[0];
            return first === undefined ? null : (
              <div key={first.deed}>
                <dt>{showMoment(first.erasedAt)}</dt>
                <dd>
                  {words(first, contacts.length)}
                  {first.user === undefined ? '' : t('access.by', { user: first.user })}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      {all.length > most && (
        <p className={style['soft']}>{t('access.logMore', { count: all.length - most })}</p>
      )}
    </Section>
  );
}
