// The bare half of an import: Papa Parse in a worker, rows sent back as they are.
import Papa from 'papaparse';

self.addEventListener('message', (event: MessageEvent<string>) => {
  postMessage(Papa.parse<string[]>(event.data, { skipEmptyLines: true }).data);
});
