// The place "Verlauf": what happened to this network, and the way back to any step.
import { History } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalHead } from '../data/db';
import type { TroubleCode } from '../data/trouble';
import { undoStep } from '../session/command';
import { useHistory } from '../session/useHistory';
import { announce } from '../ui/Announcer';
import { Banner } from '../ui/Banner';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { EmptyState } from '../ui/EmptyState';
import { Progress } from '../ui/Progress';
import { HistoryList } from './HistoryList';
import style from './HistoryPlace.module.css';
import { headWords } from './headWords';

interface Ask {
  readonly head: JournalHead;
  readonly count: number;
}

interface Run {
  readonly count: number;
  readonly done: number;
  readonly trouble?: TroubleCode;
}

export function HistoryPlace() {
  const { t } = useTranslation();
  const { heads: all } = useHistory();
  // The export log is read where it is kept.
  const heads = useMemo(() => all.filter(({ origin }) => origin !== 'log'), [all]);
  const [ask, setAsk] = useState<Ask>();
  const [run, setRun] = useState<Run>();

  const goBack = async (goal: JournalHead, count: number) => {
    let done = 0;
    // Until the chosen step itself is taken back: another tab may have added or taken back some meanwhile.
    for (let reached = false; !reached; ) {
      setRun({ count, done });
      const outcome = await undoStep();
      if (!outcome.ok) return setRun({ count, done, trouble: outcome.trouble ?? 'unknown' });
      if (!outcome.head) break;
      done += 1;
      reached = (outcome.head.takesBack ?? 0) <= goal.seq;
    }
    setRun(undefined);
    announce(t('history.done', { count: done }));
  };

  const onBackTo = useCallback((head: JournalHead, count: number) => setAsk({ head, count }), []);
  // Every network has its founding entry: none at all means that the journal is still being read.
  const changes = heads.filter((head) => head.origin !== 'founding');
  return (
    <div className={style['place']}>
      <header className={style['head']}>
        <h1>{t('history.title')}</h1>
        <p className={style['intro']}>{t('history.intro')}</p>
      </header>
      {run !== undefined && run.trouble === undefined && run.count > 5 && (
        <div className={style['note']}>
          <Progress
            label={t('history.running')}
            value={run.done / run.count}
            detail={t('history.steps', { done: run.done, count: run.count })}
          />
        </div>
      )}
      {run?.trouble !== undefined && (
        <div className={style['note']}>
          <Banner
            tone="warning"
            title={t('history.stopped', { done: run.done, count: run.count })}
            closeLabel={t('ui.close')}
            onClose={() => setRun(undefined)}
          >
            {t(`storage.trouble.${run.trouble}.text`)}
          </Banner>
        </div>
      )}
      {heads.length === 0 ? null : changes.length === 0 ? (
        <EmptyState icon={History} title={t('history.empty')} text={t('history.emptyText')} />
      ) : (
        <HistoryList
          heads={heads}
          isBusy={run !== undefined && run.trouble === undefined}
          onBackTo={onBackTo}
        />
      )}
      {ask !== undefined && (
        <ConfirmDialog
          isOpen
          title={t('history.askTitle', { count: ask.count })}
          text={t('history.askText', { count: ask.count, what: headWords(ask.head) })}
          confirmLabel={t('history.confirm')}
          cancelLabel={t('ui.cancel')}
          onCancel={() => setAsk(undefined)}
          onConfirm={() => {
            setAsk(undefined);
            void goBack(ask.head, ask.count);
          }}
        />
      )}
    </div>
  );
}
