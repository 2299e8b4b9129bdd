// By which way the map leaves the screen: picture file, print dialog or hand-out.
import { sentence } from '../i18n/translate';
import type { Network } from '../model/network';
import { today } from '../session/clock';
import { openDialog } from '../session/session';
import { announce } from '../ui/Announcer';
import { fileName, offerFile } from '../ui/offerFile';
import { making } from './making';
import type { PictureWay } from './PictureMenu';
import { pngFile, svgFile, textMeasure } from './pictureFile';
import { saveHandout } from './saveHandout';
import { sceneNow } from './sceneNow';
import { sceneMap } from './scenes';
import { scenePicture } from './scenePicture';
import { readTokens } from './tokens';

/** `frame` is the part in sight; `room` the element whose theme the picture has. */
export function takePicture(way: PictureWay, network: Network, frame: string, room = document.body): void {
  if (way === 'print') openDialog({ kind: 'print', frame });
  else if (way === 'handout') void saveHandout(network);
  else void savePicture(way, network, room);
}

/**
 * Saves what is on screen as a file named after the network and the date. What belongs to the working layer stays behind; then that
 * is said.
 */
async function savePicture(format: 'png' | 'svg', network: Network, room: Element): Promise<void> {
  try {
    const isDone = await making(sizeOf(network), async (watched) => {
      const map = await sceneMap(network, sceneNow(network), today(), watched.signal);
      if (!map) return false;
      const tokens = readTokens(room);
      const picture = scenePicture(network, map, tokens, textMeasure(tokens.font));
      const made = await (format === 'svg' ? svgFile(picture, watched) : pngFile(picture, watched));
      if (!made) return false;
      const file = `${fileName(network.self.name, map.visible.asOf)}.${format}`;
      offerFile(made, file);
      announce(sentence(map.isReduced ? 'map.look.leftOut' : 'map.saved', { name: file }));
      return true;
    });
    if (!isDone) announce(sentence('print.stopped', {}));
  } catch {
    announce(sentence('map.pictureFailed', {}), 'assertive');
  }
}

const sizeOf = ({ actors, cooperations }: Network) => actors.size + cooperations.size;
