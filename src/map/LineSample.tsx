// A short piece of line as it is drawn on the map, for the legend.
import type { Stroke } from './elements';
import { dashOf, faintOpacity, strokeWidth } from './look';
import type { Tone } from './scales';

export interface LineSampleProps {
  readonly stroke: Stroke;
  readonly intensity: number;
  readonly arrow?: boolean;
  readonly faint?: boolean;
  /** Class of a look; without one the grey of lines. */
  readonly tone?: Tone;
  readonly mark?: string;
}

export function LineSample({
  stroke,
  intensity,
  arrow = false,
  faint = false,
  tone,
  mark = '',
}: LineSampleProps) {
  const { whole, gap } = strokeWidth({ stroke, intensity });
  const paint =
    stroke === 'dotted' || stroke === 'seat'
      ? 'var(--text-faint)'
      : tone === undefined || tone === 'none'
        ? 'var(--tie)'
        : `var(--tone-${tone})`;
  const dash = dashOf(stroke).join(' ') || undefined;
  const sign = [mark, stroke === 'unclear' ? '?' : ''].filter(Boolean).join(' ');
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
      {stroke === 'seat' && (
        <circle cx={30} cy={6} r={3} style={{ fill: 'var(--surface)', stroke: paint }} strokeWidth={whole} />
      )}
      {sign !== '' && (
        <text
          x={17}
          y={6}
          dy="0.36em"
          textAnchor="middle"
          fontSize={12}
          fontWeight={600}
          strokeWidth={4}
          strokeLinejoin="round"
          paintOrder="stroke"
          style={{ fill: 'var(--text)', stroke: 'var(--surface)' }}
        >
          {sign}
        </text>
      )}
    </svg>
  );
}
