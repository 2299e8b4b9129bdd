// The few buttons of a presentation: they fade while nobody moves, and come back with the pointer or the keyboard.
import { ChevronLeft, ChevronRight, Maximize, Minus, PencilLine, Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { endPresentation } from '../session/session';
import { startCapture } from '../session/startCapture';
import { IconButton } from '../ui/IconButton';
import style from './PresentationTools.module.css';
import { useIdle } from './projecting';
import type { Surface } from './surface';
import { stepStory } from './usePresentationKeys';
import { zoomStep } from './ViewTools';

export interface PresentationToolsProps {
  readonly surface: Surface | undefined;
  /** Whether there are views to step through. */
  readonly hasStory: boolean;
}

const fadeAfter = 3000;

export function PresentationTools({ surface, hasStory }: PresentationToolsProps) {
  const { t } = useTranslation();
  const isIdle = useIdle(fadeAfter);
  return (
    <div
      className={style['tools']}
      data-over-map="lasting"
      data-idle={isIdle}
      role="toolbar"
      aria-label={t('present.tools')}
    >
      {hasStory && (
        <>
          <IconButton
            icon={ChevronLeft}
            label={t('map.views.previous')}
            hint="←"
            onPress={() => stepStory(-1)}
          />
          <IconButton icon={ChevronRight} label={t('map.views.next')} hint="→" onPress={() => stepStory(1)} />
          <span className={style['line']} />
        </>
      )}
      <IconButton icon={Plus} label={t('map.zoomIn')} hint="+" onPress={() => surface?.zoomBy(zoomStep)} />
      <IconButton
        icon={Minus}
        label={t('map.zoomOut')}
        hint="−"
        onPress={() => surface?.zoomBy(1 / zoomStep)}
      />
      <IconButton icon={Maximize} label={t('map.fit')} hint="0" onPress={() => surface?.fit()} />
      <span className={style['line']} />
      <IconButton icon={PencilLine} label={t('present.capture')} hint="S" onPress={startCapture} />
      <IconButton icon={X} label={t('present.leave')} hint="Esc" onPress={endPresentation} />
    </div>
  );
}
