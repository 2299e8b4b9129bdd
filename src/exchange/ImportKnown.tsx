// A list that was imported before is recognised: said in words, with the way to treat it as a new one.
import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { showDate } from '../i18n/translate';
import { Checkbox } from '../ui/Checkbox';
import style from './ImportSource.module.css';
import type { ImportList } from './importList';
import type { ImportSession } from './useImportSession';

interface ImportKnownProps {
  readonly session: ImportSession;
  readonly list: ImportList;
}

/** Nothing where the list is new. */
export function ImportKnown({ session, list }: ImportKnownProps) {
  const { t } = useTranslation();
  const { known } = list;
  if (known === undefined) return null;
  return (
    <div className={style['known']}>
      <History aria-hidden size={16} strokeWidth={1.75} />
      <p role="status">
        <b>{t('exchange.import.known', { name: known.name, date: showDate(known.importedOn) })}</b>{' '}
        {t('exchange.import.knownHelp')}
      </p>
      <Checkbox isSelected={list.isNew} onChange={session.treatAsNew}>
        {t('exchange.import.asNew')}
      </Checkbox>
    </div>
  );
}
