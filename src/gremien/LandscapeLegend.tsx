// Below the matrix: what the letters mean, and what is counted.
import { useTranslation } from 'react-i18next';
import { showNumber } from '../i18n/translate';
import { useSession } from '../session/session';
import { isEmptyFilter } from '../model/filter';
import type { Landscape } from './landscape';
import { legendOf } from './landscapeLegendRows';
import styles from './Landscape.module.css';

export function LandscapeLegend({ landscape }: { readonly landscape: Landscape }) {
  const { t } = useTranslation();
  const isFiltered = useSession((state) => !isEmptyFilter(state.filter) || state.focus !== undefined);
  return (
    <div className={styles['legend']}>
      <span className={styles['basis']} role="status">
        {t('landscape.basis', {
          rows: showNumber(landscape.rows.length),
          columns: showNumber(landscape.columns.length),
          seats: showNumber(landscape.seats),
          vacant: showNumber(landscape.vacant),
        })}
        {isFiltered && ` · ${t('landscape.filtered')}`}
      </span>
      {legendOf(landscape).map(([letters, name]) => (
        <span key={letters}>
          <b>{letters}</b> {name}
        </span>
      ))}
    </div>
  );
}
