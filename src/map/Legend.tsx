// The strip below the map: what shapes and lines mean, and on how much the picture is based; opens to the full legend.
import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { showNumber, word } from '../i18n/translate';
import type { ActorType, Id } from '../model/records';
import { Mark } from '../ui/Mark';
import type { DrawnLooks } from './drawnLooks';
import type { MapElements, Stroke } from './elements';
import style from './Legend.module.css';
import { degreeTitle } from './layerFacts';
import { type LegendContent, type LegendLook, legendOf, sizeOfClass } from './legendContent';
import { LegendBrief } from './LegendBrief';
import { LegendDetail } from './LegendDetail';
import { LegendLayers } from './LegendLayers';
import { LegendTypes } from './LegendTypes';
import { LineSample } from './LineSample';
import { LookSample, SizeSample } from './LookSample';
import { showRange } from './looks';
import { shapesOf } from './pictureWords';
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
      {content.colour ? (
        <ColourGroups content={content} colour={content.colour} />
      ) : (
        <Group title={t('map.legendType')}>
          {content.sectors.map(({ sector, shape, count, types }) => (
            <li key={sector}>
              <div className={style['entry']}>
                <Mark shape={shape} sector={sector} size={18} />
                <span>{word('model.sector', sector)}</span>
                <span className={style['count']}>{showNumber(count)}</span>
              </div>
              <LegendTypes types={types} />
            </li>
          ))}
        </Group>
      )}
      <Sizes content={content} />
      <LegendLayers facts={content.layers} />
      {content.place.length > 0 && (
        <Group title={t('geo.legend')}>
          {content.place.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </Group>
      )}
      {content.line && content.line.classes.length > 0 && (
        <Group title={t('map.legendLineOf', { look: content.line.name })}>
          {content.line.classes.map(({ tone, mark, words, count }) => (
            <li key={tone} className={style['entry']}>
              <LineSample stroke="solid" intensity={3} tone={tone} mark={mark} />
              <span>{words}</span>
              <span className={style['count']}>{showNumber(count)}</span>
            </li>
          ))}
        </Group>
      )}
      {content.strokes.length > 0 && (
        <Group title={t('map.legendBasis')}>
          {content.strokes.map(({ stroke, count }) => (
            <Entry
              key={stroke}
              stroke={stroke}
              intensity={2}
              words={word('map.stroke', stroke)}
              count={count}
            />
          ))}
        </Group>
      )}
      {content.intensities.length > 0 && (
        <Group title={t('map.legendIntensity')}>
          {content.intensities.map(({ intensity, count }) => (
            <Entry
              key={intensity}
              stroke="solid"
              intensity={intensity}
              words={`${String(intensity)} ${word('model.intensity', String(intensity))}`}
              count={count}
            />
          ))}
        </Group>
      )}
      {(content.arrows > 0 || content.faint > 0) && (
        <Group title={t('map.legendMore')}>
          {content.arrows > 0 && (
            <Entry stroke="solid" intensity={2} arrow words={t('map.arrow')} count={content.arrows} />
          )}
          {content.faint > 0 && (
            <Entry stroke="solid" intensity={2} faint words={t('map.faint')} count={content.faint} />
          )}
        </Group>
      )}
    </section>
  );
}

function ColourGroups({ content, colour }: { readonly content: LegendContent; readonly colour: LegendLook }) {
  const { t } = useTranslation();
  return (
    <>
      <Group title={t('map.legendColourOf', { look: colour.name })}>
        {colour.classes.map(({ tone, mark, words, count }) => (
          <li key={tone} className={style['entry']}>
            <LookSample tone={tone} mark={mark} />
            <span>{words}</span>
            <span className={style['count']}>{showNumber(count)}</span>
          </li>
        ))}
      </Group>
      <Group title={t('map.legendShape')}>
        {shapesOf(content).map(({ macro, shape, count }) => (
          <li key={macro} className={style['entry']}>
            <Mark shape={shape} size={18} />
            <span>{word('model.macro', macro)}</span>
            <span className={style['count']}>{showNumber(count)}</span>
          </li>
        ))}
      </Group>
      <div className={style['group']}>
        <h2 className={style['title']}>{t('map.legendLetters')}</h2>
        <LegendTypes types={content.sectors.flatMap(({ types }) => types)} />
      </div>
    </>
  );
}

function Sizes({ content }: { readonly content: LegendContent }) {
  const { t } = useTranslation();
  const { size, degrees } = content;
  const entries = size
    ? size.classes.map((each) => ({
        key: each.tone,
        size: sizeOfClass(each),
        words: each.words,
        count: each.count,
      }))
    : degrees.map((each) => ({ ...each, key: String(each.from), words: showRange(each.from, each.to) }));
  if (entries.length === 0) return null;
  return (
    <Group title={size ? t('map.legendSizeOf', { look: size.name }) : degreeTitle(content.layers)}>
      {entries.map((each) => (
        <li key={each.key} className={style['entry']}>
          <SizeSample size={each.size} />
          <span>{each.words}</span>
          <span className={style['count']}>{showNumber(each.count)}</span>
        </li>
      ))}
    </Group>
  );
}

function Group(props: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div className={style['group']}>
      <h2 className={style['title']}>{props.title}</h2>
      <ul className={style['list']}>{props.children}</ul>
    </div>
  );
}

function Entry(props: {
  readonly stroke: Stroke;
  readonly intensity: number;
  readonly words: string;
  readonly count: number;
  readonly arrow?: boolean;
  readonly faint?: boolean;
}) {
  return (
    <li className={style['entry']}>
      <LineSample
        stroke={props.stroke}
        intensity={props.intensity}
        arrow={props.arrow === true}
        faint={props.faint === true}
      />
      <span>{props.words}</span>
      <span className={style['count']}>{showNumber(props.count)}</span>
    </li>
  );
}
