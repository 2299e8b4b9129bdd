// The arranging worker: one picture per worker, so cancelling is ending it.
import { layOutFine } from './fcose';
import { type PackedAsk, packedLaid, unpackedAsk } from './layoutPost';
import type { LayoutCode } from './layouts';
import { layOutAs } from './layoutWays';

addEventListener('message', (event: MessageEvent<{ readonly code: LayoutCode; readonly ask: PackedAsk }>) => {
  const { code } = event.data;
  const ask = unpackedAsk(event.data.ask);
  const tell = ({ share }: { readonly share: number }) => postMessage({ kind: 'told', share });
  const laid = layOutAs(code, ask, { fine: layOutFine, tell });
  const packed = packedLaid(laid, ask.nodes);
  postMessage({ kind: 'done', laid: packed }, { transfer: [packed.at.buffer] });
});
