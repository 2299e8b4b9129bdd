// The day a map shows while two stand side by side.
import { useTranslation } from 'react-i18next';
import { showDate } from '../i18n/translate';
import type { IsoDate } from '../model/records';
import style from './DayTitle.module.css';

export function DayTitle({ day }: { readonly day: IsoDate }) {
  const { t } = useTranslation();
  return <p className={style['title']}>{t('time.asOf', { date: showDate(day) })}</p>;
}
