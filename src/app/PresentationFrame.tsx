// The frame of a presentation: no navigation, no search, no cards; only the map, its line for quick capture, undo, and failures.
import { lazy, Suspense, useEffect } from 'react';
import { useFileDrop } from '../ui/useFileDrop';
import { loadCapture } from './captureRoom';
import { Dialogs } from './Dialogs';
import { Recovery } from './Recovery';
import { useShortcuts } from './useShortcuts';

/** The map is not in the first view. */
const Presentation = lazy(async () => ({ default: (await import('../map/Presentation')).Presentation }));

export function PresentationFrame() {
  useShortcuts();
  useEffect(() => void loadCapture(), []);
  useEffect(
    () => () => {
      // Back at the desk the keyboard stands on the map.
      setTimeout(() => document.querySelector<HTMLElement>('[data-map-canvas]')?.focus());
    },
    [],
  );
  // A dropped file would take the place of the app.
  useFileDrop();
  return (
    <>
      <Recovery>
        <Suspense fallback={null}>
          <Presentation />
        </Suspense>
      </Recovery>
      <Dialogs />
    </>
  );
}
