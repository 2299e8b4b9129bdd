// What is printed: scenes made ready, laid out on sheets, cut into pages, each drawn with any pen.
import { sentence } from '../i18n/translate';
import type { Network } from '../model/network';
import type { Id, IsoDate } from '../model/records';
import { clearPen } from './clearPen';
import { cullingPen } from './cullingPen';
import { frameFromLine } from './frameLine';
import type { Tokens } from './look';
import { marksOf, type Orientation, type Paper, type Tile } from './paper';
import { listLines } from './paperList';
import type { Pen } from './pen';
import type { Picture } from './picture';
import { withoutLeader } from './pictureLegend';
import { type Scene, sceneMap, type SceneMap } from './scenes';
import { scenePicture, withOtherDay } from './scenePicture';
import type { ScreenName } from './screenNow';
import { drawSheet, planSheets, type SheetPlan } from './sheet';
import { scaledPen } from './scaledPen';
import { pause } from './slices';

export interface PrintChoice {
  readonly paper: Paper;
  readonly orientation: Orientation;
  /** Pages side by side and below each other; 1 and 1 for no poster. */
  readonly columns: number;
  readonly rows: number;
  readonly legend: boolean;
  readonly list: boolean;
  /** The part in sight where a scene has one, else all of the map. */
  readonly inSight: boolean;
  /** As many names as there is room for, also where a screen says who is named. */
  readonly allNames?: boolean;
  /** The list of differences, where two days stand side by side; there without being asked. */
  readonly changes?: boolean;
}

export interface PrintPage {
  readonly plan: SheetPlan;
  readonly tile: Tile;
  /** In the footer of the sheet. */
  readonly label: string;
  /** In the free edge of a page of a poster; '' on a sheet of one page. */
  readonly edgeNote: string;
  /** For people who do not see the page. */
  readonly description: string;
}

/** Makes scene after scene ready; `undefined` when given up. `tell` hears the share done. */
export async function readyScenes(
  network: Network,
  scenes: readonly Scene[],
  today: IsoDate,
  tell: (share: number) => void,
  signal: AbortSignal,
): Promise<readonly SceneMap[] | undefined> {
  const maps: SceneMap[] = [];
  for (const [at, scene] of scenes.entries()) {
    tell(at / scenes.length);
    await pause();
    const map = await sceneMap(network, scene, today, signal);
    if (!map) return undefined;
    maps.push(map);
  }
  return maps;
}

/** Everything in its place on numbered pages. */
export function printPages(
  network: Network,
  maps: readonly SceneMap[],
  choice: PrintChoice,
  ground: {
    readonly today: IsoDate;
    readonly tokens: Tokens;
    readonly measure: Picture['measure'];
    /** The names on the screen, of the one map that is on it. */
    readonly names?: ReadonlyMap<Id, ScreenName> | undefined;
  },
): readonly PrintPage[] {
  const { columns, rows } = choice;
  const plans = maps.flatMap((map) => {
    const plain = scenePicture(network, map, ground.tokens, ground.measure, ground.today);
    const picture = withOtherDay(network, map, plain);
    const { words } = picture;
    // Only names that stand on the screen are written further off.
    const hasNames = !choice.allNames && ground.names !== undefined;
    const frame = choice.inSight ? frameFromLine(map.scene.frame) : undefined;
    const content = {
      ...picture,
      legend: choice.legend ? (hasNames ? picture.legend : withoutLeader(picture.legend)) : [],
      list: picture.changes
        ? choice.changes === false
          ? []
          : picture.changes
        : choice.list
          ? listLines(map.elements)
          : [],
      names: choice.allNames ? undefined : ground.names,
      cut: frame && {
        left: frame.x,
        top: frame.y,
        right: frame.x + frame.width,
        bottom: frame.y + frame.height,
      },
      words: {
        ...words,
        mark: words.mark ?? '',
        subtitle: words.subtitle ?? '',
        listTitle: words.changesTitle ?? sentence('print.list', {}),
        legendTitle: sentence('print.legend', {}),
      },
    };
    return planSheets(content, choice, columns, rows);
  });
  const pages = plans.flatMap((plan) => plan.poster.tiles.map((tile) => ({ plan, tile })));
  return pages.map(({ plan, tile }, at) => {
    const { poster, content } = plan;
    const number = sentence('print.page', { at: at + 1, count: pages.length });
    const isPoster = poster.tiles.length > 1;
    return {
      plan,
      tile,
      label: isPoster ? '' : number,
      edgeNote: isPoster
        ? sentence('print.tile', { number, row: tile.row + 1, column: tile.column + 1 })
        : '',
      description: `${number}. ${content.words.asOf}. ${content.words.description}`,
    };
  });
}

/** Draws a page in pieces, in drawing units from its upper left corner. */
export function* drawPage(paper: Pen, page: PrintPage): Generator<undefined> {
  const { plan, tile, label } = page;
  const pen = clearPen(paper, plan.content.measure);
  const { edge, tiles } = plan.poster;
  if (tiles.length === 1) {
    yield* drawSheet(scaledPen(pen, 1, edge, edge), plan, label);
    return;
  }
  pen.openWindow(edge, edge, tile.width, tile.height);
  const seen = { left: edge, top: edge, right: edge + tile.width, bottom: edge + tile.height };
  yield* drawSheet(scaledPen(cullingPen(pen, seen), 1, edge - tile.left, edge - tile.top), plan, label);
  pen.closeWindow();
  const { tokens } = plan.content;
  for (const { kind, from, to } of marksOf(plan.poster, tile))
    pen.line(from, to, undefined, {
      color: tokens.text,
      width: 0.8,
      dash: kind === 'cut' ? [] : [3, 2.5],
      opacity: 1,
    });
  const note = { color: tokens.muted, size: 9, weight: 400, opacity: 1, align: 'middle' } as const;
  const { width, height } = plan.poster.page;
  pen.text(page.edgeNote, { x: width / 2, y: height - edge * 0.5 }, note);
}

/** What is printed on these pages in numbers, for the log of what leaves: everybody who is drawn, once for each map. */
export function insideOf(pages: readonly PrintPage[]): { readonly records: number; readonly persons: 0 } {
  const maps = new Set(pages.map(({ plan }) => plan.content.elements));
  return { records: [...maps].reduce((sum, { nodes }) => sum + nodes.size, 0), persons: 0 };
}
