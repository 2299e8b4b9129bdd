// The bar of time below the map: the reference date over the network's life, what it is compared with, and what is marked.
import { Columns2, Diff, Pause, Play, X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { sentence, showDate } from '../i18n/translate';
import { dateOfDay, dayNumber } from '../model/calendar';
import type { Visible } from '../model/filter';
import { lifetimeOf } from '../model/lifetime';
import type { Network } from '../model/network';
import type { IsoDate } from '../model/records';
import { useClock } from '../session/clock';
import { comparedDay, type MapTime } from '../session/mapTime';
import { setAsOf, setTime } from '../session/session';
import { announce } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { ToggleButton } from '../ui/ToggleButton';
import { SinceButton } from './SinceButton';
import style from './TimeBar.module.css';
import { TimeSlider } from './TimeSlider';
import { timeParts, timeSummary } from './timeWords';
import { usePaced } from './usePaced';
import { usePlaying } from './usePlaying';
import type { Compared } from './useTimeMarks';

export interface TimeBarProps {
  readonly network: Network;
  readonly visible: Visible;
  readonly time: MapTime;
  /** `undefined` while nothing is compared. */
  readonly compared: Compared | undefined;
}

/** Milliseconds of rest after which what is there on the new day is said. */
const saidAfter = 900;

export function TimeBar({ network, visible, time, compared }: TimeBarProps) {
  const { t } = useTranslation();
  const today = useClock((state) => state.today);
  const life = useMemo(() => lifetimeOf(network, today), [network, today]);
  const [asOf, moveTo] = usePaced(visible.asOf, (day: IsoDate) => setAsOf(day === today ? undefined : day));
  const isCompared = time.marks || time.beside;
  const since = comparedDay(asOf, time);
  const setSince = (day: IsoDate | undefined) => {
    const { since: _, ...rest } = time;
    setTime(day === undefined ? rest : { ...rest, since: day });
  };
  const summary = isCompared && compared ? timeSummary(comparedDay(visible.asOf, time), compared) : undefined;
  const sayMoved = useSaid(visible, summary);
  const { isPlaying, start, stop } = usePlaying(life, today, visible.asOf, moveTo, sayMoved);
  return (
    <section className={style['bar']} aria-label={t('time.title')}>
      <div className={style['head']}>
        <IconButton
          size="s"
          icon={isPlaying ? Pause : Play}
          label={t(isPlaying ? 'time.pause' : 'time.play')}
          hint={isPlaying ? 'Esc' : undefined}
          onPress={isPlaying ? stop : start}
        />
        <strong className={style['asOf']}>{t('time.asOf', { date: showDate(asOf) })}</strong>
        <Button
          size="s"
          tone="quiet"
          isDisabled={asOf === today}
          onPress={() => {
            stop();
            moveTo(today);
          }}
        >
          {t('time.today')}
        </Button>
        <span className={style['summary']} title={summary}>
          {isCompared && compared && timeParts(compared)}
        </span>
        {isCompared && <SinceButton asOf={asOf} since={since} onSince={setSince} />}
        <ToggleButton
          size="s"
          tone="quiet"
          icon={Diff}
          label={t('time.marksLabel')}
          className={style['shrinks']}
          isSelected={time.marks}
          onChange={(marks) => setTime({ ...time, marks })}
        >
          {t('time.marks')}
        </ToggleButton>
        <ToggleButton
          size="s"
          tone="quiet"
          icon={Columns2}
          className={style['shrinks']}
          label={t('time.compareLabel')}
          isSelected={time.beside}
          onChange={(beside) => setTime({ ...time, beside })}
        >
          {t('time.compare')}
        </ToggleButton>
        <IconButton size="s" icon={X} label={t('time.close')} onPress={() => setTime(undefined)} />
      </div>
      <TimeSlider
        life={life}
        today={today}
        asOf={asOf}
        since={isCompared ? since : undefined}
        onAsOf={(day) => {
          stop();
          sayMoved();
          moveTo(day);
        }}
        onSince={(day) => setSince(day < asOf ? day : latestBefore(asOf))}
      />
    </section>
  );
}

/** The day compared with lies before the day that is shown. */
const latestBefore = (asOf: IsoDate) => dateOfDay(dayNumber(asOf) - 1);

/** Says what there is on the day once the hand rests; nothing while the day comes from elsewhere. */
function useSaid(visible: Visible, summary: string | undefined): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const now = useRef({ visible, summary });
  useEffect(() => {
    now.current = { visible, summary };
  }, [visible, summary]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const { asOf, actors, cooperations } = now.current.visible;
      const counted = (table: 'actors' | 'cooperations', count: number) =>
        sentence(`model.counted.${table}`, { count });
      announce(
        sentence('time.moved', {
          date: showDate(asOf),
          actors: counted('actors', actors.length),
          cooperations: counted('cooperations', cooperations.length),
          summary: now.current.summary ?? '',
        }).trim(),
      );
    }, saidAfter);
  };
}
