// What stands over the map on the page: bars, the overview map, panels. Each says so itself by `data-over-map`.
import type { Rect } from './collision';

/** In pixels of the map's canvas. */
export interface Cover {
  /** What stands there all the time: nobody is put under it. */
  readonly lasting: readonly Rect[];
  /** That, and what is opened for a while: nobody is put under it either, if the map need not get much smaller for that. */
  readonly wanted: readonly Rect[];
  /** All that, and what comes and goes: no name is written under it. */
  readonly all: readonly Rect[];
}

/** What covers more of the map than this is no margin, and the map is fitted as if it were not there. */
const mostCovered = 0.35;

/** `lasting`, `wanted` or `passing` in `data-over-map`. */
export function coverOf(ground: HTMLElement): Cover {
  const room = ground.getBoundingClientRect();
  const scale = room.width / (ground.offsetWidth || 1) || 1;
  const found = [...document.querySelectorAll<HTMLElement>('[data-over-map]')].flatMap((element) => {
    const box = element.getBoundingClientRect();
    const rect = {
      left: (Math.max(box.left, room.left) - room.left) / scale,
      top: (Math.max(box.top, room.top) - room.top) / scale,
      right: (Math.min(box.right, room.right) - room.left) / scale,
      bottom: (Math.min(box.bottom, room.bottom) - room.top) / scale,
    };
    if (rect.right <= rect.left || rect.bottom <= rect.top) return [];
    const area = (rect.right - rect.left) * (rect.bottom - rect.top) * scale * scale;
    const isMargin = area <= room.width * room.height * mostCovered;
    return [{ rect, kind: isMargin ? element.dataset['overMap'] : 'passing' }];
  });
  return {
    lasting: found.filter(({ kind }) => kind === 'lasting').map(({ rect }) => rect),
    wanted: found.filter(({ kind }) => kind !== 'passing').map(({ rect }) => rect),
    all: found.map(({ rect }) => rect),
  };
}

/** Tells now and whenever something comes, goes or changes its size; gives back what ends it. */
export function followCover(ground: HTMLElement, tell: (cover: Cover) => void): () => void {
  const host = ground.closest<HTMLElement>('[data-map-room]') ?? ground.parentElement;
  let known = '';
  let frame = 0;
  const look = () => {
    const cover = coverOf(ground);
    const words = JSON.stringify(cover, (_, value: unknown) =>
      typeof value === 'number' ? Math.round(value) : value,
    );
    if (words === known) return;
    known = words;
    tell(cover);
  };
  const later = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  };
  const changes = new MutationObserver(later);
  if (host) changes.observe(host, { childList: true, characterData: true, subtree: true });
  const sizes = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(later);
  sizes?.observe(ground);
  later();
  return () => {
    cancelAnimationFrame(frame);
    changes.disconnect();
    sizes?.disconnect();
  };
}
