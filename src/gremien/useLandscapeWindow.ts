// Which rows and columns of the matrix are in the page: what is in sight and a little more. All rows and all columns are of one size.
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { GridPosition } from '../ui/gridKeys';
import { bunch, firstColumn, firstLine, sizes, stickyHeight, stickyWidth } from './landscapeSizes';

/** From the first to before the last. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface LandscapeWindow {
  /** Indexes of lines. */
  readonly rows: readonly number[];
  /** Indexes of bunches of columns, the first being the columns 0 to `bunch` − 1. */
  readonly bunches: readonly number[];
}

/** Rendered beyond what is in sight, on each side. */
const spareRows = 5;
const spareColumns = 1;
/** So many rows come and go together. */
const step = 2;

/** What lies in `room` pixels from `start`, in whole steps. */
function stretch(start: number, room: number, size: number, whole: number, spare: number): Stretch {
  const from = Math.floor((start / size - spare) / whole);
  const to = Math.ceil(((start + room) / size + spare) / whole);
  return { from: Math.max(0, from) * whole, to: to * whole };
}

/** Indexes of a stretch of `count` things, as long as there are as many, and the one that has the focus. */
function indexes({ from, to }: Stretch, count: number, focused: number): readonly number[] {
  const end = Math.min(to, count);
  const start = Math.max(0, Math.min(from, end - (to - from)));
  const shown = Array.from({ length: end - start }, (_, at) => start + at);
  if (focused >= 0 && focused < start) return [focused, ...shown];
  return focused >= end && focused < count ? [...shown, focused] : shown;
}

/** `at` stays in the page wherever it is scrolled to. Renders anew only when others come into sight, in the frame of the scrolling. */
export function useLandscapeWindow(
  scroller: RefObject<HTMLElement | null>,
  lines: number,
  columns: number,
  at: GridPosition,
): LandscapeWindow {
  // Before anything is measured, and where nothing can be (tests): a screenful.
  const room = useRef({ width: 1280, height: 800 });
  const [sight, setSight] = useState(() => sightOf({ scrollTop: 0, scrollLeft: 0 }, room.current));
  const shown = useRef(sight);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const look = (show: (deed: () => void) => void) => {
      const now = sightOf(box, room.current);
      if (now.key === shown.current.key) return;
      shown.current = now;
      show(() => setSight(now));
    };
    const onScroll = () => look(flushSync);
    const onResize = () => {
      // Hidden, it keeps its last size.
      if (box.clientHeight > 0) room.current = { width: box.clientWidth, height: box.clientHeight };
      look((deed) => deed());
    };
    const resizes = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(onResize);
    resizes?.observe(box);
    box.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      resizes?.disconnect();
      box.removeEventListener('scroll', onScroll);
    };
  }, [scroller]);
  return {
    rows: indexes(sight.rows, lines, at.row - firstLine),
    bunches: indexes(
      sight.bunches,
      Math.ceil(columns / bunch),
      at.col < firstColumn ? -1 : Math.floor((at.col - firstColumn) / bunch),
    ),
  };
}

function sightOf(
  { scrollTop, scrollLeft }: { readonly scrollTop: number; readonly scrollLeft: number },
  room: { readonly width: number; readonly height: number },
) {
  const rows = stretch(scrollTop, room.height - stickyHeight, sizes.line, step, spareRows);
  const across = stretch(scrollLeft, room.width - stickyWidth, sizes.column, bunch, spareColumns);
  const bunches = { from: across.from / bunch, to: across.to / bunch };
  return { rows, bunches, key: [rows.from, rows.to, bunches.from, bunches.to].join(' ') };
}
