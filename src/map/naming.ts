// Which names stand on the map: chosen at once on a small one, in slices on a large one, where those from before stay until then.
import type { Core } from 'cytoscape';
import type { Id } from '../model/records';
import { areaAt, type Backdrop, wordedOnScreen } from './backdrop';
import type { Rect } from './collision';
import type { MapElements, MapNode } from './elements';
import { growthOn } from './growth';
import { boxOf, choosing, type Extent, nodeBox, type LabelCandidate, type LabelPlace } from './labels';
import { moodGround } from './moods';
import { formsOf, type NameStyle, styleOf } from './nameForms';
import type { NameSprites } from './nameSprites';
import { type Leader, leaderTo } from './leaders';
import { type Point, shownOn } from './patch';
import { reachOf } from './pen';
import type { Lettering } from './projector';
import { lastOf } from './slices';
import { signsOnScreen, standsAt } from './signsOnScreen';
import { chooseTieNames, tieNameSize, wordedFrom } from './tieNames';
import type { TimeMarks } from './timeMarks';

export interface Highlight {
  readonly selected: ReadonlySet<Id>;
  readonly hovered: Id | undefined;
  /** All that is shown is about the selected one: nobody steps back. */
  readonly isAboutAll?: boolean;
}

/** What names are chosen by, besides what is shown and where. */
export interface Emphasis {
  readonly highlight: Highlight;
  /** The highlighted and their neighbours. */
  readonly lit: ReadonlySet<Id>;
  readonly pinned: ReadonlySet<Id>;
  readonly backdrop: Backdrop | undefined;
  /** Ground that lies under something else on the screen. */
  readonly covered?: readonly Rect[];
  /** What is new and what has ended: who is gone is named, too, and no name lies on a sign. */
  readonly marks?: TimeMarks | undefined;
}

/** A name on screen: where, at which radius of its node it was placed, and what is written. */
export interface Written extends LabelPlace {
  /** The line to a name further off, from the middle of its node. */
  readonly line?: Leader;
  readonly half: number;
  readonly text: string;
  readonly style: NameStyle;
}

/** What has been chosen; it counts only as a whole. */
interface Choice {
  readonly chosen: ReadonlyMap<Id, Written>;
  readonly worded: ReturnType<typeof chooseTieNames>;
}

/** Up to so many nodes names are chosen within a frame. */
const fewNodes = 1200;
/** As many as a way has: all of them are named. */
const fewNamed = 24;
/** Nodes looked at between two looks at the clock. */
const nodesPerPiece = 200;
/** What the ring around a selected node takes beyond its rim. */
const ringRoom = 6;

export class Naming {
  chosen: ReadonlyMap<Id, Written> = new Map();
  worded: ReturnType<typeof chooseTieNames> = [];
  private readonly cy: Core;
  private readonly canvas: HTMLCanvasElement;
  private readonly lettering: Lettering;
  private readonly sprites: NameSprites;
  private job: AbortController | undefined;

  constructor(cy: Core, canvas: HTMLCanvasElement, lettering: Lettering, sprites: NameSprites) {
    this.cy = cy;
    this.canvas = canvas;
    this.lettering = lettering;
    this.sprites = sprites;
  }

  /** Whether names are chosen in slices. */
  get isLarge(): boolean {
    return shownOn(this.cy).nodes.size > fewNodes;
  }

  /** Height of the words on lines, in CSS pixels. */
  get wordSize(): number {
    return Math.max(tieNameSize, this.lettering.smallest);
  }

  /** Chooses anew for the map as it is now; on a large one `onDone` hears when that is done, unless it was stopped meanwhile. */
  choose(emphasis: Emphasis, onDone: () => void): void {
    this.stop();
    const shown = shownOn(this.cy);
    const work = this.work(shown, emphasis);
    if (!this.isLarge) {
      let next = work.next();
      while (next.done !== true) next = work.next();
      this.take(next.value);
      return;
    }
    const job = new AbortController();
    this.job = job;
    void lastOf(work, job.signal, () => undefined).then((choice) => {
      // What is done in one turn may be outdated before its answer comes.
      if (!choice || job.signal.aborted) return;
      this.take(choice);
      onDone();
    });
  }

  private take({ chosen, worded }: Choice): void {
    this.chosen = chosen;
    this.worded = worded;
  }

  stop(): void {
    this.job?.abort();
    this.job = undefined;
  }

