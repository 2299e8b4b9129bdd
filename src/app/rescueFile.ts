// What this window holds as a `.netz` file, with the change that the store did not take: the way out when saving fails.
import { storeState } from '../data/storage';
import { noteNetFile } from '../exchange/noteNetFile';
import { netfileBytes } from '../exchange/saveNetfile';
import { today } from '../session/clock';
import { apply } from '../model/change';
import { Network } from '../model/network';
import type { Unsaved } from '../session/unsaved';
import { fileName, fileOf, offerFile } from '../ui/offerFile';

/** The network as the user believes it to be. */
function withUnsaved(network: Network, unsaved: Unsaved | undefined): Network {
  if (unsaved?.networkId !== network.id) return network;
  return new Network(network.id, apply(network.rows, unsaved.change));
}

/**
 * Hands the file to the browser and returns its name; noted in the export log where the store takes anything. Throws `NetzRefusal` when a
 * row could not be read back.
 */
export function offerRescue(network: Network, unsaved: Unsaved | undefined): string {
  const whole = withUnsaved(network, unsaved);
  const name = `${fileName(whole.self.name, today())}.netz`;
  const bytes = netfileBytes(whole, new Date().toISOString());
  offerFile(fileOf(bytes, 'application/octet-stream'), name);
  if (storeState().trouble === undefined) noteNetFile(network);
  return name;
}
