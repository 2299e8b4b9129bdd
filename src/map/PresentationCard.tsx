// What everybody in the room may know of one actor: name, type, region and cooperations. Nothing of persons, addresses and notes.
import { X } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sentence } from '../i18n/translate';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { IconButton } from '../ui/IconButton';
import type { MapElements } from './elements';
import style from './PresentationCard.module.css';
import { typeName } from './sentences';

export interface PresentationCardProps {
  readonly network: Network;
  readonly elements: MapElements;
  readonly id: Id;
  /** Where it hides neither who matters nor the legend. */
  readonly side: 'left' | 'right';
  readonly onChoose: (id: Id) => void;
  readonly onClose: () => void;
}

/** Partners and steps are those on the map, so filter and reference date hold here, too. */
export function PresentationCard({ network, elements, id, side, onChoose, onClose }: PresentationCardProps) {
  const { t } = useTranslation();
  const partners = useMemo(() => partnersOf(elements, id), [elements, id]);
  const actor = network.actors.get(id);
  if (!actor) return null;
  return (
    <aside className={style['card']} data-over-map="passing" data-side={side} aria-label={actor.name}>
      <div className={style['head']}>
        <h2 className={style['name']}>{actor.name}</h2>
        <IconButton icon={X} label={t('present.closeCard')} onPress={onClose} />
      </div>
      <p className={style['facts']}>
        {typeName(network, actor)}
        {actor.region === undefined ? '' : ` · ${actor.region}`}
      </p>
      <h3 className={style['count']}>{sentence('model.counted.cooperations', { count: partners.length })}</h3>
      {partners.length > 0 && (
        <>
          {/* Long lists are scrolled with the keyboard, too. */}
          <ul className={style['list']} tabIndex={0} aria-label={t('present.partners')}>
            {partners.map(({ tie, partner, name, step }) => (
              <li key={tie}>
                <button type="button" className={style['partner']} onClick={() => onChoose(partner)}>
                  <span>{name}</span>
                  <span className={style['step']}>{t('present.step', { step })}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}

/** The closest first. */
function partnersOf({ nodes, ties }: MapElements, id: Id) {
  return [...ties.values()]
    .filter((tie) => tie.kind === 'cooperation' && (tie.from === id || tie.to === id))
    .map((tie) => {
      const partner = tie.from === id ? tie.to : tie.from;
      return { tie: tie.id, partner, name: nodes.get(partner)?.label ?? '', step: tie.intensity };
    })
    .sort((a, b) => b.step - a.step || a.name.localeCompare(b.name, 'de'));
}
