// Step 3: everything that will happen, item by item and down to the cell, to be accepted, put right or left out.
import { useTranslation } from 'react-i18next';
import { problemTexts } from '../records/fieldWords';
import { Banner } from '../ui/Banner';
import { Progress } from '../ui/Progress';
import { ImportPlan } from './ImportPlan';
import style from './ImportPreview.module.css';
import { perSecond } from './perSecond';
import type { ImportSession } from './useImportSession';

export function ImportPreview({ session }: { readonly session: ImportSession }) {
  const { t } = useTranslation();
  const { planned, outcome, planning, hasFailed } = session;
  const rows = session.wanted.reduce((sum, { sheet }) => sum + sheet.rows.length, 0);
  const progress = (
    <Progress
      label={t('exchange.import.planning')}
      value={planning && rows > 0 ? planning.rows / rows : undefined}
      detail={[
        t('exchange.import.rowsRead', { count: rows }),
        ...(planning ? perSecond(t, 'rows', planning.rows, planning.since) : []),
      ].join(' · ')}
      onCancel={() => session.setStep('columns')}
      cancelLabel={t('exchange.import.stopPlanning')}
    />
  );
  const failure = (
    <Banner tone="danger" title={t('exchange.import.planFailed')}>
      {t('exchange.import.planFailedText')}
    </Banner>
  );
  if (!planned) return <div className={style['planning']}>{hasFailed ? failure : progress}</div>;
  return (
    <div className={style['step']} aria-busy={!session.isPlanned && !hasFailed}>
      {hasFailed && failure}
      {session.hasMoved && (
        <Banner tone="danger" title={t('exchange.import.moved')}>
          {t('exchange.import.movedText')}
        </Banner>
      )}
      {outcome && !outcome.ok && !session.hasMoved && (
        <Banner
          tone={outcome.trouble === 'cancelled' ? 'info' : 'danger'}
          title={t(`exchange.import.${outcome.trouble === 'cancelled' ? 'writingCancelled' : 'notWritten'}`)}
        >
          {outcome.trouble === 'cancelled'
            ? t('exchange.import.writingCancelledText')
            : problemTexts(outcome).join(' ')}
        </Banner>
      )}
      {!session.isPlanned && planning && progress}
      <ImportPlan session={session} planned={planned} />
    </div>
  );
}
