// Asks which list, which rows and which columns leave the network.
import type { DialogRequest } from '../session/session';

/** The export dialog. */
export function ExportDialog({ request }: { readonly request: Extract<DialogRequest, { kind: 'export' }> }) {
  return request.table === undefined ? null : null;
}
