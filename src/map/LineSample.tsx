// A short piece of line as it is drawn on the map, for the legend.
import type { Stroke } from './elements';
import { faintOpacity, strokeWidth } from './look';

export interface LineSampleProps {
  readonly stroke: Stroke;
  readonly intensity: number;
  readonly arrow?: boolean;
  readonly faint?: boolean;
}

export function LineSample({ stroke, intensity, arrow = false, faint = false }: LineSampleProps) {
  const { whole, gap } = strokeWidth({ stroke, intensity });
  const paint = stroke === 'dotted' ? 'var(--text-faint)' : 'var(--tie)';
  const dash = stroke === 'loose' ? '6 5' : stroke === 'dotted' ? '1.5 3.5' : undefined;
  const end = arrow ? 27 : 34;
  return (
    <svg
      width={34}
      height={12}
      viewBox="0 0 34 12"
      aria-hidden
      style={{ flex: 'none', opacity: faint ? faintOpacity : 1 }}
    >
      <line
        x1={0}
        x2={end}
        y1={6}
        y2={6}
        style={{ stroke: paint }}
        strokeWidth={whole}
        strokeDasharray={dash}
      />
      {gap > 0 && (
        <line x1={0} x2={34} y1={6} y2={6} style={{ stroke: 'var(--surface)' }} strokeWidth={gap} />
      )}
      {arrow && <path d="M25 2l9 4-9 4z" style={{ fill: paint }} />}
    </svg>
  );
}
