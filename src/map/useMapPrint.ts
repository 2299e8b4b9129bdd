// The map on paper when the browser prints of its own accord (menu, key): the sheet of the print dialog as it was chosen last, in place of
// an app without a map. Made in the moment of printing, so that it costs nothing before.
import { useEffect, useRef } from 'react';
import type { Network } from '../model/network';
import { today } from '../session/clock';
import { useSession } from '../session/session';
import { useBrowserPrint } from '../ui/useBrowserPrint';
import { textMeasure } from './pictureFile';
import { remembered } from './printChoice';
import { printPages } from './printJob';
import { sheetsAtOnce } from './printSheets';
import { sceneNow } from './sceneNow';
import { sceneMapAtOnce } from './scenes';
import { answersForScreen, type ScreenMap } from './screenNow';
import { paperTokens } from './tokens';

/** `screen` answers what is on the screen now, for pictures and prints; `undefined` while nothing is. */
export function useMapPrint(network: Network, screen: () => ScreenMap | undefined): void {
  const now = useRef(screen);
  useEffect(() => {
    now.current = screen;
  });
  useBrowserPrint(() => {
    const shown = screen();
    // The dialog for printing puts its own pages in.
    if (!shown || useSession.getState().dialog?.kind === 'print') return;
    const { choice } = remembered;
    const day = today();
    const map = sceneMapAtOnce(network, sceneNow(network, shown.frame), day, shown);
    const tokens = paperTokens();
    const ground = {
      today: day,
      tokens,
      measure: textMeasure(tokens.font),
      names: map.beside ? undefined : shown.names,
    };
    sheetsAtOnce(printPages(network, [map], choice, ground), choice);
  });
  useEffect(() => answersForScreen(() => now.current()), []);
}
