// The arranging worker: one picture per worker, so cancelling is ending it.
import { layOutFine } from './fcose';
import type { LayoutCode } from './layouts';
import { type LayoutAsk, layOutAs } from './layoutWays';

addEventListener('message', (event: MessageEvent<{ readonly code: LayoutCode; readonly ask: LayoutAsk }>) => {
  const { code, ask } = event.data;
  const tell = ({ share }: { readonly share: number }) => postMessage({ kind: 'told', share });
  postMessage({ kind: 'done', laid: layOutAs(code, ask, { fine: layOutFine, tell }) });
});
