// The track of the time bar: months with what began and ended, today, and two handles one drags or moves by keys.
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate, showNumber } from '../i18n/translate';
import { dayNumber } from '../model/calendar';
import type { Lifetime } from '../model/lifetime';
import type { IsoDate } from '../model/records';
import { dayAt, dayByKey, shareOf, within, yearsOn } from './timeScale';
import style from './TimeSlider.module.css';

export interface TimeSliderProps {
  readonly life: Lifetime;
  readonly today: IsoDate;
  readonly asOf: IsoDate;
  /** The day compared with; the handle is left out where nothing is compared. */
  readonly since: IsoDate | undefined;
  readonly onAsOf: (day: IsoDate) => void;
  readonly onSince: (day: IsoDate) => void;
}

/** Height of the bars above the line in pixels; those below get half of it. */
const tallest = 20;
/** Pixels a year needs for its number. */
const yearRoom = 42;

export function TimeSlider({ life, today, asOf, since, onAsOf, onSince }: TimeSliderProps) {
  const { t } = useTranslation();
  const track = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(600);
  useEffect(() => {
    const element = track.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setWidth(element.clientWidth));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);

  const dayUnder = (x: number): IsoDate => {
    const box = track.current?.getBoundingClientRect();
    return box && box.width > 0 ? dayAt(life, (x - box.left) / box.width, today) : asOf;
  };
  /** Follows the pointer until it is let go. */
  const follow = (event: React.PointerEvent, set: (day: IsoDate) => void) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    const holder = event.currentTarget;
    const move = (moved: Event) => set(dayUnder((moved as PointerEvent).clientX));
    const end = () => {
      holder.removeEventListener('pointermove', move);
      holder.removeEventListener('pointerup', end);
      holder.removeEventListener('pointercancel', end);
    };
    holder.setPointerCapture(event.pointerId);
    holder.addEventListener('pointermove', move);
    holder.addEventListener('pointerup', end);
    holder.addEventListener('pointercancel', end);
    set(dayUnder(event.clientX));
  };
  const handle = (name: string, day: IsoDate, kind: string, set: (day: IsoDate) => void) => (
    <div
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-orientation="horizontal"
      aria-valuemin={dayNumber(life.first)}
      aria-valuemax={kind === 'other' ? dayNumber(asOf) - 1 : dayNumber(life.last)}
      aria-valuenow={dayNumber(within(life, day))}
      aria-valuetext={showDate(day)}
      className={style[kind]}
      style={{ left: percent(shareOf(life, day)) }}
      onPointerDown={(event) => {
        event.currentTarget.focus();
        follow(event, set);
      }}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const next = dayByKey(life, day, event.key);
        if (next === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        set(next);
      }}
    />
  );
  const at = shareOf(life, asOf);
  const from = since === undefined ? at : shareOf(life, since);
  return (
    <div className={style['slider']}>
      <div
        ref={track}
        className={style['track']}
        data-track=""
        onPointerDown={(event) => {
          track.current?.querySelector<HTMLElement>(`.${style['main'] ?? ''}`)?.focus();
          event.preventDefault();
          follow(event, onAsOf);
        }}
      >
        <Months life={life} width={width} />
        <div className={style['line']} />
        <div className={style['compared']} style={{ left: percent(from), width: percent(at - from) }} />
        {today < life.last && (
          <div className={style['today']} style={{ left: percent(shareOf(life, today)) }}>
            <span>{t('time.todayMark')}</span>
          </div>
        )}
        {since !== undefined && handle(t('time.sinceSlider'), since, 'other', onSince)}
        {handle(t('time.slider'), asOf, 'main', onAsOf)}
      </div>
      <div className={style['years']} aria-hidden>
        {yearsOn(life, Math.floor(width / yearRoom)).map(({ year, at: share }) => (
          <span key={year} style={{ left: percent(share) }}>
            {year}
          </span>
        ))}
      </div>
    </div>
  );
}

/** What began stands above the line, what ended hangs below it. */
function Months({ life, width }: { readonly life: Lifetime; readonly width: number }) {
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  const bars = useMemo(() => {
    const most = Math.max(1, ...life.months.map(({ begun, ended }) => Math.max(begun, ended)));
    // The root keeps single events in sight beside a month of many.
    const height = (count: number) => (count === 0 ? 0 : Math.max(2, Math.sqrt(count / most) * tallest));
    const name = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'de-DE', {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    const wide = Math.max(1, Math.min(7, (width / life.months.length) * 0.7));
    return life.months
      .filter(({ begun, ended }) => begun + ended > 0)
      .map(({ day, begun, ended }) => {
        // In the middle of its month.
        const x = shareOf(life, `${day.slice(0, 8)}15`) * width - wide / 2;
        const month = name.format(new Date(`${day}T00:00:00Z`));
        return (
          <g key={day} className={style['month']}>
            <title>{t('time.month', { month, begun: showNumber(begun), ended: showNumber(ended) })}</title>
            <rect x={x - 1} y={0} width={wide + 2} height={36} className={style['hit']} />
            <rect x={x} y={22 - height(begun)} width={wide} height={height(begun)} />
            <rect x={x} y={24} width={wide} height={height(ended) / 2} className={style['ended']} />
          </g>
        );
      });
  }, [life, width, language, t]);
  return (
    <svg className={style['months']} width={width} height={36} aria-hidden>
      {bars}
    </svg>
  );
}

const percent = (share: number) => `${String(share * 100)}%`;
