// A small picture of the whole network with a frame around what is in view; dragging the frame moves the view.
import { useEffect, useRef } from 'react';
import type { Surface } from './surface';
import style from './Minimap.module.css';
import { shownOn } from './patch';
import { fillOf } from './look';
import { readTokens } from './tokens';

const width = 168;
const height = 108;
const padding = 8;

export interface MinimapProps {
  readonly surface: Surface;
  readonly label: string;
}

export function Minimap({ surface, label }: MinimapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scale = useRef({ factor: 1, left: 0, top: 0 });

  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    const { cy } = surface;
    const dots = document.createElement('canvas');
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const paint = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => drawFrame(target, dots, surface, scale.current));
    };
    const draw = () => {
      scale.current = drawDots(dots, surface, target);
      paint();
    };
    const redo = () => {
      clearTimeout(timer);
      // The first actors are shown at once: blank it would look broken.
      if (Number.isFinite(scale.current.left)) timer = setTimeout(draw, 120);
      else draw();
    };
    draw();
    cy.on('viewport resize', paint);
    cy.on('position patched', redo);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      cy.off('viewport resize', paint);
      cy.off('position patched', redo);
    };
  }, [surface]);

  const move = (event: React.PointerEvent<HTMLCanvasElement>) => {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    const { factor, left, top } = scale.current;
    const { cy } = surface;
    const zoom = cy.zoom();
    const x = (event.clientX - box.left - left) / factor;
    const y = (event.clientY - box.top - top) / factor;
    cy.pan({ x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom });
  };

  return (
    <canvas
      ref={canvas}
      className={style['minimap']}
      data-over-map="lasting"
      role="img"
      aria-label={label}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        move(event);
      }}
      onPointerMove={move}
    />
  );
}

function drawDots(dots: HTMLCanvasElement, surface: Surface, target: Element) {
  const ratio = devicePixelRatio;
  dots.width = width * ratio;
  dots.height = height * ratio;
  const { nodes } = shownOn(surface.cy);
  const tokens = readTokens(target);
  let [x1, y1, x2, y2] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  const places = [...nodes.values()].map((node) => {
    const { x, y } = surface.cy.getElementById(node.id).position();
    [x1, y1, x2, y2] = [Math.min(x1, x), Math.min(y1, y), Math.max(x2, x), Math.max(y2, y)];
    return { x, y, color: node.tone === 'none' ? tokens.muted : fillOf(node, tokens).fill };
  });
  const factor = Math.min(
    (width - 2 * padding) / Math.max(200, x2 - x1),
    (height - 2 * padding) / Math.max(200, y2 - y1),
  );
  const left = width / 2 - ((x1 + x2) / 2) * factor;
  const top = height / 2 - ((y1 + y2) / 2) * factor;
  const context = dots.getContext('2d');
  if (context && places.length > 0) {
    context.scale(ratio, ratio);
    const size = places.length > 600 ? 1.4 : places.length > 120 ? 2.2 : 3.5;
    for (const { x, y, color } of places) {
      context.fillStyle = color;
      context.fillRect(x * factor + left - size / 2, y * factor + top - size / 2, size, size);
    }
  }
  return { factor, left, top };
}

function drawFrame(
  target: HTMLCanvasElement,
  dots: HTMLCanvasElement,
  surface: Surface,
  { factor, left, top }: { factor: number; left: number; top: number },
): void {
  const ratio = devicePixelRatio;
  if (target.width !== width * ratio) {
    target.width = width * ratio;
    target.height = height * ratio;
  }
  const context = target.getContext('2d');
  if (!context) return;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, target.width, target.height);
  context.drawImage(dots, 0, 0);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const { x1, y1, x2, y2 } = surface.cy.extent();
  const accent = getComputedStyle(target).getPropertyValue('--accent');
  context.strokeStyle = accent;
  context.fillStyle = accent;
  context.lineWidth = 1.5;
  const box = [x1 * factor + left, y1 * factor + top, (x2 - x1) * factor, (y2 - y1) * factor] as const;
  context.globalAlpha = 0.08;
  context.fillRect(...box);
  context.globalAlpha = 1;
  context.strokeRect(...box);
}
