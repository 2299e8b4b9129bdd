// The small round handle at an actor's rim: dragged to another actor it begins a cooperation.
import { Plus } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Id } from '../model/records';
import { actorAt } from './gestures';
import { growthOn } from './growth';
import style from './TieHandle.module.css';
import type { Surface } from './surface';

export interface TieHandleProps {
  readonly surface: Surface;
  /** The actor whose rim it sits at. */
  readonly actorId: Id;
  readonly label: string;
  readonly onTie: (from: Id, to: Id) => void;
  /** The pointer is on the handle, so its actor counts as hovered. */
  readonly onHold: (held: boolean) => void;
}

export function TieHandle({ surface, actorId, label, onTie, onHold }: TieHandleProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [drawing, setDrawing] = useState(false);

  useEffect(() => {
    const { cy } = surface;
    const place = () => {
      const node = cy.getElementById(actorId);
      if (!button.current || node.empty()) return;
      const at = node.renderedPosition();
      const zoom = cy.zoom();
      const out = ((node.width() + growthOn(cy).of(actorId)) / 2) * zoom + 9;
      button.current.style.transform = `translate(${at.x + out * 0.72}px, ${at.y - out * 0.72}px)`;
    };
    place();
    cy.on('render', place);
    return () => {
      cy.off('render', place);
    };
  }, [surface, actorId]);

  const finish = useEffectEvent((target: Id | undefined) => {
    setDrawing(false);
    onHold(false);
    surface.overlay.setDraft(undefined);
    if (target !== undefined) onTie(actorId, target);
  });

  useEffect(() => {
    if (!drawing) return;
    const frame = surface.cy.container()?.getBoundingClientRect();
    const at = (event: PointerEvent) => ({
      x: event.clientX - (frame?.left ?? 0),
      y: event.clientY - (frame?.top ?? 0),
    });
    const under = (event: PointerEvent) => {
      const found = actorAt(surface.cy, at(event));
      return found === actorId ? undefined : found;
    };
    const move = (event: PointerEvent) =>
      surface.overlay.setDraft({ from: actorId, to: at(event), target: under(event) });
    const up = (event: PointerEvent) => finish(under(event));
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      finish(undefined);
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', up);
    addEventListener('keydown', key, true);
    return () => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', up);
      removeEventListener('keydown', key, true);
    };
  }, [drawing, surface, actorId]);

  return (
    <button
      ref={button}
      type="button"
      className={style['handle']}
      data-drawing={drawing}
      tabIndex={-1}
      aria-label={label}
      title={label}
      onPointerDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onHold(true);
        setDrawing(true);
      }}
      onPointerEnter={() => onHold(true)}
      onPointerLeave={() => {
        if (!drawing) onHold(false);
      }}
    >
      <Plus aria-hidden size={12} strokeWidth={2.5} />
    </button>
  );
}
