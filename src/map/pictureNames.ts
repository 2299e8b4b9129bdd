// The names of a picture: where there is room for them, or those of the screen and nobody else's.
import type { Id } from '../model/records';
import { areaAt, wordedGround } from './backdrop';
import { CollisionGrid } from './collision';
import type { MapNode } from './elements';
import { boxOf, chooseLabels, type Extent, nodeBox, type LabelCandidate, type LabelPlace } from './labels';
import { drawLeader, isClear, type Leader, leaderTo } from './leaders';
import { growthIn, type MapContent, type MapPlacing } from './mapContent';
import { formsOf, type NameStyle, styleOf } from './nameForms';
import type { Point } from './patch';
import { type Pen, reachOf } from './pen';
import { wrap } from './wrap';

const fonts: Readonly<Record<NameStyle, { size: number; leading: number; weight: number }>> = {
  far: { size: 11, leading: 13, weight: 500 },
  plain: { size: 12.5, leading: 15, weight: 470 },
  strong: { size: 12.5, leading: 15, weight: 650 },
};

interface Named extends LabelCandidate {
  readonly texts: readonly string[];
  readonly style: NameStyle;
}

/** In the units of the pen; gives at its end whether a line leads to a name further off. */
export function* drawNames(
  pen: Pen,
  content: MapContent,
  placing: MapPlacing,
): Generator<undefined, boolean> {
  const { room, scale, x, y, asOnScreen = false } = placing;
  const { names } = content;
  const { text: color, ground: halo } = content.tokens;
  const candidates = candidatesIn(content, placing);
  yield;
  const written = wordedGround(content.backdrop, placing.zoom).map((rect) => ({
    left: rect.left * scale + x - room.left,
    top: rect.top * scale + y - room.top,
    right: rect.right * scale + x - room.left,
    bottom: rect.bottom * scale + y - room.top,
  }));
  const { backdrop } = content;
  const labels =
    names && asOnScreen && !content.besides
      ? placesOnScreen(candidates, names)
      : chooseLabels(names ? candidates.filter(({ rank }) => rank > 0) : candidates, {
          width: room.right - room.left,
          height: room.bottom - room.top,
          kept: keptOf(content, placing, candidates),
          blocked: names
            ? [...written, ...candidates.filter(({ rank }) => rank === 0).map(nodeBox)]
            : written,
          ...(backdrop && {
            areaAt: (at: Point) =>
              areaAt(backdrop, { x: (at.x + room.left - x) / scale, y: (at.y + room.top - y) / scale }),
          }),
        });
  const places = new Map(candidates.map((each) => [each.id, each]));
  yield;
  const led = ledOf(labels, candidates);
  const isLifted = backdrop?.shade === undefined;
  for (const line of led.values()) {
    const [from, to] = [line.from, line.to].map((at) => ({ x: room.left + at.x, y: room.top + at.y }));
    if (from && to) drawLeader(pen, { from, to }, content.tokens, 1, isLifted);
  }
  for (const { id, dx, dy, form, isFar } of labels) {
    const each = places.get(id);
    if (!each || (isFar && !led.has(id))) continue;
    const { size, leading, weight } = fonts[each.style];
    const lines = wrap(each.texts[form] ?? '');
    const top = room.top + each.y + dy - ((lines.length - 1) * leading) / 2;
    const style = { color, size, weight, opacity: 1, align: 'middle', halo } as const;
    for (const [row, line] of lines.entries())
      pen.text(line, { x: room.left + each.x + dx, y: top + row * leading }, style);
  }
  return labels.some(({ isFar }) => isFar);
}

/** The lines to names further off, by whose they are. Letters are not as wide here as on the screen: who has no free line is not named. */
function ledOf(labels: readonly LabelPlace[], candidates: readonly Named[]): ReadonlyMap<Id, Leader> {
  const nodes = new CollisionGrid(64);
  const boxes = new Map(candidates.map((each) => [each.id, { each, box: nodeBox(each) }]));
  for (const { box } of boxes.values()) nodes.add(box);
  return new Map(
    labels.flatMap((label) => {
      const own = label.isFar && boxes.get(label.id);
      if (!own) return [];
      const line = leaderTo(own.each, boxOf(own.each, label));
      return isClear(line, nodes, own.box) ? [[label.id, line] as const] : [];
    }),
  );
}

/** Two maps of the same places name the same actors at the same place. */
function keptOf(
  { names, besides }: MapContent,
  { asOnScreen = false }: MapPlacing,
  candidates: readonly Named[],
): ReadonlyMap<Id, LabelPlace> {
  if (!names || !besides || !asOnScreen) return new Map();
  return new Map(placesOnScreen(candidates, names).map((place) => [place.id, place]));
}

/** Where the names stand there; nobody moves, so none lies on another one here either. */
function placesOnScreen(
  candidates: readonly Named[],
  names: NonNullable<MapContent['names']>,
): readonly LabelPlace[] {
  return candidates.flatMap(({ id }) => {
    const name = names.get(id);
    if (!name) return [];
    const { dx, dy, isFar } = name;
    return [{ id, dx, dy, form: 0, ...(isFar && { isFar }) }];
  });
}

function candidatesIn(content: MapContent, placing: MapPlacing): readonly Named[] {
  const { room, scale, x, y } = placing;
  const { names, measure } = content;
  const growth = growthIn(content, placing);
  return [...namedNodes(content)].flatMap((node): Named[] => {
    const point = content.at.get(node.id) ?? content.marks?.standing.get(node.id);
    if (!point) return [];
    const plain = (node.size / 2) * scale;
    const known = names?.get(node.id);
    const style = known && known.style !== 'strong' ? known.style : styleOf(plain, false);
    const texts = known ? [known.text] : formsOf(node, plain, false);
    return [
      {
        id: node.id,
        x: point.x * scale + x - room.left,
        y: point.y * scale + y - room.top,
        half: reachOf(node.shape, node.size + growth.of(node.id)) * scale,
        texts,
        style,
        forms: () => texts.map((name) => extent(name, style, measure)),
        rank: known || content.besides?.has(node.id) === true ? 2 : 0,
        degree: node.degree,
      },
    ];
  });
}

/** Everybody on the map, and who has gone since the day compared with. */
function* namedNodes({ elements, marks }: MapContent): Generator<MapNode> {
  yield* elements.nodes.values();
  for (const [id, node] of marks?.ghosts.nodes ?? []) if (!elements.nodes.has(id)) yield node;
}

/** The ground a name takes. */
function extent(name: string, style: NameStyle, measure: MapContent['measure']): Extent {
  const { size, leading, weight } = fonts[style];
  const lines = wrap(name);
  return {
    width: Math.max(...lines.map((line) => measure(line, size, weight)), 0) + 4,
    height: lines.length * leading,
  };
}

/** What the names of the screen cover around the place of their node, by its id; in the units of a picture as large as the screen. */
export function screenExtents(
  content: Pick<MapContent, 'names' | 'measure'>,
): ReadonlyMap<
  Id,
  { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
> {
  return new Map(
    [...(content.names ?? [])].map(([id, { text, dx, dy, style }]) => {
      const { width, height } = extent(text, style, content.measure);
      return [
        id,
        { left: dx - width / 2, top: dy - height / 2, right: dx + width / 2, bottom: dy + height / 2 },
      ];
    }),
  );
}
