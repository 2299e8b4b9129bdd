// What of the network is in focus: only the selection, with its partners, ways between two, or everybody again.
import { Focus as FocusIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Network } from '../model/network';
import { setDims, useSession } from '../session/session';
import { useAsOf } from '../session/useNetwork';
import { MenuButton } from '../ui/MenuButton';
import { askForWays, leaveFocus, showOnly } from './waysDeeds';

export function FocusMenu({
  network,
  isDisabled,
}: {
  readonly network: Network;
  readonly isDisabled: boolean;
}) {
  const { t } = useTranslation();
  const asOf = useAsOf();
  const selection =
    useSession((state) => (state.selectedTable === 'actors' ? state.selection : undefined)) ?? [];
  const focus = useSession((state) => state.focus);
  const dims = useSession((state) => state.dims);
  const deeds: Readonly<Record<string, () => void>> = {
    only: () => showOnly(selection, 0),
    around: () => showOnly(selection, 1),
    ways: () => askForWays(network, asOf, selection),
    dims: () => setDims(dims !== true),
    all: leaveFocus,
  };
  const nobody = selection.length === 0;
  return (
    <MenuButton
      size="s"
      label={t('ways.menu')}
      icon={FocusIcon}
      isDisabled={isDisabled}
      items={[
        { id: 'only', label: t('ways.only'), isDisabled: nobody },
        { id: 'around', label: t('ways.onlyAround'), isDisabled: nobody },
        { id: 'ways', label: t(nobody ? 'ways.openFrom' : 'ways.open'), hint: 'W' },
        { id: 'dims', label: t(dims ? 'ways.hideRest' : 'ways.dimRest') },
        { id: 'all', label: t('ways.all'), hint: 'Esc', isDisabled: focus === undefined },
      ]}
      onAction={(id) => deeds[id]?.()}
    />
  );
}
