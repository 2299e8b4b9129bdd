// What floats over the corner of the map: the overview and the buttons for zoom.
import { Map as MapIcon, Maximize, Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/IconButton';
import { Minimap } from './Minimap';
import type { Surface } from './surface';
import style from './ViewTools.module.css';

export interface ViewToolsProps {
  readonly surface: Surface;
  readonly minimap: boolean;
  readonly onMinimap: (shown: boolean) => void;
}

/** One press of the button or key changes the zoom by this factor. */
export const zoomStep = 1.3;

export function ViewTools({ surface, minimap, onMinimap }: ViewToolsProps) {
  const { t } = useTranslation();
  return (
    <div className={style['corner']}>
      {minimap && <Minimap surface={surface} label={t('map.minimapLabel')} />}
      <div className={style['buttons']} data-over-map="lasting" role="group" aria-label={t('map.view')}>
        <IconButton
          size="s"
          icon={Plus}
          label={t('map.zoomIn')}
          hint="+"
          onPress={() => surface.zoomBy(zoomStep)}
        />
        <IconButton
          size="s"
          icon={Minus}
          label={t('map.zoomOut')}
          hint="−"
          onPress={() => surface.zoomBy(1 / zoomStep)}
        />
        <IconButton size="s" icon={Maximize} label={t('map.fit')} hint="0" onPress={() => surface.fit()} />
        <IconButton
          size="s"
          icon={MapIcon}
          label={t('map.minimap')}
          isPressed={minimap}
          onPress={() => onMinimap(!minimap)}
        />
      </div>
    </div>
  );
}
