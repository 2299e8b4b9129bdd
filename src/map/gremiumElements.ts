// Gremien as nodes and their seats as lines on the canvas.
import { shortNameOf } from '../model/network';
import type { Gremium, Id } from '../model/records';
import type { MapElements, MapNode, MapTie } from './elements';
import { gremiumLetters } from './gremiumLetters';
import type { SeatLine, Sitting } from './sitting';

const prefix = 'gremium:';
const size = 46;

/** A Gremium among the nodes: ids of different tables may be alike in imported networks. */
export function gremiumNodeId(id: Id): Id {
  return prefix + id;
}

/** The Gremium behind a node; `undefined` for an actor. */
export function gremiumOfNode(nodeId: Id): Id | undefined {
  return nodeId.startsWith(prefix) ? nodeId.slice(prefix.length) : undefined;
}

/** The same with Gremien; seats of actors that are not drawn are left out. */
export function withGremien({ nodes, ties }: MapElements, sitting: Sitting): MapElements {
  const lines = sitting.seats.map(seatTie).filter(({ from }) => nodes.has(from));
  const letters = gremiumLetters(sitting.gremien);
  const added = sitting.gremien.map((gremium) =>
    gremiumNode(gremium, letters.get(gremium.id) ?? '', sitting.members.get(gremium.id)?.length ?? 0),
  );
  return {
    nodes: new Map([...nodes, ...added.map((node) => [node.id, node] as const)]),
    ties: new Map([...ties, ...lines.map((line) => [line.id, line] as const)]),
  };
}

function gremiumNode(gremium: Gremium, letter: string, members: number): MapNode {
  const brief = shortNameOf(gremium);
  return {
    id: gremiumNodeId(gremium.id),
    kind: 'gremium',
    label: gremium.name,
    brief,
    letter,
    type: gremium.type,
    sector: 'county_admin',
    macro: 'admin',
    shape: 'pill',
    faint: false,
    degree: members,
    size,
    inside: 0,
    veto: false,
    tone: '',
    mark: '',
    step: '',
  };
}

/** Runs from the actor to the Gremium; fainter where nobody fills any of the seats. */
function seatTie({ id, actorId, gremiumId, seats }: SeatLine): MapTie {
  return {
    id,
    from: actorId,
    to: gremiumNodeId(gremiumId),
    kind: 'seat',
    intensity: 0,
    stroke: 'seat',
    count: seats.length,
    arrow: false,
    faint: seats.every((seat) => seat.vacant === true),
    mood: '',
    bend: 0,
    relation: '',
    tone: '',
    mark: '',
  };
}
