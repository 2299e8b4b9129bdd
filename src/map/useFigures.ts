// Asks the worker for figures of what is shown while a look needs them.
import { useEffect, useState } from 'react';
import { sentence } from '../i18n/translate';
import type { Visible } from '../model/filter';
import { tell } from '../ui/Announcer';
import FigureWorker from './figures.worker?worker';
import type { Figures } from './lookValues';

/** The figures of exactly this state, `undefined` while they are not there (yet). Ends the worker when the state has moved on. */
export function useFigures(visible: Visible, isNeeded: boolean): Figures | undefined {
  const [known, setKnown] = useState<{ readonly of: Visible; readonly figures: Figures }>();
  const has = known?.of === visible;
  useEffect(() => {
    if (!isNeeded || has) return undefined;
    const worker = new FigureWorker();
    worker.addEventListener('message', (event: MessageEvent<Figures>) =>
      setKnown({ of: visible, figures: event.data }),
    );
    worker.addEventListener('error', () => tell(sentence('map.look.failed', {}), 'assertive'));
    worker.postMessage({
      ids: visible.actors.map((actor) => actor.id),
      ties: visible.cooperations.map((tie) => [tie.actorA, tie.actorB, tie.intensity]),
    });
    return () => worker.terminate();
  }, [visible, isNeeded, has]);
  return has ? known.figures : undefined;
}
