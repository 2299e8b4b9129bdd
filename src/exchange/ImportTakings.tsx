// What is taken over with everything decided so far, in one line.
import { useTranslation } from 'react-i18next';
import style from './ImportPreview.module.css';
import type { Accepted } from './planItems';

const deeds = ['added', 'changed', 'ended', 'removed'] as const;

export function ImportTakings({ accepted }: { readonly accepted: Accepted | undefined }) {
  const { t } = useTranslation();
  const parts = deeds.flatMap((deed) => {
    const tables = [...(accepted?.counts ?? [])].filter(([, counts]) => counts[deed] > 0);
    if (tables.length === 0) return [];
    const what = tables.map(([table, counts]) => t(`model.counted.${table}`, { count: counts[deed] }));
    return [`${what.join(', ')} ${t(`exchange.import.takings.${deed}`)}`];
  });
  const fallen = accepted?.alsoLeft.length ?? 0;
  return (
    <p className={style['takings']} role="status">
      <b>{t('exchange.import.takings.title')}</b>{' '}
      {accepted === undefined
        ? '…'
        : parts.length === 0
          ? t('exchange.import.takings.none')
          : parts.join(' · ')}
      {fallen > 0 && (
        <span className={style['aside']}> {t('exchange.import.takings.fallen', { count: fallen })}</span>
      )}
    </p>
  );
}
