// Two columns of figures, one a day, with what they are based on.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate } from '../i18n/translate';
import type { Visible } from '../model/filter';
import type { Network } from '../model/network';
import { figuresOf } from './dayFigures';
import style from './FiguresTable.module.css';

export interface FiguresTableProps {
  readonly network: Network;
  readonly before: Visible;
  readonly after: Visible;
}

export function FiguresTable({ network, before, after }: FiguresTableProps) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  // Figures are words of the language.
  const groups = useMemo(
    () => (language === '' ? [] : figuresOf(network, before, after)),
    [network, before, after, language],
  );
  const own = network.nameOf('actors', network.self.ownActorId);
  return (
    <div className={style['room']} role="region" aria-label={t('time.figures.title')} tabIndex={0}>
      {groups.map(({ title, lines }) => (
        <table key={title} className={style['table']}>
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t('time.figures.line')}</span>
              </th>
              <th scope="col">{showDate(before.asOf)}</th>
              <th scope="col">{showDate(after.asOf)}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.name} data-changed={line.before !== line.after}>
                <th scope="row">{line.name}</th>
                <td>{line.before}</td>
                <td>{line.after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <div className={style['notes']}>
        <p>{own === '' ? t('time.figures.baseAll') : t('time.figures.base', { own })}</p>
        <p>{t('time.figures.missing')}</p>
      </div>
    </div>
  );
}
