// What was imported, and how to take it back.
import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TableName } from '../model/records';
import style from './ImportPreview.module.css';
import type { ImportSession } from './useImportSession';

/** Tables in which only the import itself remembers something. */
const memory: ReadonlySet<TableName> = new Set(['sources', 'sourceRows']);

export function ImportDone({ session }: { readonly session: ImportSession }) {
  const { t } = useTranslation();
  const { outcome, refused } = session;
  const counts = new Map<TableName, number>();
  if (outcome?.ok)
    for (const { table } of outcome.change.ops)
      if (!memory.has(table)) counts.set(table, (counts.get(table) ?? 0) + 1);
  const parts = [...counts].map(([table, count]) => t(`model.counted.${table}`, { count }));
  return (
    <div className={style['done']} role="status">
      <CircleCheck aria-hidden size={32} strokeWidth={1.25} className={style['good']} />
      <h3 className={style['doneTitle']}>
        {parts.length > 0 ? t('exchange.import.doneTitle') : t('exchange.import.doneNothing')}
      </h3>
      <p>{parts.length > 0 ? `${parts.join(', ')}.` : t('exchange.import.doneNothingText')}</p>
      {refused > 0 && <p>{t('exchange.import.doneRefused', { count: refused })}</p>}
      {parts.length > 0 && <p className={style['hint']}>{t('exchange.import.doneUndo')}</p>}
    </div>
  );
}
