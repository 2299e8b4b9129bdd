// The strip below the map: what shapes and lines mean, and on how much the picture is based; opens to the full legend.
import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActorType, Id } from '../model/records';
import type { DrawnLooks } from './drawnLooks';
import type { MapElements } from './elements';
import style from './Legend.module.css';
import { type LegendContent, legendOf } from './legendContent';
import { LegendBrief } from './LegendBrief';
import { LegendDetail } from './LegendDetail';
import { legendGroups } from './legendGroups';
import { LegendCounted } from './LegendLayers';
import { LegendPart } from './LegendPart';
import { basisSentence } from './sentences';
import type { Surface } from './surface';
import { TimeLegend } from './TimeLegend';
import type { TimeLegendProps } from './timeWords';

export interface LegendProps {
  /** The network's own types. */
  readonly ownTypes: ReadonlyMap<Id, ActorType>;
  readonly elements: MapElements;
  /** The looks the elements were made with. */
  readonly looks: DrawnLooks;
  /** Names of looks that are still being computed, and of those that say nothing of what is drawn. */
  readonly computing: readonly string[];
  readonly resting?: readonly string[];
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** The opened legend stands to the right of the outline. */
  readonly besideOutline: boolean;
  /** Signs of the bar of time and the day they compare with. */
  readonly time?: TimeLegendProps | undefined;
  /** Draws what is explained, and may have had to leave something out. */
  readonly surface?: Surface | undefined;
}

export function Legend(props: LegendProps) {
  const { ownTypes, computing, isOpen, onOpenChange, besideOutline } = props;
  const { elements: drawn, looks: drawnWith } = props;
  // Counting what is on a large map comes after drawing it.
  const { elements, looks } = useDeferredValue(
    useMemo(() => ({ elements: drawn, looks: drawnWith }), [drawn, drawnWith]),
  );
  const { t, i18n } = useTranslation();
  const { language } = i18n;
  // Names and classes are words of the language.
  const content = useMemo(
    () => legendOf(elements, ownTypes, language ? looks : {}),
    [elements, ownTypes, looks, language],
  );
  const Chevron = isOpen ? ChevronDown : ChevronUp;
  return (
    <div className={style['legend']} data-beside={besideOutline}>
      {isOpen && (
        <FullLegend content={content} time={props.time}>
          {props.surface && <LegendDetail surface={props.surface} />}
        </FullLegend>
      )}
      <div className={style['strip']}>
        <button
          type="button"
          className={style['fold']}
          aria-expanded={isOpen}
          aria-controls="map-legend"
          onClick={() => onOpenChange(!isOpen)}
        >
          {t('map.legend')}
          <Chevron aria-hidden size={14} strokeWidth={1.75} />
        </button>
        <LegendBrief content={content} dimmed={elements.dimmed ?? 0} />
        <span className={style['basis']}>
          {computing.length > 0
            ? t('map.look.computing', { look: computing.join(', ') })
            : basisSentence(content)}
          {props.resting && props.resting.length > 0
            ? ` ${t('layers.resting', { looks: props.resting.join(', ') })}`
            : ''}
        </span>
      </div>
    </div>
  );
}

function FullLegend({
  content,
  time,
  children,
}: Pick<LegendProps, 'time'> & { readonly content: LegendContent; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <section
      id="map-legend"
      className={style['panel']}
      data-over-map="wanted"
      aria-label={t('map.legend')}
      tabIndex={0}
    >
      {children}
      {time && <TimeLegend {...time} />}
      {legendGroups(content).map((group) => (
        <LegendPart key={group.title} group={group} />
      ))}
      <LegendCounted facts={content.layers} />
    </section>
  );
}
