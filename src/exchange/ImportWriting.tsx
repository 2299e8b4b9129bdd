// The import is being saved: how far it is, and the way out before the end.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Progress } from '../ui/Progress';
import style from './ImportDialog.module.css';
import type { ImportSession } from './useImportSession';

/** Small imports are over before there is anything to say about their progress. */
export function ImportWriting({ session }: { readonly session: ImportSession }) {
  const { t } = useTranslation();
  const { size, written } = session;
  const [isLeaving, setLeaving] = useState(false);
  const cancel = () => {
    setLeaving(true);
    session.cancelWriting();
  };
  const canLeave = written !== undefined && written < 1 && !isLeaving;
  const detail =
    written === undefined
      ? t('exchange.import.writingDetail', { count: size })
      : t('exchange.import.writingOf', { done: Math.round(written * size), count: size });
  return (
    <div className={style['busy']}>
      <Progress
        label={t('exchange.import.writing')}
        value={written}
        detail={detail}
        {...(canLeave && { onCancel: cancel, cancelLabel: t('exchange.import.cancel') })}
      />
    </div>
  );
}
