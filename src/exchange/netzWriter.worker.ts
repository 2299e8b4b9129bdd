// The writing worker: one `.netz` file per worker.
import type { NetzContent } from '../formats/netzFormat';
import { writeNetz } from '../formats/netzWrite';

addEventListener('message', ({ data }: MessageEvent<NetzContent>) => {
  postMessage(writeNetz(data));
});
