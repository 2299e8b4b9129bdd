// Files from outside, dropped or chosen: a saved network is opened, anything else is looked at by the import.
import { openDialog } from '../session/session';
import { openNetfile } from './openNetfile';

export function takeFile(file: File, more: readonly File[] = []): void {
  const saved = [file, ...more].find(({ name }) => /\.netz$/i.test(name));
  if (saved !== undefined) void openNetfile(saved);
  else openDialog({ kind: 'import', file, ...(more.length > 0 && { more }) });
}
