// The reading worker: one file per worker, so cancelling is ending it.
import { type ReadRequest, readFile } from './importReading';

addEventListener('message', (event: MessageEvent<ReadRequest>) => {
  void readFile(event.data, (rows, fraction) => postMessage({ kind: 'progress', rows, fraction })).then(
    (result) => postMessage(result),
  );
});
