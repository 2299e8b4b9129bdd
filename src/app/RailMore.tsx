// On phones: the places that find no room in the bar at the bottom, behind one button.
import { Layers } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { closeNetwork } from '../session/openNetwork';
import { goTo, useSession } from '../session/session';
import { MenuButton } from '../ui/MenuButton';
import { placeEntries } from './places';
import style from './Rail.module.css';

/** Places that stand in the bar itself; the style sheet leaves out the others of the upper list. */
const shown = 5;

/** Drawn on narrow screens only; marked while one of its places is open. */
export function RailMore() {
  const { t } = useTranslation();
  const place = useSession((state) => state.place);
  const primary = placeEntries.filter(({ secondary, under }) => secondary !== true && under === undefined);
  const entries = [...primary.slice(shown), ...placeEntries.filter(({ secondary }) => secondary === true)];
  return (
    <div className={style['more']} data-current={entries.some((entry) => entry.place === place)}>
      <MenuButton
        label={t('app.more')}
        placement="top end"
        items={[
          ...entries.map((entry) => ({
            id: entry.place,
            label: t(`app.place.${entry.place}`),
            icon: entry.icon,
          })),
          'separator',
          { id: 'shelf', label: t('app.place.shelf'), icon: Layers },
        ]}
        onAction={(id) => {
          const entry = entries.find((one) => one.place === id);
          if (entry === undefined) closeNetwork();
          else goTo(entry.place);
        }}
      />
    </div>
  );
}
