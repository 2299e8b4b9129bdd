// Who stands dimmed behind what passes filter and focus.
import type { Visible } from '../model/filter';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import type { MapLayers } from '../session/mapLayers';
import { elementsOf, type MapElements } from './elements';
import type { Point } from './patch';
import { rolledUp } from './rollUp';
import type { Shade } from './shade';
import type { SetOut, SetOutAsk } from './stage';

/** More lines than this are a grey fog that says nothing; then only the actors are drawn. */
const mostTies = 4000;

/** What is set out with the others dimmed behind it, and told how many they are; as it is without `all`. */
export function withDimmed(
  network: Network,
  out: SetOut,
  ask: Pick<SetOutAsk, 'layers' | 'standing'> & { readonly all: Visible | undefined },
): SetOut {
  if (!ask.all) return out;
  const shade = shadeOf(network, ask.all, out.elements, ask.layers, ask.standing);
  return {
    ...out,
    elements: { ...out.elements, dimmed: shade.nodes.length },
    backdrop: { names: {}, rings: [], ...out.backdrop, shade },
  };
}

/** Everybody of `all` who is not among the elements, where they stand. Cooperations only: layers belong to what passes. */
function shadeOf(
  network: Network,
  all: Visible,
  elements: MapElements,
  layers: MapLayers,
  standing: ReadonlyMap<Id, Point>,
): Shade {
  const rolled = rolledUp(network, all, layers);
  const actors = rolled.actors.filter(({ id }) => standing.has(id));
  const whole = elementsOf(network, { ...rolled, actors }, { structure: false });
  const nodes = [...whole.nodes.values()].flatMap(({ id, shape, sector, size }) => {
    const at = standing.get(id);
    return at && !elements.nodes.has(id) ? [{ at, shape, sector, size }] : [];
  });
  const ties = [...whole.ties.values()].flatMap((tie) => {
    const from = standing.get(tie.from);
    const to = standing.get(tie.to);
    return from && to && !elements.ties.has(tie.id) ? [{ from, to }] : [];
  });
  return { nodes, ties: ties.length > mostTies ? [] : ties };
}
