// From a chosen file to the comparison: an encrypted one is unlocked first.
import { openDialog } from '../session/session';
import { fileOf } from '../ui/offerFile';
import { plainNetz } from './plainNetz';

/** Never rejects: what cannot be read is said by the comparison. */
export async function mergeWith(file: File): Promise<void> {
  const bytes = await file.arrayBuffer().catch(() => undefined);
  const plain = bytes && (await plainNetz(new Uint8Array(bytes), file.name, true));
  if (plain?.ok === false && plain.code === 'cancelled') return;
  const open = plain?.ok ? new File([fileOf(plain.bytes, 'application/octet-stream')], file.name) : file;
  openDialog({ kind: 'merge', files: [open] });
}
