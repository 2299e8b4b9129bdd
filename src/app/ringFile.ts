// A lost network straight from the second ring into a `.netz` file: the way out where the database takes nothing any more.
import { netfileBytes } from '../exchange/saveNetfile';
import { rowsFrom } from '../model/change';
import { Network } from '../model/network';
import type { Id } from '../model/records';
import { readRing } from '../rings/restoring';
import { today } from '../session/clock';
import { fileName, fileOf, offerFile } from '../ui/offerFile';

/** Hands the file to the browser and returns its name; `undefined` where nothing whole is left. Rejects where it cannot be read or written. */
export async function offerFromRing(id: Id): Promise<string | undefined> {
  const read = await readRing(id);
  if (read === undefined) return undefined;
  const network = new Network(id, rowsFrom(read.lists as Parameters<typeof rowsFrom>[0]));
  const name = `${fileName(network.self.name, today())}.netz`;
  offerFile(fileOf(netfileBytes(network, new Date().toISOString()), 'application/octet-stream'), name);
  return name;
}
