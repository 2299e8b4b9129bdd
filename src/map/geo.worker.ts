// Reads one GeoJSON file off the page's own thread; cancelling is ending it.
import { readGeoJson } from './geoJson';

addEventListener('message', (event: MessageEvent<File>) => {
  void event.data.text().then(
    (text) => postMessage(readGeoJson(text, event.data.name)),
    () => postMessage({ trouble: 'failed' }),
  );
});
