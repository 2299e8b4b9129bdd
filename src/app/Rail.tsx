// The navigation: a rail at the left, a bar at the bottom on phones.
import { Layers, PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { closeNetwork } from '../session/openNetwork';
import { setPreferences, usePreferences } from '../session/preferences';
import { goTo, useSession } from '../session/session';
import { IconButton } from '../ui/IconButton';
import { type PlaceEntry, placeEntries, shownUnder } from './places';
import style from './Rail.module.css';
import { RailMore } from './RailMore';

/** All main places; the open one is marked with `aria-current`. */
export function Rail() {
  const { t } = useTranslation();
  const wide = usePreferences((state) => state.navigationWide);
  return (
    <nav className={`${style['rail']} ${wide ? style['wide'] : ''}`} aria-label={t('app.navigation')}>
      <div className={style['brand']}>
        <Brand />
        <span className={style['name']}>{t('app.name')}</span>
      </div>
      <ul className={style['list']}>
        {placeEntries
          .filter((entry) => !entry.secondary && entry.under === undefined)
          .map((entry) => (
            <Item key={entry.place} entry={entry} />
          ))}
      </ul>
      <ul className={`${style['list']} ${style['lower']}`}>
        {placeEntries
          .filter((entry) => entry.secondary)
          .map((entry) => (
            <Item key={entry.place} entry={entry} />
          ))}
        <li>
          <button type="button" className={style['item']} onClick={closeNetwork}>
            <Layers aria-hidden size={18} strokeWidth={1.75} />
            <span className={style['word']}>{t('app.place.shelf')}</span>
          </button>
        </li>
      </ul>
      <RailMore />
      <div className={style['fold']}>
        <IconButton
          label={wide ? t('app.narrow') : t('app.wide')}
          icon={wide ? PanelLeftClose : PanelLeftOpen}
          isExpanded={wide}
          onPress={() => setPreferences({ navigationWide: !wide })}
        />
      </div>
    </nav>
  );
}

function Item({ entry }: { readonly entry: PlaceEntry }) {
  const { t } = useTranslation();
  const current = useSession(({ place }) => shownUnder(place) === entry.place);
  const { icon: Icon } = entry;
  return (
    <li>
      <button
        type="button"
        className={style['item']}
        aria-current={current ? 'page' : undefined}
        title={t(`app.place.${entry.place}`)}
        onClick={() => goTo(entry.place)}
      >
        <Icon aria-hidden size={18} strokeWidth={1.75} />
        <span className={style['word']}>{t(`app.place.${entry.place}`)}</span>
      </button>
    </li>
  );
}

/** The mark: circle, rounded square and hexagon in one net. */
function Brand() {
  return (
    <svg className={style['mark']} viewBox="0 0 32 32" aria-hidden="true">
      <path d="M9 10 L23 11 M9 11 L16 24 M23 12 L17 24" stroke="currentColor" strokeWidth="2" fill="none" />
      <circle cx="8.5" cy="9.5" r="5" fill="currentColor" />
      <rect x="18.5" y="6" width="9.5" height="9.5" rx="2.5" fill="currentColor" />
      <path d="M16 18.6 l5 2.9 v5.6 l-5 2.9 l-5 -2.9 v-5.6 z" fill="currentColor" />
    </svg>
  );
}
