// The whole map room on networks of any size, and bare Cytoscape on the same elements at the same places.
import cytoscape, { type Core, type CytoscapeOptions } from 'cytoscape';
import { layOut } from '../src/map/layout';
import { MapPlace } from '../src/map/MapPlace';
import { layoutAsk } from '../src/map/standing';
import { type Id, mainView, placementId } from '../src/model/records';
import { nextFrame, timed } from './clock';
import { mounted } from './edit';
import { found, furnished, grown, now, openIt, opened } from './networks';

/** Where `actor-0`, `actor-1` … stand, x and y in turn. */
type Places = readonly number[];

/** Places as the layout by forces finds them; the network is left behind. */
export async function scalePlaces(actors: number, ties: number): Promise<Places> {
  await opened(grown(actors, ties));
  const ask = layoutAsk(now(), new Map());
  const laid = await layOut('force', ask, () => {}, new AbortController().signal);
  return Array.from({ length: actors }, (_, at) => laid?.positions[`actor-${at}`]).flatMap((point) => [
    point?.x ?? 0,
    point?.y ?? 0,
  ]);
}

/** Stores the network with these places, for pages that open it later; `whole` with relations, Gremien and a second view in rows. */
export async function scaleFound(actors: number, ties: number, places: Places, whole = false): Promise<Id> {
  const founding = whole ? furnished(actors, ties) : grown(actors, ties);
  const columns = Math.ceil(Math.sqrt(actors));
  const standing = (viewId: Id, x: (at: number) => number, y: (at: number) => number) =>
    Array.from({ length: actors }, (_, at) => {
      const actorId = `actor-${at}`;
      return { id: placementId(viewId, actorId), viewId, actorId, x: x(at), y: y(at) };
    });
  const main = standing(
    mainView,
    (at) => places[at * 2] ?? 0,
    (at) => places[at * 2 + 1] ?? 0,
  );
  const rows = standing(
    inRows,
    (at) => (at % columns) * 92,
    (at) => Math.floor(at / columns) * 92,
  );
  const more = whole
    ? { views: [{ id: inRows, name: 'Rows', layout: '{"code":"grid"}', filter: 'stufe=1' }] }
    : {};
  const placements = whole ? [...main, ...rows] : main;
  return found({ ...founding, records: { ...founding.records, placements, ...more } });
}

/** The second view of a whole network; its filter leaves those out who are not tied yet. */
const inRows = 'view-rows';

/** The map room from the network in memory to the frame that shows all of it, in ms; it stays on the page. */
export async function scaleOurs(id: Id): Promise<number> {
  await openIt(id);
  return timed(async () => {
    await mounted(<MapPlace />);
    while (nodesOnScreen() < now().actors.size || !isWhole()) await nextFrame();
    await nextFrame();
  });
}

function nodesOnScreen(): number {
  const parts = [...document.querySelectorAll('[data-map-canvas] *')] as { _cyreg?: { cy?: Core } }[];
  return (
    parts
      .map((part) => part._cyreg?.cy)
      .find((cy) => cy !== undefined)
      ?.nodes().length ?? 0
  );
}

/** A large map is drawn piece by piece and tells when all of it is there. */
export function isWhole(): boolean {
  return document.querySelector('[data-map-canvas] [data-whole=true]') !== null;
}

/** What a bare Cytoscape can be told; `hidden` also leaves lines out while the map moves. */
const bareOptions: Readonly<Record<string, CytoscapeOptions & { readonly renderer?: object }>> = {
  plain: {},
  texture: { textureOnViewport: true },
  hidden: { textureOnViewport: true, hideEdgesOnViewport: true },
  webgl: { renderer: { name: 'canvas', webgl: true } },
};

/** Bare Cytoscape from the elements in memory to its first frame, in ms; it stays on the page. A notch zooms as far as ours. */
export async function scaleBare(kind: string, actors: number, ties: number, places: Places): Promise<number> {
  const { cooperations = [] } = grown(actors, ties).records ?? {};
  const elements: cytoscape.ElementDefinition[] = [
    ...Array.from({ length: actors }, (_, at) => ({
      data: { id: `actor-${at}` },
      position: { x: places[at * 2] ?? 0, y: places[at * 2 + 1] ?? 0 },
    })),
    ...cooperations.map(({ id, actorA, actorB }) => ({ data: { id, source: actorA, target: actorB } })),
  ];
  const container = document.createElement('div');
  container.style.cssText = 'width: 100%; height: 100%';
  document.getElementById('stage')?.append(container);
  return timed(async () => {
    cytoscape({ container, elements, layout: { name: 'preset' }, wheelSensitivity: 3, ...bareOptions[kind] });
    await nextFrame();
    await nextFrame();
  });
}
