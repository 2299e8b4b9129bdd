// The map of the day compared with, to the left of the other one: same places, same pan and zoom, its own date.
import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { sentence, showDate } from '../i18n/translate';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { followTheme } from './Canvas';
import { DayTitle } from './DayTitle';
import type { DrawnLooks } from './drawnLooks';
import { earlierKeys } from './earlierKeys';
import style from './EarlierMap.module.css';
import { EarlierPicture } from './earlierPicture';
import type { Point } from './patch';
import type { Surface } from './surface';
import type { Compared } from './useTimeMarks';

export interface EarlierMapProps {
  readonly network: Network;
  readonly looks: DrawnLooks;
  readonly compared: Compared;
  readonly surface: Surface;
  readonly selection: readonly Id[];
  readonly onActor: (id: Id) => void;
  readonly onTie: (id: Id) => void;
}

/** Pixels a pointer may tremble between press and release. */
const tremble = 4;

export function EarlierMap(props: EarlierMapProps) {
  const { compared, surface, selection } = props;
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = useRef<EarlierPicture>(undefined);
  const content = useMemo(() => {
    const { elements, standing, backdrop, onEarlier } = compared;
    return { elements, standing, backdrop, marks: onEarlier, selected: new Set(selection) };
  }, [compared, selection]);
  const first = useEffectEvent((made: EarlierPicture) => made.show(content));
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const made = new EarlierPicture(element, surface);
    picture.current = made;
    const stopTheme = followTheme(element, made);
    const sizes = new ResizeObserver(() => made.resize());
    sizes.observe(element);
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      made.zoomAt(event.deltaMode === 0 ? event.deltaY : event.deltaY * 33, {
        x: event.offsetX,
        y: event.offsetY,
      });
    };
    // React's own listener is passive and could not keep the page from scrolling.
    element.addEventListener('wheel', turn, { passive: false });
    first(made);
    return () => {
      element.removeEventListener('wheel', turn);
      sizes.disconnect();
      stopTheme();
      made.destroy();
    };
  }, [surface]);
  useEffect(() => picture.current?.show(content), [content]);

  const drag = (down: React.PointerEvent<HTMLCanvasElement>) => {
    if (down.button !== 0) return;
    const holder = down.currentTarget;
    holder.setPointerCapture(down.pointerId);
    let last: Point = { x: down.clientX, y: down.clientY };
    let way = 0;
    const move = (event: PointerEvent) => {
      picture.current?.panBy(event.clientX - last.x, event.clientY - last.y);
      way += Math.hypot(event.clientX - last.x, event.clientY - last.y);
      last = { x: event.clientX, y: event.clientY };
    };
    const end = (event: PointerEvent) => {
      holder.removeEventListener('pointermove', move);
      holder.removeEventListener('pointerup', end);
      holder.removeEventListener('pointercancel', end);
      if (event.type !== 'pointerup' || way > tremble) return;
      const box = holder.getBoundingClientRect();
      const under = picture.current?.under({ x: event.clientX - box.left, y: event.clientY - box.top });
      if (under?.node !== undefined) props.onActor(under.node);
      else if (under?.tie !== undefined) props.onTie(under.tie);
    };
    holder.addEventListener('pointermove', move);
    holder.addEventListener('pointerup', end);
    holder.addEventListener('pointercancel', end);
  };
  const { before } = compared;
  const date = showDate(before.asOf);
  const counted = (table: 'actors' | 'cooperations', count: number) =>
    sentence(`model.counted.${table}`, { count });
  const focusable = { tabIndex: 0, onKeyDown: earlierKeys(props) };
  return (
    <div
      className={style['earlier']}
      data-earlier=""
      role="application"
      aria-label={t('time.earlierWalk', { date })}
      aria-describedby="map-keys"
      {...focusable}
    >
      <canvas
        ref={canvas}
        className={style['canvas']}
        role="img"
        aria-label={t('time.earlierMap', {
          date,
          actors: counted('actors', before.actors.length),
          cooperations: counted('cooperations', before.cooperations.length),
        })}
        onPointerDown={drag}
      />
      <DayTitle day={before.asOf} />
    </div>
  );
}
