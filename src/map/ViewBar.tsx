// Over the corner of the map while a saved view is open: its name, the story around it, and what was changed on screen.
import { ChevronLeft, ChevronRight, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Network } from '../model/network';
import type { View } from '../model/records';
import { orderedViews } from '../model/views';
import { useIsChanged } from '../session/views';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { type FrameNow, saveView, showAsSaved, stepView } from './viewDeeds';
import style from './ViewBar.module.css';

export interface ViewBarProps {
  readonly network: Network;
  readonly view: View;
  readonly frame: FrameNow;
}

/** Arrow keys on the bar step through the story, as Page Up and Page Down do on the map. */
export function ViewBar({ network, view, frame }: ViewBarProps) {
  const { t } = useTranslation();
  const isChanged = useIsChanged(view);
  const views = orderedViews(network);
  const at = views.findIndex(({ id }) => id === view.id) + 1;
  const onKeyDown = (event: React.KeyboardEvent) => {
    const by = ({ ArrowLeft: -1, ArrowRight: 1 } as const)[event.key];
    if (by === undefined) return;
    event.preventDefault();
    stepView(by);
  };
  return (
    <div
      className={style['bar']}
      data-over-map="lasting"
      role="group"
      aria-label={t('map.views.open', { name: view.name })}
    >
      {/* Disabled at the ends they would drop the keyboard out of the story; they say so instead. */}
      <div
        className={style['steps']}
        onKeyDown={onKeyDown}
        role="toolbar"
        tabIndex={-1}
        aria-label={t('map.views.story')}
      >
        <IconButton
          size="s"
          icon={ChevronLeft}
          label={t('map.views.previous')}
          hint={t('map.views.previousKey')}
          onPress={() => stepView(-1)}
        />
        <span className={style['count']}>{t('map.views.position', { at, count: views.length })}</span>
        <IconButton
          size="s"
          icon={ChevronRight}
          label={t('map.views.next')}
          hint={t('map.views.nextKey')}
          onPress={() => stepView(1)}
        />
      </div>
      <strong className={style['name']} title={view.name}>
        {view.name}
      </strong>
      {isChanged && <span className={style['changed']}>{t('map.views.changed')}</span>}
      <Button
        size="s"
        tone={isChanged ? 'plain' : 'quiet'}
        label={t('map.views.saveLabel', { name: view.name })}
        onPress={() => void saveView(view, frame)}
      >
        {t(isChanged ? 'map.views.save' : 'map.views.saveFrame')}
      </Button>
      <IconButton
        size="s"
        icon={RotateCcw}
        label={t('map.views.restore')}
        onPress={() => showAsSaved(view)}
      />
    </div>
  );
}
