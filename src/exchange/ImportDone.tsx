// What became of the list, figure by figure, the way to the rows that were refused, and how to take all of it back.
import { CircleCheck, Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import style from './ImportDone.module.css';
import { offerRefused } from './refusedRows';
import type { ImportSession } from './useImportSession';

const deeds = ['added', 'changed', 'ended', 'removed'] as const;

export function ImportDone({ session }: { readonly session: ImportSession }) {
  const { t } = useTranslation();
  const { written } = session;
  if (written === undefined) return null;
  const { counts, left, kept, planned } = written;
  const { refusedRows } = planned.plan;
  const done = deeds.flatMap((deed) => {
    const tables = [...counts].filter(([, sums]) => sums[deed] > 0);
    if (tables.length === 0) return [];
    return [
      {
        deed,
        what: tables.map(([table, sums]) => t(`model.counted.${table}`, { count: sums[deed] })).join(', '),
      },
    ];
  });
  return (
    <div className={style['done']} role="status">
      <CircleCheck aria-hidden size={32} strokeWidth={1.25} className={style['good']} />
      <h3 className={style['title']}>
        {t(`exchange.import.${done.length > 0 ? 'doneTitle' : 'doneNothing'}`)}
      </h3>
      {done.length === 0 && <p>{t('exchange.import.doneNothingText')}</p>}
      <dl className={style['figures']}>
        {done.map(({ deed, what }) => (
          <Figure key={deed} name={t(`exchange.import.done.${deed}`)}>
            {what}
          </Figure>
        ))}
        {kept > 0 && (
          <Figure name={t('exchange.import.done.kept')}>{t('exchange.import.items', { count: kept })}</Figure>
        )}
        {left > 0 && (
          <Figure name={t('exchange.import.done.left')}>{t('exchange.import.items', { count: left })}</Figure>
        )}
        {refusedRows > 0 && (
          <Figure name={t('exchange.import.done.refused')}>
            {t('exchange.import.rowsRead', { count: refusedRows })}
            <Button size="s" icon={Download} onPress={() => offerRefused(t, planned, session.name)}>
              {t('exchange.import.saveAsFile')}
            </Button>
          </Figure>
        )}
      </dl>
      {done.length > 0 && <p className={style['hint']}>{t('exchange.import.doneUndo')}</p>}
    </div>
  );
}

function Figure({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={style['figure']}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
