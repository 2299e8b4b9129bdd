// The part of the legend on Gremien, roll-up and the working layer.
import { useTranslation } from 'react-i18next';
import { Mark } from '../ui/Mark';
import { hullLine, hullTone } from './hullDraw';
import { type LayerFacts, type LayerSample, layerSentences } from './layerFacts';
import style from './Legend.module.css';
import { LineSample } from './LineSample';

/** What is counted besides what the groups explain. */
export function LegendCounted({ facts }: { readonly facts: LayerFacts }) {
  const { t } = useTranslation();
  const counted = layerSentences(facts);
  if (counted.length === 0) return null;
  return (
    <div className={style['group']}>
      <h2 className={style['title']}>{t('layers.legendCounted')}</h2>
      <ul className={style['list']}>
        {counted.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </div>
  );
}

/** How a thing of a layer is drawn, small. */
export function LayerMark({ sample }: { readonly sample: LayerSample }) {
  if (sample.kind === 'pill') return <Mark shape="pill" size={18} />;
  if (sample.kind === 'line')
    return <LineSample stroke={sample.stroke} intensity={sample.intensity} mark={sample.sign} />;
  return (
    <svg width={34} height={18} viewBox="0 0 34 18" aria-hidden style={{ flex: 'none' }}>
      {sample.kind === 'hull' && <HullLine line={sample.style} />}
      {sample.kind === 'badge' && <Badge text={sample.text} />}
      {sample.kind === 'mood' && (
        <>
          <line x1={0} x2={34} y1={9} y2={9} style={{ stroke: 'var(--tie)' }} strokeWidth={2} />
          {sample.mood === 'tense' ? (
            <path
              d="M19 0 12 10.5h4.4L14.5 18 22 6.5h-4.4z"
              style={{ fill: 'var(--text)', stroke: 'var(--surface)' }}
            />
          ) : (
            <>
              <line x1={14} x2={20} y1={9} y2={9} style={{ stroke: 'var(--surface)' }} strokeWidth={8} />
              <path d="M11.2 16 17.6 2M16.4 16 22.8 2" style={{ stroke: 'var(--text)' }} strokeWidth={1.8} />
            </>
          )}
        </>
      )}
    </svg>
  );
}

function HullLine({ line }: { readonly line: number }) {
  const { dash, isDouble } = hullLine(line);
  return (
    <>
      <line
        x1={0}
        x2={34}
        y1={9}
        y2={9}
        style={{ stroke: `var(--tone-${hullTone(line)})` }}
        strokeWidth={isDouble ? 4.7 : 1.8}
        strokeDasharray={dash.map((part) => part * 1.8).join(' ') || undefined}
      />
      {isDouble && <line x1={0} x2={34} y1={9} y2={9} style={{ stroke: 'var(--surface)' }} strokeWidth={2} />}
    </>
  );
}

function Badge({ text }: { readonly text: string }) {
  return (
    <>
      <rect
        x={7}
        y={2.5}
        width={20}
        height={13}
        rx={6.5}
        style={{ fill: 'var(--surface)', stroke: 'var(--tie-strong)' }}
      />
      <text
        x={17}
        y={9}
        dy="0.36em"
        textAnchor="middle"
        fontSize={9}
        fontWeight={650}
        style={{ fill: 'var(--text)' }}
      >
        {text}
      </text>
    </>
  );
}
