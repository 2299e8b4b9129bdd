// Saves the whole network as one `.netz` file on the user's own drive.
import { device } from '../data/storage';
import { sentence } from '../i18n/translate';
import type { Network } from '../model/network';
import { setPreferences, usePreferences } from '../session/preferences';
import { today } from '../session/clock';
import { announce } from '../ui/Announcer';
import { fileName, fileOf, offerFile } from '../ui/offerFile';
import { netContent } from './netContent';
import { writeNetz } from '../formats/netzWrite';

/** The bytes of the file as it is saved now. Throws `NetzRefusal` when a row could not be read back. */
export function netfileBytes(network: Network, createdAt: string): Uint8Array {
  return writeNetz(
    netContent(network, { app: `Akteursnetz ${__APP_VERSION__}`, createdAt, deviceId: device() }),
  );
}

/** Offers the file, remembers when, and says so. Returns its name. */
export function saveNetfile(network: Network): string {
  const createdAt = new Date().toISOString();
  const name = `${fileName(network.self.name, today())}.netz`;
  offerFile(fileOf(netfileBytes(network, createdAt), 'application/octet-stream'), name);
  const { savedFiles } = usePreferences.getState();
  setPreferences({ savedFiles: { ...savedFiles, [network.id]: createdAt } });
  announce(sentence('exchange.data.save.done', { name }));
  return name;
}
