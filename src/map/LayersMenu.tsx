// The menu "Ebenen": what lies over the actors and their cooperations, and who is drawn as whom.
import { Layers2 } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { fold } from '../model/fold';
import { sentence, word } from '../i18n/translate';
import { type Network, validOn } from '../model/network';
import {
  type GremiumLayer,
  layersToLine,
  leastShared,
  type MapLayers,
  mostLeast,
  type UnitLevel,
} from '../session/mapLayers';
import { setLayers, useSession } from '../session/session';
import { useAsOf } from '../session/useNetwork';
import { announce } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { ListField } from '../ui/ListField';
import { SegmentedControl } from '../ui/SegmentedControl';
import { SelectField } from '../ui/SelectField';
import style from './LayersMenu.module.css';

export interface LayersMenuProps {
  readonly network: Network;
  readonly isDisabled: boolean;
  readonly className: string | undefined;
}

const ways = ['none', 'nodes', 'hulls', 'shared'] as const satisfies readonly (GremiumLayer | 'none')[];
const levels = ['none', 'second', 'top'] as const satisfies readonly (UnitLevel | 'none')[];
const counts = Array.from({ length: mostLeast }, (_, at) => at + 1);

export function LayersMenu({ network, isDisabled, className }: LayersMenuProps) {
  const { t } = useTranslation();
  const layers = useSession((state) => state.layers);
  const isAny = layersToLine(layers) !== '';
  return (
    <DialogTrigger>
      <Button
        size="s"
        tone={isAny ? 'plain' : 'quiet'}
        icon={Layers2}
        label={t('layers.title')}
        className={className}
        isDisabled={isDisabled}
      >
        {t('layers.title')}
      </Button>
      <Popover placement="bottom start" className={style['popover'] ?? ''}>
        <Dialog aria-label={t('layers.title')} className={style['dialog'] ?? ''}>
          <Choices network={network} layers={layers} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Choices({ network, layers }: { readonly network: Network; readonly layers: MapLayers }) {
  const { t } = useTranslation();
  const toggle = (layer: 'structure' | 'ssa' | 'working', words: string) => (shown: boolean) => {
    setLayers({ [layer]: shown });
    announce(sentence(shown ? 'layers.on' : 'layers.off', { layer: words }));
  };
  return (
    <>
      <Checkbox isSelected={layers.structure} onChange={toggle('structure', t('map.structure'))}>
        {t('map.structure')}
      </Checkbox>
      <Gremien network={network} layers={layers} />
      <hr className={style['line']} />
      <h2 className={style['title']}>{t('layers.rollUp')}</h2>
      <SelectField
        label={t('layers.units')}
        options={levels.map((level) => ({ value: level, label: word('layers.unitsAs', level) }))}
        value={layers.units ?? 'none'}
        onChange={(value) => {
          const units = levels.find((level) => level === value) ?? 'none';
          setLayers({ units: units === 'none' ? undefined : units });
          announce(sentence('layers.unitsNow', { as: word('layers.unitsAs', units) }));
        }}
      />
      <Checkbox isSelected={layers.ssa === true} onChange={toggle('ssa', t('layers.ssa'))}>
        {t('layers.ssa')}
      </Checkbox>
      <hr className={style['line']} />
      <Checkbox
        isSelected={layers.working === true}
        onChange={toggle('working', t('layers.working'))}
        description={t('layers.workingHint')}
      >
        {t('layers.working')}
      </Checkbox>
    </>
  );
}

function Gremien({ network, layers }: { readonly network: Network; readonly layers: MapLayers }) {
  const { t } = useTranslation();
  const asOf = useAsOf();
  const { gremien, chosen = [], least = leastShared } = layers;
  const options = useMemo(() => {
    const living = [...network.gremien.values()].filter((gremium) => validOn(gremium, asOf));
    return living
      .map(({ id, name }) => ({ value: id, label: name }))
      .sort((a, b) => a.label.localeCompare(b.label, 'de'));
  }, [network.gremien, asOf]);
  return (
    <>
      <SelectField
        label={t('layers.gremien')}
        options={ways.map((way) => ({ value: way, label: word('layers.as', way) }))}
        value={gremien ?? 'none'}
        description={gremien && word('layers.asHint', gremien)}
        onChange={(value) => {
          const way = ways.find((each) => each === value) ?? 'none';
          setLayers({ gremien: way === 'none' ? undefined : way });
          announce(sentence('layers.gremiumNow', { as: word('layers.as', way) }));
        }}
      />
      {gremien && (
        <ListField
          label={t('layers.chosen')}
          values={chosen.filter((id) => options.some((option) => option.value === id))}
          options={options}
          fold={fold}
          isClosed
          placeholder={t(gremien === 'hulls' ? 'layers.chosenFew' : 'layers.chosenAll')}
          openLabel={t('layers.chosenOpen')}
          removeLabel={(name) => t('layers.chosenRemove', { name })}
          onChange={(ids) => setLayers({ chosen: ids.length === 0 ? undefined : ids })}
        />
      )}
      {gremien === 'shared' && (
        <div className={style['least']}>
          <span>{t('layers.least')}</span>
          <SegmentedControl
            label={t('layers.least')}
            options={counts.map((count) => ({ value: String(count), label: String(count) }))}
            value={String(least)}
            onChange={(value) => {
              setLayers({ least: Number(value) });
              announce(sentence('layers.leastNow', { count: value }));
            }}
          />
        </div>
      )}
    </>
  );
}
