// The name of the open network as a menu: others on the shelf, pseudonymous view, settings, all networks.
import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { closeNetwork, openNetwork } from '../session/openNetwork';
import { goTo, useSession } from '../session/session';
import { togglePseudonymsAloud } from '../session/togglePseudonyms';
import { useNetwork } from '../session/useNetwork';
import { useNetworks } from '../session/useNetworks';
import style from './NetworkMenu.module.css';

export function NetworkMenu() {
  const { t } = useTranslation();
  const network = useNetwork();
  return (
    <MenuTrigger>
      <AriaButton
        className={style['button'] ?? ''}
        aria-label={t('app.network', { name: network.self.name })}
      >
        <span className={style['name']}>{network.self.name}</span>
        <ChevronDown aria-hidden size={14} />
      </AriaButton>
      <Popover placement="bottom start" className={style['popover'] ?? ''}>
        <Entries />
      </Popover>
    </MenuTrigger>
  );
}

/** Follows the shelf only while the menu is open: counting what is on it costs with every edit. */
function Entries() {
  const { t } = useTranslation();
  const { id } = useNetwork();
  const isPseudonymous = useSession((state) => state.pseudonyms !== undefined);
  const others = (useNetworks() ?? []).filter((card) => card.id !== id).slice(0, 8);
  return (
    <Menu
      aria-label={t('app.networkMenu')}
      className={style['menu'] ?? ''}
      onAction={(key) => {
        if (key === 'shelf') closeNetwork();
        else if (key === 'pseudonyms') togglePseudonymsAloud();
        else if (key === 'settings') goTo('settings');
        else openNetwork(String(key));
      }}
    >
      {others.map((card) => (
        <MenuItem key={card.id} id={card.id} className={style['item'] ?? ''} textValue={card.name}>
          {card.name}
        </MenuItem>
      ))}
      {others.length > 0 && <Separator className={style['separator'] ?? ''} />}
      <MenuItem id="pseudonyms" className={style['item'] ?? ''}>
        {t(isPseudonymous ? 'pseudonyms.end' : 'pseudonyms.start')}
      </MenuItem>
      <MenuItem id="settings" className={style['item'] ?? ''}>
        {t('app.place.settings')}
      </MenuItem>
      <MenuItem id="shelf" className={style['item'] ?? ''}>
        {t('app.place.shelf')}
      </MenuItem>
    </Menu>
  );
}
