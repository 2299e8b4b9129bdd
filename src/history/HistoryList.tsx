// The list of changes by day. Long histories come in portions, so the first look is quick.
import { Undo2 } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalHead } from '../data/db';
import { localDay, showTime } from '../i18n/showMoment';
import { showDate } from '../i18n/translate';
import { today } from '../session/clock';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import style from './HistoryPlace.module.css';
import { type HistoryEntry, historyDays } from './historyDays';
import { headWords } from './headWords';

interface HistoryListProps {
  /** Oldest first. */
  readonly heads: readonly JournalHead[];
  readonly isBusy: boolean;
  readonly onBackTo: (head: JournalHead, steps: number) => void;
}

const portion = 150;

export function HistoryList({ heads, isBusy, onBackTo }: HistoryListProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(portion);
  const days = useMemo(() => historyDays(heads, shown), [heads, shown]);
  return (
    <div className={style['scroller']}>
      {days.map(({ day, isClockOff, entries }) => (
        <section key={entries[0]?.head.seq} className={style['section']}>
          <h2 className={style['day']}>{dayWords(day, t('history.today'), t('history.yesterday'))}</h2>
          <ol aria-label={t('history.list')}>
            {entries.map((entry) => (
              <Line key={entry.head.seq} entry={entry} isBusy={isBusy} onBackTo={onBackTo} />
            ))}
          </ol>
          {isClockOff && <p className={style['intro']}>{t('history.clockOff')}</p>}
        </section>
      ))}
      {heads.length > shown && (
        <div className={style['older']}>
          <Button onPress={() => setShown(shown + portion)}>{t('history.older')}</Button>
        </div>
      )}
    </div>
  );
}

interface LineProps extends Omit<HistoryListProps, 'heads'> {
  readonly entry: HistoryEntry;
}

const Line = memo(function Line({ entry: { head, back }, isBusy, onBackTo }: LineProps) {
  const { t } = useTranslation();
  const origin = t(`history.origin.${head.origin}`);
  const what = headWords(head);
  return (
    <li className={style['line']}>
      <time dateTime={head.at} className={style['time']}>
        {showTime(head.at)}
      </time>
      <span className={style['words']}>
        <span>{what}</span>
        {origin !== '' && <Chip tone={head.origin === 'import' ? 'accent' : 'plain'}>{origin}</Chip>}
      </span>
      <span
        className={style['user']}
        title={head.user === '' ? undefined : t('history.by', { user: head.user })}
      >
        {head.user}
      </span>
      <span className={style['deed']}>
        {back !== undefined && (
          <Button
            tone="quiet"
            size="s"
            icon={Undo2}
            isDisabled={isBusy}
            label={t('history.backToWhat', { what })}
            onPress={() => onBackTo(head, back)}
          >
            {t('history.backTo')}
          </Button>
        )}
      </span>
    </li>
  );
});

function dayWords(day: string, todayWord: string, yesterdayWord: string): string {
  const date = showDate(day);
  if (day === today()) return `${todayWord}, ${date}`;
  const yesterday = new Date();
  yesterday.setDate(yesterday.getDate() - 1);
  return day === localDay(yesterday.toISOString()) ? `${yesterdayWord}, ${date}` : date;
}
