// What the signs of the time bar mean, in the legend.
import { useTranslation } from 'react-i18next';
import { showDate, showNumber } from '../i18n/translate';
import type { TimeSign } from './timeMarks';
import style from './TimeLegend.module.css';
import { signEntries, type TimeLegendProps } from './timeWords';

export function TimeLegend({ marks, since, isBeside }: TimeLegendProps) {
  const { t } = useTranslation();
  const entries = signEntries(marks);
  return (
    <div>
      <h2 className={style['title']}>{t('time.legend', { date: showDate(since) })}</h2>
      <ul className={style['list']}>
        {entries.map(({ sign, words, isTie, count }) => (
          <li key={`${sign} ${String(isTie)}`} className={style['entry']}>
            <SignSample sign={sign} isTie={isTie} isGhost={!isBeside} />
            <span>{words}</span>
            <span className={style['count']}>{showNumber(count)}</span>
          </li>
        ))}
        {entries.length === 0 && <li className={style['entry']}>{t('time.nothing')}</li>}
      </ul>
    </div>
  );
}

interface SignSampleProps {
  readonly sign: TimeSign;
  readonly isTie: boolean;
  /** Ended ones are drawn as ghosts, not as they were. */
  readonly isGhost: boolean;
}

/** As `drawMarks` draws it. */
function SignSample({ sign, isTie, isGhost }: SignSampleProps) {
  const isPast = sign === 'ended' && isGhost;
  return (
    <svg width={34} height={16} viewBox="0 0 34 16" aria-hidden className={style['sample']}>
      {isTie && sign !== 'ended' && (
        <line x1={1} x2={33} y1={8} y2={8} className={style['band']} strokeWidth={9} />
      )}
      {isTie && (
        <line
          x1={1}
          x2={33}
          y1={8}
          y2={8}
          className={isPast ? style['past'] : style['tie']}
          strokeWidth={isPast ? 1.5 : 2.1}
          strokeDasharray={isPast ? '3.5 4' : undefined}
        />
      )}
      <circle cx={17} cy={8} r={6} className={sign === 'ended' ? style['pastDisc'] : style['disc']} />
      <path d={paths[sign]} className={style['sign']} />
    </svg>
  );
}

const paths: Readonly<Record<TimeSign, string>> = {
  new: 'M13.7 8h6.6M17 4.7v6.6',
  ended: 'M14.6 5.6l4.8 4.8M14.6 10.4l4.8-4.8',
  followed: 'M13.7 8H20M17.6 5.6L20.3 8.3M17.6 10.4L20.3 7.7',
};
