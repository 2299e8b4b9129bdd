// What the picture had to leave out of what the legend explains, and lines that are no ties: said, so that nobody looks for it.
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import style from './Legend.module.css';
import type { Surface } from './surface';

/** Nothing while everything is drawn and no line leads to a name. */
export function LegendDetail({ surface }: { readonly surface: Surface }) {
  const { t } = useTranslation();
  const listen = (changed: () => void) => {
    surface.cy.on('detail', changed);
    return () => surface.cy.off('detail', changed);
  };
  const detail = useSyncExternalStore(listen, () => surface.detail);
  const leads = useSyncExternalStore(listen, () => surface.overlay.leads);
  const isWhole = detail.lines && detail.letters;
  const what = detail.lines ? 'letters' : detail.letters ? 'lines' : 'both';
  return (
    <>
      {!isWhole && <p className={style['detail']}>{t(`map.legendFar.${what}`)}</p>}
      {leads && <p className={style['detail']}>{t('map.legendLeader')}</p>}
    </>
  );
}
