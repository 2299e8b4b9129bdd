// The sign of an actor or Gremium: shape, letters and sector colour, the same in lists, legend and cards as on the map.
import { sectorTokens } from './sectorMark';
import style from './Mark.module.css';

/** Shapes per face: actors get the first four, a Gremium the pill with its double line. */
export type MarkShape = 'circle' | 'rounded' | 'hexagon' | 'diamond' | 'pill';

/** Without `label` the sign is decoration beside a name; without `sector` it is neutral (Gremien). `size` is its height in px. */
export interface MarkProps {
  readonly shape: MarkShape;
  readonly sector?: string | undefined;
  readonly text?: string | undefined;
  readonly size?: number | undefined;
  readonly label?: string | undefined;
}

/** An inline SVG that never shrinks; at most five letters are drawn, as on the map. */
export function Mark({ shape, sector, text = '', size = 20, label }: MarkProps) {
  const tokens = sector === undefined ? undefined : sectorTokens(sector);
  const paint = tokens
    ? { fill: `var(${tokens.fill})`, stroke: `var(${tokens.edge})` }
    : { fill: 'var(--surface)', stroke: 'var(--tie-strong)' };
  const ink = tokens ? `var(${tokens.ink})` : 'var(--text)';
  const width = shape === 'pill' ? 32 : 24;
  const letters = text.slice(0, 5);
  return (
    <svg
      className={style['mark']}
      width={(size * width) / 24}
      height={size}
      viewBox={`0 0 ${String(width)} 24`}
      role="img"
      aria-label={label ?? ''}
      aria-hidden={label === undefined}
    >
      <g style={paint} strokeWidth={1.25}>
        <Outline shape={shape} />
      </g>
      {letters !== '' && (
        <text
          x={width / 2}
          y={12}
          dy="0.35em"
          textAnchor="middle"
          style={{ fill: ink, fontSize: letterSize(shape, letters.length) }}
        >
          {letters}
        </text>
      )}
    </svg>
  );
}

function letterSize(shape: MarkShape, count: number): number {
  const tight = shape === 'diamond' ? (count >= 3 ? 0.75 : 1.5) : 0;
  return (count === 1 ? 13 : count === 2 ? 10.5 : count === 3 ? 8 : count === 4 ? 6.6 : 6) - tight;
}

function Outline({ shape }: { readonly shape: MarkShape }) {
  if (shape === 'circle') return <circle cx={12} cy={12} r={11} />;
  if (shape === 'rounded') return <rect x={1.5} y={1.5} width={21} height={21} rx={5} />;
  if (shape === 'hexagon') return <path d="M6.5 2h11L23 12l-5.5 10h-11L1 12z" strokeLinejoin="round" />;
  if (shape === 'diamond') return <path d="M12 .9 23.1 12 12 23.1.9 12z" strokeLinejoin="round" />;
  return (
    <>
      <rect x={1} y={2.5} width={30} height={19} rx={9.5} />
      <rect x={3.5} y={5} width={25} height={14} rx={7} fill="none" />
    </>
  );
}
