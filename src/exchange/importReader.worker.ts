// The reading worker: one file per worker, so cancelling is ending it.
import { type ReadRequest, readList } from './importReading';

addEventListener('message', (event: MessageEvent<ReadRequest>) => {
  void readList(event.data, (rows, fraction) => postMessage({ kind: 'progress', rows, fraction })).then(
    (result) => postMessage(result),
  );
});
