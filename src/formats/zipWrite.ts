// Packs files into one ZIP; the same files always give the same bytes.
import { type Zippable, zipSync } from 'fflate';

/** Path inside the archive and content. */
export type ZipParts = ReadonlyMap<string, Uint8Array>;

/** Deflated (level 0: as they are), names as UTF-8. Runs at once: call it in a worker for more than a few megabytes. */
export function packZip(parts: ZipParts, level: 0 | 6 = 6): Uint8Array {
  // fflate writes local time into the archive: a local date is the same everywhere.
  const mtime = new Date(1980, 0, 1);
  const files: Zippable = {};
  for (const [name, bytes] of parts) files[name] = [bytes, { mtime, level }];
  return zipSync(files);
}
