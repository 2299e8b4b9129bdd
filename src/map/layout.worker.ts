// The arranging worker: one picture per worker, so cancelling is ending it.
import { arrange, type LayoutInput } from './arrange';
import { layOutFine } from './fcose';

addEventListener('message', (event: MessageEvent<LayoutInput>) => {
  const positions = arrange(event.data, layOutFine, (told) =>
    postMessage({ kind: 'told', share: told.share }),
  );
  postMessage({ kind: 'done', positions });
});
