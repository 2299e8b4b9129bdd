// The life of the network played on the bar of time: month by month to today, each step only when the last one is on screen.
import { useEffect, useEffectEvent, useState } from 'react';
import { firstOfMonth, monthNumber } from '../model/calendar';
import type { IsoDate } from '../model/records';
import type { Span } from './timeScale';

/** Steps of a whole life at most: longer lives go by quarters, half years or years. */
const mostSteps = 40;
const strides = [1, 3, 6, 12] as const;

/** Milliseconds a step can be looked at; longer for who has asked for less motion. */
const lookedAt = { usual: 700, calm: 2000 } as const;

/** Months a step goes when `life` is played up to `end`. */
function strideOf(life: Span, end: IsoDate): number {
  const months = monthNumber(end) - monthNumber(life.first);
  return strides.find((stride) => months / stride <= mostSteps) ?? 12;
}

/** Where playing goes from a day: to the first of a month, and at last to `end`; `undefined` when it is there. */
function nextDay(life: Span, end: IsoDate, day: IsoDate): IsoDate | undefined {
  if (day >= end) return undefined;
  const next = firstOfMonth(monthNumber(day) + strideOf(life, end));
  return next < end ? next : end;
}

interface Playing {
  readonly isPlaying: boolean;
  /** From the day on screen, or from the beginning where that is the end already. */
  readonly start: () => void;
  readonly stop: () => void;
}

/** `day` is the day on screen, `onStop` hears that the last step is done or a key has stopped it. Escape stops from anywhere. */
export function usePlaying(
  life: Span,
  end: IsoDate,
  day: IsoDate,
  moveTo: (day: IsoDate) => void,
  onStop: () => void,
): Playing {
  const [isPlaying, setPlaying] = useState(false);
  const stop = () => {
    if (!isPlaying) return;
    setPlaying(false);
    onStop();
  };
  const step = useEffectEvent((from: IsoDate) => {
    const next = nextDay(life, end, from);
    if (next === undefined) stop();
    else moveTo(next);
  });
  const escape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    stop();
  });
  useEffect(() => {
    if (!isPlaying) return undefined;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const timer = setTimeout(() => step(day), isCalm ? lookedAt.calm : lookedAt.usual);
    return () => clearTimeout(timer);
  }, [isPlaying, day]);
  useEffect(() => {
    if (!isPlaying) return undefined;
    const listen = (event: KeyboardEvent) => escape(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [isPlaying]);
  return {
    isPlaying,
    stop,
    start: () => {
      setPlaying(true);
      if (day >= end) moveTo(life.first);
    },
  };
}
