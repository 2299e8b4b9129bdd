// What is taken over with everything decided so far, in one line.
import { useTranslation } from 'react-i18next';
import style from './ImportPreview.module.css';
import type { Accepted } from '../planning/planItems';

const deeds = ['added', 'changed', 'ended', 'removed'] as const;

interface ImportTakingsProps {
  readonly accepted: Accepted | undefined;
  /** Shows the new records that look like others. */
  readonly onShowLikely: () => void;
}

export function ImportTakings({ accepted, onShowLikely }: ImportTakingsProps) {
  const { t } = useTranslation();
  const parts = deeds.flatMap((deed) => {
    const tables = [...(accepted?.counts ?? [])].filter(([, counts]) => counts[deed] > 0);
    if (tables.length === 0) return [];
    const what = tables.map(([table, counts]) => t(`model.counted.${table}`, { count: counts[deed] }));
    return [`${what.join(', ')} ${t(`exchange.import.takings.${deed}`)}`];
  });
  const fallen = accepted?.alsoLeft.length ?? 0;
  const unfit = accepted?.unfit.size ?? 0;
  const likely = accepted?.likely ?? 0;
  return (
    <p className={style['takings']} role="status">
      <b>{t('exchange.import.takings.title')}</b>{' '}
      {accepted === undefined
        ? '…'
        : parts.length === 0
          ? t('exchange.import.takings.none')
          : parts.join(' · ')}
      {likely > 0 && (
        <span className={style['aside']}>
          {' '}
          {t('exchange.import.takings.likely', { count: likely })}{' '}
          <button type="button" className={style['link']} onClick={onShowLikely}>
            {t('exchange.import.takings.showLikely')}
          </button>
        </span>
      )}
      {unfit > 0 && (
        <span className={style['aside']}> {t('exchange.import.takings.unfit', { count: unfit })}</span>
      )}
      {fallen > 0 && (
        <span className={style['aside']}> {t('exchange.import.takings.fallen', { count: fallen })}</span>
      )}
    </p>
  );
}
