// Saves the map as a hand-out: one HTML file that anybody can open, explore and print without the app and without a network.
import i18next from 'i18next';
import { sentence } from '../i18n/translate';
import { insidePublic } from '../model/inside';
import type { Network } from '../model/network';
import { insideWords } from '../records/insideWords';
import { today } from '../session/clock';
import { left } from '../session/leaving';
import { tell } from '../ui/Announcer';
import { fileName, offerFile } from '../ui/offerFile';
import { handoutHtml } from './handout';
import { handoutData } from './handoutData';
import { making } from './making';
import { textMeasure } from './pictureFile';
import { sceneNow } from './sceneNow';
import { scenePicture } from './scenePicture';
import { sceneMap } from './scenes';
import { lastOf } from './slices';
import { paperTokens } from './tokens';

/** What `handout.css` asks for, and room for a machine that has wider letters than this one. */
const fonts = '"Segoe UI", system-ui, -apple-system, "Liberation Sans", Arial, sans-serif';
const spare = 1.2;

/** The map as it is on screen, without what others may not see; says what it is called. */
export async function saveHandout(network: Network): Promise<void> {
  try {
    const measure = textMeasure(fonts);
    const isDone = await making(
      network.actors.size + network.cooperations.size,
      async ({ signal, tell: hear }) => {
        const map = await sceneMap(network, sceneNow(network), today(), signal);
        if (!map) return false;
        const tokens = paperTokens();
        const picture = scenePicture(network, map, tokens, (...of) => measure(...of) * spare);
        const made = handoutHtml({
          language: i18next.language,
          picture,
          ...handoutData(network, map),
        });
        const html = await lastOf(made, signal, hear);
        if (html === undefined) return false;
        const file = `${fileName(picture.words.title, map.visible.asOf)}.html`;
        offerFile(new Blob([html], { type: 'text/html;charset=utf-8' }), file);
        const inside = { records: map.elements.nodes.size, persons: 0 };
        void left({ kind: 'handout', format: 'html', profile: 'public', inside });
        tell(`${sentence('handout.saved', { name: file })} ${insideWords(insidePublic(0))}`);
        return true;
      },
    );
    if (!isDone) tell(sentence('print.stopped', {}));
  } catch {
    tell(sentence('handout.failed', {}), 'assertive');
  }
}
