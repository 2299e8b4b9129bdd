// The list of layouts beside "Neu anordnen": choosing one arranges the map by it, as one step.
import { LayoutTemplate } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Network } from '../model/network';
import { MenuButton } from '../ui/MenuButton';
import { type LayoutCode, layouts } from './layouts';

export interface LayoutMenuProps {
  readonly network: Network;
  /** How the map was arranged last. */
  readonly current: LayoutCode;
  readonly isDisabled: boolean;
  readonly onLayout: (code: LayoutCode) => void;
}

export function LayoutMenu({ network, current, isDisabled, onLayout }: LayoutMenuProps) {
  const { t } = useTranslation();
  return (
    <MenuButton
      size="s"
      label={t('map.layouts.title')}
      icon={LayoutTemplate}
      isDisabled={isDisabled}
      items={layouts.map(({ code, fits }) => ({
        id: code,
        label: t(`map.layouts.${code}`),
        isDisabled: fits !== undefined && !fits(network),
        ...(code === current && { detail: t('map.layouts.current') }),
      }))}
      onAction={(id) => {
        const chosen = layouts.find(({ code }) => code === id);
        if (chosen) onLayout(chosen.code);
      }}
    />
  );
}
