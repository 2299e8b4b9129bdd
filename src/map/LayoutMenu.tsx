// The list of layouts beside "Neu anordnen": choosing one arranges the map by it, as one step.
import { LayoutTemplate } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Network } from '../model/network';
import { MenuButton } from '../ui/MenuButton';
import { GeoDialog } from './GeoDialog';
import { homesIn } from './geoHomes';
import { type LayoutCode, layouts } from './layouts';
import { pause } from './slices';

export interface LayoutMenuProps {
  readonly network: Network;
  /** How the map was arranged last. */
  readonly current: LayoutCode;
  readonly isDisabled: boolean;
  readonly onLayout: (code: LayoutCode) => void;
}

export function LayoutMenu({ network, current, isDisabled, onLayout }: LayoutMenuProps) {
  const { t } = useTranslation();
  const [asksPlaces, setAsksPlaces] = useState(false);
  const choose = async (code: LayoutCode) => {
    // Whatever is done with thousands comes after the menu has closed.
    await pause();
    // Where nobody's place is known there is nothing to arrange by: the dialog says what helps.
    if (code === 'geo' && homesIn(network).size === 0) setAsksPlaces(true);
    else onLayout(code);
  };
  return (
    <>
      <MenuButton
        size="s"
        label={t('map.layouts.title')}
        icon={LayoutTemplate}
        isDisabled={isDisabled}
        items={[
          ...layouts.map(({ code, fits }) => ({
            id: code,
            label: t(`map.layouts.${code}`),
            isDisabled: fits !== undefined && !fits(network),
            ...(code === current && { detail: t('map.layouts.current') }),
          })),
          'separator' as const,
          { id: 'places', label: t('geo.menu') },
        ]}
        onAction={(id) => {
          const chosen = layouts.find(({ code }) => code === id);
          if (chosen) void choose(chosen.code);
          else setAsksPlaces(true);
        }}
      />
      {asksPlaces && (
        <GeoDialog
          network={network}
          onArrange={() => {
            setAsksPlaces(false);
            onLayout('geo');
          }}
          onClose={() => setAsksPlaces(false)}
        />
      )}
    </>
  );
}
