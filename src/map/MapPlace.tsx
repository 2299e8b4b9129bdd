// The map room: tools above, outline beside, the canvas in the middle, the legend below.
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Focus, livingFocus } from '../model/filter';
import type { Id } from '../model/records';
import { openCard, select, useSession } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { shownIn } from '../session/viewLines';
import { Progress } from '../ui/Progress';
import { BehindLine } from './BehindLine';
import { middleOf, showAround } from './around';
import { Canvas } from './Canvas';
import { ChangesPanel } from './ChangesPanel';
import { DayTitle } from './DayTitle';
import { EarlierMap } from './EarlierMap';
import { frameFromLine, frameToLine } from './frameLine';
import { type LayoutCode, layouts } from './layouts';
import { Legend } from './Legend';
import { addActor, addCooperation, moveActors, releaseActors } from './mapDeeds';
import { MapEmpty } from './MapEmpty';
import style from './MapPlace.module.css';
import { MapToolbar } from './MapToolbar';
import { Outline } from './Outline';
import { takePicture } from './takePicture';
import { actorsAmong, pressNode, pressTie } from './nodeDeeds';
import { screenOf } from './screenOf';
import { layoutOf, pinnedIn } from './standing';
import type { Surface } from './surface';
import { TieHandle } from './TieHandle';
import { TimeBar } from './TimeBar';
import { timeLegendOf } from './timeWords';
import { useArrangedBack } from './useArrangedBack';
import { useMapKeys } from './useMapKeys';
import { useMapPrint } from './useMapPrint';
import { useDrawnAs } from './useDrawnAs';
import { useMarked } from './useMarked';
import { useShownMap } from './useShownMap';
import { useTimeMarks } from './useTimeMarks';
import { ViewBar } from './ViewBar';
import { ViewTools } from './ViewTools';
import { WaysPanel } from './WaysPanel';

/** What stands around the map, remembered while the page lives. */
const remembered = { outline: false, minimap: true, legend: false };
const none: readonly Id[] = [];

/** Another network gets another canvas: nothing of the old one may glide into the new. */
export function MapPlace() {
  const { id } = useNetwork();
  return <MapRoom key={id} />;
}

