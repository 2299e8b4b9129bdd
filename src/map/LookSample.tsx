// A class of a look as it is drawn on the map, for the legend: its colour with its sign, or its size.
import type { Tone } from './scales';

export interface LookSampleProps {
  readonly tone: Tone;
  readonly mark: string;
}

/** A disc in the colour of the class with its sign; hollow where nothing is known. */
export function LookSample({ tone, mark }: LookSampleProps) {
  const isNone = tone === 'none';
  const paint = isNone
    ? { fill: 'var(--surface)', stroke: 'var(--text-faint)' }
    : { fill: `var(--tone-${tone})`, stroke: 'var(--tie-strong)' };
  const ink = isNone ? 'var(--text)' : `var(--tone-${tone}-ink)`;
  return (
    <svg width={18} height={18} viewBox="0 0 18 18" aria-hidden style={{ flex: 'none' }}>
      <circle cx={9} cy={9} r={8} style={paint} strokeWidth={1.25} />
      <text x={9} y={9} dy="0.36em" textAnchor="middle" fontSize={11} fontWeight={600} style={{ fill: ink }}>
        {mark}
      </text>
    </svg>
  );
}

/** A circle a third as large as on the map at its own scale. */
export function SizeSample({ size }: { readonly size: number }) {
  return (
    <svg width={20} height={20} viewBox="0 0 20 20" aria-hidden style={{ flex: 'none' }}>
      <circle
        cx={10}
        cy={10}
        r={size / 6}
        style={{ fill: 'var(--surface)', stroke: 'var(--tie-strong)' }}
        strokeWidth={1.25}
      />
    </svg>
  );
}
