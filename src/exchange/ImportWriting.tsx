// The import is being saved: how far it is, how fast, and the way out before the end.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Progress } from '../ui/Progress';
import style from './ImportDialog.module.css';
import { perSecond } from './perSecond';
import type { ImportSession } from './useImportSession';

/** Small imports are over before there is anything to say about their progress. */
export function ImportWriting({ session }: { readonly session: ImportSession }) {
  const { t } = useTranslation();
  const { size, fraction, since } = session.writing ?? { size: 0, fraction: undefined, since: 0 };
  const [isLeaving, setLeaving] = useState(false);
  const cancel = () => {
    setLeaving(true);
    session.cancelWriting();
  };
  const done = Math.round((fraction ?? 0) * size);
  const canLeave = fraction !== undefined && fraction < 1 && !isLeaving;
  const detail =
    fraction === undefined
      ? [t('exchange.import.writingDetail', { count: size })]
      : [t('exchange.import.writingOf', { done, count: size }), ...perSecond(t, 'records', done, since)];
  return (
    <div className={style['busy']}>
      <Progress
        label={t(isLeaving ? 'exchange.import.leaving' : 'exchange.import.writing')}
        value={fraction}
        detail={detail.join(' · ')}
        {...(canLeave && { onCancel: cancel, cancelLabel: t('exchange.import.cancel') })}
      />
    </div>
  );
}
