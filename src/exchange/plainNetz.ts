// A `.netz` file as its bytes: an encrypted one is opened with the key this browser knows, or with the passphrase it asks for.
import { locksLike } from '../data/boundFiles';
import {
  type Envelope,
  type EnvelopeCode,
  type FileKey,
  fileKey,
  readEnvelope,
  unlock,
} from '../formats/netzEnvelope';
import { closeDialog, openDialog } from '../session/session';

/** `doesNotFit`: the key that has fitted so far no longer does, so the file has changed. `cancelled`: nobody gave a passphrase. */
export type Locked = EnvelopeCode | 'doesNotFit' | 'cancelled' | 'noCrypto';

type Plain =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly lock?: FileKey }
  | { readonly ok: false; readonly code: Locked };

/** Without `ask` only keys this browser knows are tried: `cancelled` where none is. */
export async function plainNetz(bytes: Uint8Array, name: string, ask: boolean): Promise<Plain> {
  const envelope = readEnvelope(bytes);
  if (!envelope.ok) return envelope.code === 'notEncrypted' ? { ok: true, bytes } : envelope;
  // Only where the page came over https, from a file or from this device.
  if (globalThis.crypto?.subtle === undefined) return { ok: false, code: 'noCrypto' };
  const { salt, iter } = envelope.header;
  const known = await locksLike(salt, iter);
  for (const lock of known) {
    const inside = await unlock(envelope, lock);
    if (inside !== undefined) return { ok: true, bytes: inside, lock };
  }
  if (known.length > 0) return { ok: false, code: 'doesNotFit' };
  const opened = ask ? await asked(envelope, name) : undefined;
  return opened === undefined ? { ok: false, code: 'cancelled' } : { ok: true, ...opened };
}

function asked(
  envelope: Envelope,
  name: string,
): Promise<{ readonly bytes: Uint8Array; readonly lock: FileKey } | undefined> {
  return new Promise((resolve) => {
    openDialog({
      kind: 'passphrase',
      name,
      onTry: async (passphrase) => {
        const lock = await fileKey(passphrase, envelope.header);
        const bytes = await unlock(envelope, lock);
        if (bytes === undefined) return false;
        closeDialog();
        resolve({ bytes, lock });
        return true;
      },
      onCancel: () => {
        closeDialog();
        resolve(undefined);
      },
    });
  });
}
