// The canvas as a React element: makes the surface once and feeds it; the surface does the rest.
import { type ReactNode, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { Id } from '../model/records';
import type { Backdrop } from './backdrop';
import style from './Canvas.module.css';
import type { MapElements } from './elements';
import type { GestureEvents } from './gestures';
import type { Tokens } from './look';
import type { Point } from './patch';
import type { Lettering } from './projector';
import { type Frame, Surface } from './surface';
import { readTokens } from './tokens';
import { useInTurn } from './useInTurn';

export interface CanvasProps extends GestureEvents {
  readonly elements: MapElements;
  readonly standing: ReadonlyMap<Id, Point>;
  readonly selection: readonly Id[];
  /** Who all that is shown is about. */
  readonly middle?: Id | undefined;
  readonly pinned: ReadonlySet<Id>;
  readonly backdrop: Backdrop | undefined;
  /** Changes when the whole picture should be fitted into view again, or the part that is to be in sight. */
  readonly fitKey: string;
  readonly frame: Frame | undefined;
  /** How large the map is written; as at a desk without. */
  readonly lettering?: Lettering;
  readonly label: string;
  readonly describedBy: string;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
  /** The surface once it lives, `undefined` when it is gone. */
  readonly onSurface: (surface: Surface | undefined) => void;
  readonly children?: ReactNode;
}

export function Canvas(props: CanvasProps) {
  const { lettering, children } = props;
  const { elements, standing, selection, middle, pinned, backdrop, fitKey, frame } = useDrawn(props);
  const ground = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const surface = useRef<Surface>(undefined);
  const tell = useEffectEvent(
    <K extends keyof GestureEvents>(kind: K, ...values: Parameters<GestureEvents[K]>) => {
      (props[kind] as (...rest: Parameters<GestureEvents[K]>) => void)(...values);
    },
  );
  const bring = useEffectEvent(() => {
    if (frame) surface.current?.frame(frame);
    else surface.current?.fit();
  });
  const hand = useEffectEvent((made: Surface | undefined) => props.onSurface(made));

  useEffect(() => {
    if (!ground.current || !overlay.current) return;
    const made = new Surface(
      { ground: ground.current, overlay: overlay.current },
      {
        onActor: (id, more) => tell('onActor', id, more),
        onTie: (id) => tell('onTie', id),
        onGround: () => tell('onGround'),
        onAdd: (at) => tell('onAdd', at),
        onBox: (ids) => tell('onBox', ids),
        onMoved: (spots) => tell('onMoved', spots),
        onHover: (id) => tell('onHover', id),
      },
      lettering,
    );
    surface.current = made;
    const stopTheme = followTheme(ground.current, made);
    const sizes = new ResizeObserver(() => made.resize());
    sizes.observe(ground.current);
    hand(made);
    return () => {
      sizes.disconnect();
      stopTheme();
      hand(undefined);
      surface.current = undefined;
      made.destroy();
    };
  }, [lettering]);

  useEffect(() => surface.current?.setPinned(pinned), [pinned]);
  useEffect(() => surface.current?.setBackdrop(backdrop), [backdrop]);
  useEffect(() => surface.current?.show(elements, standing), [elements, standing]);
  useEffect(() => surface.current?.setMiddle(middle), [middle]);
  useEffect(() => surface.current?.setSelection(selection), [selection]);
  useEffect(() => {
    if (fitKey !== '') bring();
  }, [fitKey]);

  const focusable = { tabIndex: 0, onKeyDown: props.onKeyDown };

  return (
    <div
      className={style['canvas']}
      role="application"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      {...focusable}
      data-map-canvas=""
    >
      <div ref={ground} className={style['ground']} data-dim="none" aria-hidden />
      <canvas ref={overlay} className={style['overlay']} aria-hidden />
      {children}
    </div>
  );
}

/** What the surface is fed with: of a large map in a turn of its own, after React has done its part. */
function useDrawn(props: CanvasProps) {
  const { elements, standing, selection, middle, pinned, backdrop, fitKey, frame } = props;
  const drawn = useMemo(
    () => ({ elements, standing, selection, middle, pinned, backdrop, fitKey, frame }),
    [elements, standing, selection, middle, pinned, backdrop, fitKey, frame],
  );
  return useInTurn(drawn, elements.nodes.size + elements.ties.size);
}

/** Reads the colours now and whenever theme or system scheme change, and once the font has come. */
export function followTheme(
  element: HTMLElement,
  drawn: { readonly setTokens: (tokens: Tokens) => void },
): () => void {
  const read = () => drawn.setTokens(readTokens(element));
  read();
  const observer = new MutationObserver(read);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', read);
  void document.fonts?.ready.then(() => element.isConnected && read());
  return () => {
    observer.disconnect();
    scheme.removeEventListener('change', read);
  };
}
