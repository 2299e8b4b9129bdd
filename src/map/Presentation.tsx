// The map on a projector: the whole window, only what everybody in the room may see, written so large that the last row reads it.
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentence, showDate } from '../i18n/translate';
import type { Id } from '../model/records';
import { orderedViews } from '../model/views';
import { select, useSession } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { shownIn } from '../session/viewLines';
import { announce } from '../ui/Announcer';
import { Progress } from '../ui/Progress';
import { middleOf } from './around';
import { Canvas } from './Canvas';
import { frameFromLine } from './frameLine';
import { Legend } from './Legend';
import { PresentationCard } from './PresentationCard';
import { PresentationEmpty } from './PresentationEmpty';
import { PresentationTools } from './PresentationTools';
import style from './Presentation.module.css';
import { useFullScreen, useWakeLock } from './projecting';
import { projector } from './projector';
import { screenOf } from './screenOf';
import { actorsAmong, chooseNode } from './nodeDeeds';
import { pinnedIn } from './standing';
import type { Surface } from './surface';
import { useMarked } from './useMarked';
import { useMapPrint } from './useMapPrint';
import { usePresentationKeys } from './usePresentationKeys';
import { timeLegendOf } from './timeWords';
import { useShownMap } from './useShownMap';
import { useTimeMarks } from './useTimeMarks';

const none: readonly Id[] = [];
const ignore = () => undefined;

export function Presentation() {
  const { t } = useTranslation();
  const network = useNetwork();
  const shown = useShownMap(network, true);
  const { elements, standing, viewId, visible, progress } = shown;
  const asOf = useSession((state) => state.asOf);
  const focus = useSession((state) => state.focus);
  const viewsShown = useSession((state) => state.viewsShown);
  const selection = useSession((state) => (state.selectedTable === 'actors' ? state.selection : none));
  const marked = useMarked(network, selection, visible);
  const pinned = useMemo(() => pinnedIn(network, viewId), [network, viewId]);
  const [surface, setSurface] = useState<Surface>();
  const [legend, setLegend] = useState(false);
  // One map on the wall: what has ended is a ghost on it, also where two days stand side by side at the desk.
  const compared = useTimeMarks(network, shown);
  const marks = compared?.marks;
  useEffect(() => surface?.setMarks(marks), [surface, marks]);
  const room = useRef<HTMLElement>(null);
  const unmark = () => {
    select('actors', []);
    room.current?.focus();
  };
  usePresentationKeys(network, surface, () => {
    if (marked.length > 0) unmark();
    else if (legend) setLegend(false);
    else return false;
    return true;
  });
  useMapPrint(network, () => screenOf(surface, shown));
  useFullScreen();
  useWakeLock();
  useEffect(() => {
    room.current?.focus();
    announce(sentence('present.started', {}));
  }, []);

  const view = network.views.get(viewId);
  const views = orderedViews(network);
  const at = views.findIndex(({ id }) => id === viewId) + 1;
  const only = selection.length === 1 ? selection[0] : undefined;
  const focusKey = focus ? `${focus.actorId} ${String(focus.steps)}` : '';
  const saved = view && shownIn(view).focus;
  const isSavedFocus =
    view !== undefined && focusKey === (saved ? `${saved.actorId} ${String(saved.steps)}` : '');
  const take = (made: Surface | undefined) => {
    // A wrong move of the hand in front of everybody must not rearrange the map.
    made?.cy.autoungrabify(true).boxSelectionEnabled(false);
    setSurface(made);
  };
  return (
    <main ref={room} tabIndex={-1} className={style['room']} data-map-room="" aria-label={t('present.title')}>
      <header className={style['head']}>
        <h1 className={style['title']}>{view?.name ?? network.self.name}</h1>
        {network.self.demo && <span className={style['demo']}>{t('map.demoMark')}</span>}
        <span className={style['position']}>
          {at > 0
            ? t('map.views.position', { at, count: views.length })
            : views.length > 0 && t('present.before', { count: views.length })}
        </span>
        <span className={asOf === undefined ? style['asOf'] : style['otherDay']}>
          {t('map.asOf', { date: showDate(visible.asOf) })}
        </span>
      </header>
      <div className={style['map']}>
        <div className={style['enlarged']} style={{ '--enlarged': projector.scale } as React.CSSProperties}>
          <Canvas
            elements={elements}
            standing={standing}
            selection={marked}
            middle={middleOf(focus)}
            pinned={pinned}
            backdrop={shown.backdrop}
            fitKey={
              elements.nodes.size === 0 ? '' : `${network.id} ${viewId} ${String(viewsShown)} ${focusKey}`
            }
            frame={isSavedFocus ? frameFromLine(view.frame) : undefined}
            lettering={projector}
            label={t('map.canvas')}
            describedBy="presentation-keys"
            onKeyDown={ignore}
            onSurface={take}
            onActor={chooseNode}
            onTie={(id) => {
              const tie = elements.ties.get(id);
              if (tie) select('actors', actorsAmong([tie.from, tie.to]));
            }}
            onGround={() => select('actors', [])}
            onAdd={ignore}
            onBox={ignore}
            onMoved={ignore}
            onHover={ignore}
          />
        </div>
        <p id="presentation-keys" className="visually-hidden">
          {t('present.keys')}
        </p>
        {progress !== undefined && (
          <div className={style['progress']}>
            <Progress
              label={t('map.arranging')}
              value={progress}
              detail={t('map.arrangingDetail', { share: Math.round(progress * 100) })}
              onCancel={shown.cancel}
              cancelLabel={t('map.cancel')}
            />
          </div>
        )}
        {network.actors.size === 0 && (
          <div className={style['empty']}>
            <PresentationEmpty />
          </div>
        )}
        {only !== undefined && (
          <PresentationCard
            key={only}
            network={network}
            elements={elements}
            id={only}
            side={!legend && surface?.isInRightHalf(only) ? 'left' : 'right'}
            onChoose={(id) => {
              select('actors', [id]);
              surface?.reveal(id);
            }}
            onClose={unmark}
          />
        )}
        <PresentationTools surface={surface} hasStory={views.length > 0} />
      </div>
      {elements.nodes.size > 0 && (
        <div className={style['legend']}>
          <Legend
            surface={surface}
            elements={elements}
            looks={shown.looks}
            ownTypes={network.types}
            computing={shown.computing}
            isOpen={legend}
            onOpenChange={setLegend}
            time={timeLegendOf(compared, false)}
            besideOutline={false}
          />
        </div>
      )}
    </main>
  );
}
