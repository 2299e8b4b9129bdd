// The writing worker: one export per worker, so cancelling is ending it.
import { type ExportRequest, writeExport } from './exportWriting';

addEventListener('message', ({ data }: MessageEvent<ExportRequest>) => {
  let rows = 0;
  const written = writeExport(data, () => {
    rows += 1;
    if (rows % 500 === 0) postMessage({ kind: 'progress', rows });
  });
  postMessage({ kind: 'written', written });
});
