// The reading worker: one file per worker, so cancelling is ending it. Rows go back in slices, the rest of the file last.
import type { ReadRequest } from './fileRead';
import { readFile } from './importReading';
import { type FromReader, readMessages, transferOf } from './readWire';

const post = (message: FromReader) => postMessage(message, { transfer: transferOf(message) });

addEventListener('message', (event: MessageEvent<ReadRequest>) => {
  readFile(event.data, (rows, fraction) => post({ kind: 'progress', rows, fraction }))
    .then((result) => {
      for (const message of readMessages(result)) post(message);
    })
    // Heard by the page as an error of the worker; a rejection would stay in here, and the page would wait for ever.
    .catch((error: unknown) =>
      setTimeout(() => {
        throw error;
      }),
    );
});
