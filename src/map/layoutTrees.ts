// The hierarchy of structural relations: each house with what belongs to it below, houses side by side.
import type { Relation } from '../model/records';
import type { Id } from '../model/records';
import { block, pack } from './pack';
import type { Point } from './patch';

/** Who stands above whom; the smaller `weight` decides where somebody has several above. */
export interface House {
  readonly above: Id;
  readonly below: Id;
  readonly weight: number;
}

/** Which end of a relation stands above; a succession is no hierarchy. In the order in which they decide. */
const rules: readonly (readonly [kind: string, above: 'from' | 'to'])[] = [
  ['partOf', 'to'],
  ['carrierOf', 'from'],
  ['employerOf', 'from'],
  ['schoolAuthorityOf', 'from'],
  ['supervises', 'from'],
  ['funds', 'from'],
  ['locatedAt', 'to'],
  ['represents', 'to'],
];

export function housesOf(relations: Iterable<Relation>): House[] {
  return [...relations].flatMap(({ from, to, kind }) => {
    const weight = rules.findIndex(([each]) => each === kind);
    const side = rules[weight]?.[1];
    if (side === undefined || from === to) return [];
    return side === 'from' ? { above: from, below: to, weight } : { above: to, below: from, weight };
  });
}

/** A tree or a part of it: where its members stand from the left upper corner of its ground. */
interface Ground {
  readonly width: number;
  readonly height: number;
  readonly places: ReadonlyMap<Id, Point>;
}

const step = 92;
/** Between parts of one tree, and between trees. */
const gap = 18;
const treeGap = 52;
const drop = 96;

/** Every tree packed beside the others, the largest first; who is in none stands in a block below. */
export function hierarchy(nodes: readonly { readonly id: Id }[], houses: readonly House[]): Map<Id, Point> {
  const ids = nodes.map(({ id }) => id).sort();
  const parent = parentsOf(ids, houses);
  const children = new Map<Id, Id[]>();
  for (const id of ids) {
    const above = parent.get(id);
    if (above !== undefined) children.set(above, [...(children.get(above) ?? []), id]);
  }
  const roots = ids.filter((id) => parent.get(id) === undefined);
  const trees = roots.filter((id) => children.has(id)).map((id) => treeOf(id, children));
  const alone = roots.filter((id) => !children.has(id));
  return packed(alone.length > 0 ? [...trees, blockOf(alone)] : trees, treeGap).places as Map<Id, Point>;
}

/** One above for each, without a circle. */
function parentsOf(ids: readonly Id[], houses: readonly House[]): Map<Id, Id> {
  const known = new Set(ids);
  const parent = new Map<Id, Id>();
  const sorted = [...houses].sort(
    (a, b) =>
      a.weight - b.weight || (a.above < b.above ? -1 : a.above > b.above ? 1 : a.below < b.below ? -1 : 1),
  );
  for (const { above, below } of sorted) {
    if (parent.has(below) || !known.has(above) || !known.has(below)) continue;
    let top: Id | undefined = above;
    while (top !== undefined && top !== below) top = parent.get(top);
    if (top === undefined) parent.set(below, above);
  }
  return parent;
}

function treeOf(id: Id, children: ReadonlyMap<Id, readonly Id[]>): Ground {
  const below = children.get(id) ?? [];
  const leaves = below.filter((child) => !children.has(child));
  const parts = below.filter((child) => children.has(child)).map((child) => treeOf(child, children));
  const ground = packed(leaves.length > 0 ? [...parts, blockOf(leaves)] : parts, gap);
  const places = new Map([...ground.places].map(([key, { x, y }]) => [key, { x, y: y + drop }] as const));
  places.set(id, { x: ground.width / 2, y: 0 });
  return { width: ground.width, height: ground.height + drop, places };
}

function blockOf(ids: readonly Id[]): Ground {
  const columns = Math.max(1, Math.ceil(Math.sqrt(ids.length * 1.8)));
  const spots = block(ids.length, step, columns);
  const wide = Math.min(ids.length, Math.max(columns, Math.ceil(Math.sqrt(ids.length * 4))));
  const rows = Math.ceil(ids.length / Math.max(1, wide));
  return {
    width: (wide - 1) * step,
    height: (rows - 1) * step,
    places: new Map(ids.map((id, at) => [id, spots[at] ?? { x: 0, y: 0 }] as const)),
  };
}

/** In rows of the width at which all of them fill a screen best. */
function packed(parts: readonly Ground[], air: number): Ground {
  const sorted = [...parts].sort(
    (a, b) => b.width * b.height - a.width * a.height || b.places.size - a.places.size,
  );
  // The ground of a node is its middle: neighbours need a step between them.
  const pieces = sorted.map(({ width, height }) => ({ width: width + step, height: height + step }));
  const whole = pieces.reduce((sum, { width, height }) => sum + (width + air) * (height + air), 0);
  const tries = [0.8, 1, 1.2, 1.4, 1.6, 1.8, 2, 2.3, 2.6, 3].map((factor) =>
    setDown(sorted, pack(pieces, air, Math.sqrt(whole) * factor)),
  );
  const reach = ({ width, height }: Ground) => Math.max((width + step) / screenShape, height + step);
  return tries.reduce((best, each) => (reach(each) < reach(best) - 0.5 ? each : best));
}

/** Width of a screen as a multiple of its height. */
const screenShape = 1.75;

function setDown(parts: readonly Ground[], corners: readonly { left: number; top: number }[]): Ground {
  const places = new Map<Id, Point>();
  let [right, bottom] = [0, 0];
  parts.forEach((part, at) => {
    const { left = 0, top = 0 } = corners[at] ?? {};
    for (const [id, { x, y }] of part.places) places.set(id, { x: left + x, y: top + y });
    right = Math.max(right, left + part.width);
    bottom = Math.max(bottom, top + part.height);
  });
  return { width: right, height: bottom, places };
}