function MapRoom() {
  const { t } = useTranslation();
  const network = useNetwork();
  const focus = useSession((state) => state.focus);
  const selection = useSession((state) => (state.selectedTable === 'actors' ? state.selection : none));
  const [around, setAround] = useState(remembered);
  const [surface, setSurface] = useState<Surface>();
  const [hovered, setHovered] = useState<Id>();
  const [held, setHeld] = useState<Id>();
  const [arranged, setArranged] = useState({ of: '', count: 0 });
  const shown = useShownMap(network);
  const { visible, viewId, look, looks, elements, standing, progress } = shown;
  const marked = useMarked(network, selection, visible);
  const [behind, setBehind] = useState<Id>();
  const time = useSession((state) => state.time);
  const compared = useTimeMarks(network, shown);
  const marks = compared?.onLater;
  useEffect(() => surface?.setMarks(marks), [surface, marks]);
  const beside = time?.beside ? compared : undefined;
  const viewsShown = useSession((state) => state.viewsShown);
  const view = network.views.get(viewId);
  const pinned = useMemo(() => pinnedIn(network, viewId), [network, viewId]);

  const keep = (change: Partial<typeof remembered>) => {
    Object.assign(remembered, change);
    setAround({ ...remembered });
  };
  const only = selection.length === 1 ? selection[0] : undefined;
  const onlyMarked = marked.length === 1 ? marked[0] : undefined;
  const onKeyDown = useMapKeys(network, surface, selection, looks, onlyMarked);
  const subject = focus?.actorId ?? only;
  // Selected elsewhere, by search, outline or form: the map goes there.
  useEffect(() => {
    if (onlyMarked !== undefined) surface?.reveal(onlyMarked);
  }, [surface, onlyMarked]);
  useDrawnAs(network, visible, only);
  const handleAt = [held, hovered, only].find(
    (id) => id !== undefined && elements.nodes.get(id)?.kind === 'actor',
  );
  const isEmpty = network.actors.size === 0;
  const frame = () => frameToLine(surface?.framed);
  useMapPrint(network, () => (isEmpty ? undefined : screenOf(surface, shown)));
  // Only a view as it was saved has its part in sight; a new focus or arrangement shows all there is.
  const shownAs = `${network.id} ${viewId} ${String(viewsShown)}`;
  const fitKey = `${shownAs} ${focusKey(focus)} ${String(arranged.count)}`;
  const isAsSaved =
    view !== undefined && arranged.of !== shownAs && focusKey(focus) === focusKey(shownIn(view).focus);
  const refit = () => setArranged(({ count }) => ({ of: shownAs, count: count + 1 }));
  const beginArranging = useArrangedBack(network, viewId, surface, refit);
  const arrange = async (code: LayoutCode, all: boolean) => {
    const note = beginArranging();
    if (!(await shown.rearrange(code, all))) return;
    note(layouts.find((each) => each.code === code)?.structure === true);
    refit();
  };

  return (
    <div className={style['room']} data-map-room="">
      <MapToolbar
        network={network}
        look={look}
        onLook={shown.chooseLook}
        view={view}
        frame={frame}
        outline={around.outline}
        onOutline={(outline) => keep({ outline })}
        around={subject === undefined || focus?.to !== undefined ? undefined : { steps: focus?.steps }}
        onAround={(steps) => subject !== undefined && showAround(network, subject, steps)}
        isArranging={progress !== undefined}
        isEmpty={isEmpty}
        hasSelection={selection.length > 0}
        onAddActor={() => addActor()}
        onAddCooperation={() => addCooperation(selection)}
        layout={layoutOf(network, viewId).code}
        onArrange={(code, all) => void arrange(code, all)}
        onRelease={() => void releaseActors(selection)}
        onPicture={(way) => takePicture(way, network)}
      />
      <div className={style['middle']}>
        {around.outline && (
          <Outline
            network={network}
            visible={visible}
            looks={looks}
            selected={only}
            onSelect={(id, table) => select(table, [id])}
            onOpen={(id, table) => openCard(table, id)}
            onClose={() => keep({ outline: false })}
            compared={compared}
          />
        )}
        {focus?.to !== undefined && livingFocus(network, focus) && (
          <WaysPanel
            network={network}
            from={focus.actorId}
            to={focus.to}
            onClose={() => focusCanvas(surface)}
          />
        )}
        {beside && surface && (
          <EarlierMap
            network={network}
            looks={looks}
            compared={beside}
            surface={surface}
            selection={marked}
            onActor={(id) => pressNode(id, false, selection)}
            onTie={(id) => setBehind(pressTie(id, visible) ? undefined : id)}
          />
        )}
        <div className={style['map']} data-day={beside !== undefined}>
          <Canvas
            elements={elements}
            standing={standing}
            selection={marked}
            middle={middleOf(focus)}
            pinned={pinned}
            backdrop={shown.backdrop}
            fitKey={elements.nodes.size === 0 ? '' : fitKey}
            frame={isAsSaved ? frameFromLine(view.frame) : undefined}
            label={t('map.canvas')}
            describedBy="map-keys"
            onKeyDown={onKeyDown}
            onSurface={setSurface}
            onActor={(id, more) => pressNode(id, more, selection)}
            onTie={(id) => setBehind(pressTie(id, visible) ? undefined : id)}
            onGround={() => {
              select('actors', []);
              setBehind(undefined);
            }}
            onAdd={addActor}
            onBox={(ids) => select('actors', [...new Set([...selection, ...actorsAmong(ids)])])}
            onMoved={(spots) => void moveActors(spots, () => surface?.showAgain())}
            onHover={setHovered}
          >
            {surface && handleAt !== undefined && (
              <TieHandle
                key={handleAt}
                surface={surface}
                actorId={handleAt}
                label={t('map.drawTie', { name: network.nameOf('actors', handleAt) })}
                onTie={(from, to) => addCooperation([from, to])}
                onHold={(holds) => setHeld(holds ? handleAt : undefined)}
              />
            )}
          </Canvas>
          <p id="map-keys" className="visually-hidden">
            {t('map.keys')}
          </p>
          {beside && <DayTitle day={beside.after.asOf} />}
          {behind !== undefined && (
            <BehindLine
              key={behind}
              network={network}
              staged={visible}
              tieId={behind}
              onClose={() => {
                setBehind(undefined);
                focusCanvas(surface);
              }}
            />
          )}
          {view && <ViewBar network={network} view={view} frame={frame} />}
          {surface && !isEmpty && (
            <ViewTools
              surface={surface}
              minimap={around.minimap && !beside}
              onMinimap={(minimap) => keep({ minimap })}
            />
          )}
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
          {(isEmpty || visible.actors.length === 0) && (
            <div className={style['empty']}>
              <MapEmpty isEmpty={isEmpty} total={visible.actorTotal} />
            </div>
          )}
        </div>
      </div>
      {beside && <ChangesPanel network={network} compared={beside} />}
      {time && !isEmpty && (
        <TimeBar network={network} visible={visible.left} time={time} compared={compared} />
      )}
      {elements.nodes.size > 0 && (
        <Legend
          surface={surface}
          ownTypes={network.types}
          elements={elements}
          looks={looks}
          computing={shown.computing}
          resting={shown.resting}
          isOpen={around.legend}
          onOpenChange={(legend) => keep({ legend })}
          besideOutline={around.outline}
          time={timeLegendOf(compared, beside !== undefined)}
        />
      )}
    </div>
  );
}

function focusKey(focus: Focus | undefined): string {
  if (!focus) return '';
  return [focus.actorId, focus.steps, focus.to, ...(focus.others ?? [])].join(' ');
}

function focusCanvas(surface: Surface | undefined): void {
  surface?.cy.container()?.parentElement?.focus();
}
