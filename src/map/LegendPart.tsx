// One group of the legend on screen: its title and each entry with its sample and count.
import { showNumber } from '../i18n/translate';
import { openCard } from '../session/session';
import { Mark } from '../ui/Mark';
import style from './Legend.module.css';
import type { LegendEntry, LegendGroup, LegendSample } from './legendGroups';
import { LayerMark } from './LegendLayers';
import { LegendTypes } from './LegendTypes';
import { LineSample } from './LineSample';
import { LookSample, SizeSample } from './LookSample';

export function LegendPart({ group }: { readonly group: LegendGroup }) {
  const { title, entries, types } = group;
  return (
    <div className={style['group']}>
      <h2 className={style['title']}>{title}</h2>
      {entries.length > 0 && (
        <ul className={style['list']}>
          {entries.map((entry) => (
            <li key={entry.key}>
              <Entry entry={entry} />
              {entry.types && <LegendTypes types={entry.types} />}
            </li>
          ))}
        </ul>
      )}
      {types && <LegendTypes types={types} />}
    </div>
  );
}

function Entry({ entry }: { readonly entry: LegendEntry }) {
  const { sample, words, count, gremiumId } = entry;
  return (
    <div className={style['entry']}>
      <Sample sample={sample} />
      {gremiumId === undefined ? (
        <span>{words}</span>
      ) : (
        <button type="button" className={style['opens']} onClick={() => openCard('gremien', gremiumId)}>
          {words}
        </button>
      )}
      {count !== undefined && <span className={style['count']}>{showNumber(count)}</span>}
    </div>
  );
}

function Sample({ sample }: { readonly sample: LegendSample }) {
  switch (sample.kind) {
    case 'sector':
      return <Mark shape={sample.shape} sector={sample.sector} size={18} />;
    case 'shape':
      return <Mark shape={sample.shape} size={18} />;
    case 'tone':
      return <LookSample {...sample} />;
    case 'size':
      return <SizeSample size={sample.size} />;
    case 'stroke':
      return <LineSample {...sample} />;
    case 'layer':
      return <LayerMark sample={sample.sample} />;
    case 'none':
      return null;
  }
}
