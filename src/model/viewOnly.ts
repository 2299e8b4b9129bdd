// A network opened from a file of a newer version of the app: it can be looked at, and what of it this version dropped cannot be lost.
import type { Network } from './network';
import { type NetworkRecord, valueOf } from './records';

/** The network's own row with the mark. */
export function asViewOnly(self: Partial<NetworkRecord>): Partial<NetworkRecord> {
  return Object.assign({}, self, { viewOnly: true });
}

/** Whether nothing of it may be changed. */
export function isViewOnly(network: Network | undefined): boolean {
  return network !== undefined && valueOf(network.self, 'viewOnly') === true;
}
