// By which way the map leaves the screen: picture file, print dialog or hand-out.
import { sentence } from '../i18n/translate';
import type { Network } from '../model/network';
import { today } from '../session/clock';
import { left } from '../session/leaving';
import { openDialog } from '../session/session';
import { tell } from '../ui/Announcer';
import { fileName, offerFile } from '../ui/offerFile';
import { frameFromLine } from './frameLine';
import { making } from './making';
import type { Picture } from './picture';
import { pngFile, svgFile, textMeasure } from './pictureFile';
import type { PictureWay } from './PictureMenu';
import type { PictureChoice } from './printChoice';
import { saveHandout } from './saveHandout';
import { sceneNow } from './sceneNow';
import { sceneMap } from './scenes';
import { scenePicture, withOtherDay } from './scenePicture';
import type { ScreenMap } from './screenNow';
import { boundsOfBoth } from './sides';
import { readTokens } from './tokens';

export type PictureFormat = 'png' | 'svg';

/** Asks what is to be chosen; a hand-out is made at once. */
export function takePicture(way: PictureWay, network: Network): void {
  if (way === 'handout') void saveHandout(network);
  else if (way === 'print') openDialog({ kind: 'print' });
  else openDialog({ kind: 'picture', format: way });
}

/**
 * Saves what is on screen as a file named after the network and the date. What belongs to the working layer stays behind; then that
 * is said. Without a `screen` it is as a screen of middle size would show it.
 */
export async function savePicture(
  format: PictureFormat,
  network: Network,
  choice: PictureChoice,
  screen: ScreenMap | undefined,
): Promise<void> {
  try {
    const isDone = await making(sizeOf(network), async (watched) => {
      const scene = sceneNow(network, screen?.frame);
      const map = await sceneMap(network, scene, today(), watched.signal);
      if (!map) return false;
      const tokens = readTokens(screen?.room ?? document.body);
      const plain = withOtherDay(network, map, scenePicture(network, map, tokens, textMeasure(tokens.font)));
      const picture = asSeen(plain, choice, screen);
      const made = await (format === 'svg' ? svgFile(picture, watched) : pngFile(picture, watched));
      if (!made) return false;
      const file = `${fileName(network.self.name, map.visible.asOf)}.${format}`;
      offerFile(made, file);
      const inside = { records: map.elements.nodes.size, persons: 0 };
      void left({ kind: 'picture', format, profile: 'public', inside });
      tell(sentence(map.isReduced ? 'map.look.leftOut' : 'map.saved', { name: file }));
      return true;
    });
    if (!isDone) tell(sentence('print.stopped', {}));
  } catch {
    tell(sentence('map.pictureFailed', {}), 'assertive');
  }
}

/** A window of middle size, where no map is on the screen. */
const middling = { width: 1240, height: 680 } as const;
/** As `Surface.fit` leaves it. */
const padding = 36;
const closest = 1.25;

/** As the screen shows it: its part, as large, with its names; or all of it as the screen would show all; or larger, with every name there is room for. */
export function asSeen(
  picture: Picture,
  { inSight, allNames }: PictureChoice,
  screen: Pick<ScreenMap, 'frame' | 'zoom' | 'width' | 'height' | 'names'> | undefined,
): Picture {
  const frame = inSight ? frameFromLine(screen?.frame) : undefined;
  const cut = frame && {
    left: frame.x,
    top: frame.y,
    right: frame.x + frame.width,
    bottom: frame.y + frame.height,
  };
  // Two maps share a window; a picture has room for both, and names that fit on each.
  const isSeen = screen !== undefined && (frame !== undefined || (screen.frame === '' && !picture.earlier));
  if (allNames)
    return cut && screen ? { ...picture, screen: { zoom: Math.max(1, screen.zoom), cut } } : picture;
  const { zoom } = isSeen
    ? screen
    : { zoom: fittingZoom(picture, screen && !picture.earlier ? screen : middling) };
  return { ...picture, screen: { zoom, cut }, names: isSeen && !picture.earlier ? screen.names : undefined };
}

function fittingZoom(
  picture: Picture,
  { width, height }: { readonly width: number; readonly height: number },
): number {
  const box = boundsOfBoth(picture, picture.earlier);
  if (!box) return 1;
  return Math.min(
    closest,
    (width - 2 * padding) / Math.max(1, box.right - box.left),
    (height - 2 * padding) / Math.max(1, box.bottom - box.top),
  );
}

const sizeOf = ({ actors, cooperations }: Network) => actors.size + cooperations.size;
