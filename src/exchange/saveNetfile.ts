// The whole network as the bytes of a `.netz` file, at once and unencrypted: for rescue, where nothing may be waited for.
import { device } from '../data/storage';
import type { Network } from '../model/network';
import { netContent } from './netContent';
import { writeNetz } from '../formats/netzWrite';

/** The bytes of the file as it is saved now. Throws `NetzRefusal` when a row could not be read back. */
export function netfileBytes(network: Network, createdAt: string): Uint8Array {
  return writeNetz(
    netContent(network, { app: `Akteursnetz ${__APP_VERSION__}`, createdAt, deviceId: device() }),
  );
}
