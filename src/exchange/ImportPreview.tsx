// Step 3: what will happen, in numbers and record by record, and every row that is left out with its reason.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemTexts } from '../records/fieldWords';
import { showNumber } from '../i18n/translate';
import { Banner } from '../ui/Banner';
import { Progress } from '../ui/Progress';
import { Tabs } from '../ui/Tabs';
import { ImportFixes } from './ImportFixes';
import style from './ImportPreview.module.css';
import { ImportProblems } from './ImportProblems';
import { ImportRecords } from './ImportRecords';
import { ImportSum } from './ImportSum';
import type { Plan } from './plan';
import type { ImportSession } from './useImportSession';

export function ImportPreview({ session }: { readonly session: ImportSession }) {
  const { t } = useTranslation();
  const { planned, outcome, list } = session;
  const [tab, setTab] = useState('records');
  if (!planned || !list || !session.sheet) {
    return (
      <div className={style['planning']}>
        <Progress
          label={t('exchange.import.planning')}
          detail={t('exchange.import.rowsRead', { count: session.sheet?.rows.length ?? 0 })}
          onCancel={() => session.setStep('columns')}
          cancelLabel={t('exchange.import.stopPlanning')}
        />
      </div>
    );
  }
  return (
    <div className={style['step']} aria-busy={!session.isPlanned}>
      {outcome && !outcome.ok && (
        <Banner
          tone={outcome.trouble === 'cancelled' ? 'info' : 'danger'}
          title={t(`exchange.import.${outcome.trouble === 'cancelled' ? 'writingCancelled' : 'notWritten'}`)}
        >
          {outcome.trouble === 'cancelled'
            ? t('exchange.import.writingCancelledText')
            : problemTexts(outcome).join(' ')}
        </Banner>
      )}
      <Counts plan={planned} ties={session.mapping?.kind === 'tiesByName' ? session.sheet.rows.length : 0} />
      <ImportFixes session={session} />
      <div className={style['tabs']}>
        <Tabs
          label={t('exchange.import.steps.preview')}
          value={tab}
          onChange={setTab}
          tabs={[
            {
              id: 'records',
              label: t('exchange.import.records'),
              count: showNumber(planned.change.ops.length),
              content: <ImportRecords plan={planned} network={session.network} />,
            },
            {
              id: 'problems',
              label: t('exchange.import.problems'),
              count: showNumber(planned.problems.length),
              content: (
                <ImportProblems
                  problems={planned.problems}
                  header={session.sheet.header}
                  rowNumbers={list.table.rowNumbers}
                />
              ),
            },
          ]}
        />
      </div>
    </div>
  );
}

interface CountsProps {
  readonly plan: Plan;
  /** Rows of a list of ties by name, 0 for other lists. */
  readonly ties: number;
}

function Counts({ plan, ties }: CountsProps) {
  const { t } = useTranslation();
  const tables = [...plan.counts];
  const sums = (['added', 'changed', 'unchanged'] as const).map((status) => ({
    code: status,
    count: tables.reduce((sum, [, counts]) => sum + counts[status], 0),
    parts: tables
      .filter(([, counts]) => counts[status] > 0)
      .map(([table, counts]) => t(`model.counted.${table}`, { count: counts[status] }))
      .join(', '),
  }));
  const entries = [
    ...sums,
    { code: 'refused' as const, count: plan.refusedRows, parts: t('exchange.import.countsHelp.refused') },
    { code: 'merged' as const, count: plan.mergedRows, parts: t('exchange.import.countsHelp.merged') },
  ];
  return (
    <section aria-label={t('exchange.import.countsLabel')}>
      <dl className={style['counts']}>
        {entries.map(({ code, count, parts }) => (
          <div
            key={code}
            className={style['count']}
            data-empty={count === 0}
            data-bad={code === 'refused' && count > 0}
          >
            <dt>{t(`exchange.import.counts.${code}`)}</dt>
            <dd className={style['figure']}>{showNumber(count)}</dd>
            {parts !== '' && <dd className={style['parts']}>{parts}</dd>}
          </div>
        ))}
      </dl>
      {ties > 0 && <ImportSum plan={plan} rows={ties} />}
      <p className={style['hint']}>{t('exchange.import.empty')}</p>
    </section>
  );
}