  private *work(shown: MapElements, emphasis: Emphasis): Generator<void, Choice> {
    const zoom = this.cy.zoom();
    const candidates = yield* this.candidates(shown, zoom, emphasis);
    const { clientWidth: width, clientHeight: height } = this.canvas;
    const { backdrop } = emphasis;
    const pan = { ...this.cy.pan() };
    const words = wordedOnScreen(backdrop, zoom, pan);
    const signs = signsOnScreen(this.cy, emphasis.marks, this.lettering.scale);
    const growth = growthOn(this.cy, this.lettering.scale);
    const at = (id: Id) => this.cy.getElementById(id).position();
    const ties = shown.ties.values();
    const moods = moodGround({ ties, nodes: shown.nodes, at, growth, zoom }, pan);
    const blocked = [...moods, ...words, ...(emphasis.covered ?? []), ...signs];
    const room = {
      width,
      height,
      kept: this.chosen,
      blocked,
      // Names of areas are names, too.
      most: this.lettering.most - words.length,
      sure: isOfFew(shown, emphasis) ? shown.nodes.size : this.lettering.sure,
      ...(backdrop && {
        areaAt: ({ x, y }: Point) => areaAt(backdrop, { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom }),
      }),
    };
    const places = yield* choosing(candidates, room);
    const named = new Map(candidates.map((each) => [each.id, each]));
    const isNear = zoom >= wordedFrom;
    const worded = isNear
      ? this.wordRelations(shown, candidates, places, zoom).slice(0, room.most - places.length)
      : [];
    const chosen = new Map(
      places.map((place) => {
        const node = shown.nodes.get(place.id) ?? emphasis.marks?.ghosts.nodes.get(place.id);
        const plain = ((node?.size ?? 0) / 2) * zoom;
        const strong = isForced(emphasis, place.id);
        const text = node === undefined ? '' : (formsOf(node, plain, strong)[place.form] ?? node.label);
        const half = node === undefined ? 0 : reachOf(node.shape, node.size + growth.of(node.id)) * zoom;
        const each = place.isFar && named.get(place.id);
        const line = each && {
          line: leaderTo({ x: 0, y: 0, half: each.half }, boxOf({ ...each, x: 0, y: 0 }, place)),
        };
        const written: Written = { ...place, ...line, half, text, style: styleOf(plain, strong) };
        return [place.id, written] as const;
      }),
    );
    return { chosen, worded };
  }

  private wordRelations(
    shown: MapElements,
    candidates: readonly LabelCandidate[],
    places: readonly LabelPlace[],
    zoom: number,
  ) {
    const inView = new Map(candidates.map((each) => [each.id, each]));
    const names = places.flatMap((place) => {
      const each = inView.get(place.id);
      return each ? [boxOf(each, place)] : [];
    });
    const taken = [...candidates.map(nodeBox), ...names];
    return chooseTieNames(
      shown.ties.values(),
      (id) => inView.get(id),
      zoom,
      taken,
      (text) => text.length * this.wordSize * 0.55,
      this.wordSize,
    );
  }

  private *candidates(
    shown: MapElements,
    zoom: number,
    emphasis: Emphasis,
  ): Generator<void, LabelCandidate[]> {
    const pan = { ...this.cy.pan() };
    const { clientWidth: width, clientHeight: height } = this.canvas;
    const growth = growthOn(this.cy, this.lettering.scale);
    const all: LabelCandidate[] = [];
    let looked = 0;
    const areAllLit = isOfFew(shown, emphasis);
    for (const node of everybody(shown, emphasis.marks)) {
      looked += 1;
      if (looked % nodesPerPiece === 0) yield;
      const at = standsAt(this.cy, node.id, emphasis.marks);
      const x = at.x * zoom + pan.x;
      const y = at.y * zoom + pan.y;
      const plain = (node.size / 2) * zoom;
      const half = reachOf(node.shape, node.size + growth.of(node.id)) * zoom;
      if (x < -half || y < -half || x > width + half || y > height + half) continue;
      const forced = isForced(emphasis, node.id);
      const isLit = areAllLit || emphasis.lit.has(node.id);
      const isSought = node.kind === 'gremium' || !shown.nodes.has(node.id);
      const rank = forced ? 3 : isLit ? 2 : isSought || emphasis.pinned.has(node.id) ? 1 : 0;
      const style = styleOf(plain, forced);
      let measured: Extent[] | undefined;
      const measure = () => formsOf(node, plain, forced).map((name) => this.sprites.measure(name, style));
      const forms = () => (measured ??= measure());
      const { id, degree } = node;
      all.push({ id, x, y, half: half + (forced ? ringRoom : 0), forms, rank, degree, isSought });
    }
    return all;
  }
}

/** Who is on the map, and who is gone since the day compared with. */
function* everybody({ nodes }: MapElements, marks: TimeMarks | undefined): Generator<MapNode> {
  yield* nodes.values();
  for (const [id, node] of marks?.ghosts.nodes ?? []) if (!nodes.has(id)) yield node;
}

/** A way, or a small surrounding: all of them are the subject. */
function isOfFew({ nodes }: MapElements, { lit }: Emphasis): boolean {
  return nodes.size <= fewNamed && lit.size === 0;
}

function isForced({ highlight }: Emphasis, id: Id): boolean {
  return highlight.selected.has(id) || highlight.hovered === id;
}
