// A file from outside, dropped or chosen: a saved network is opened, anything else is looked at by the import.
import { openDialog } from '../session/session';
import { openNetfile } from './openNetfile';

export function takeFile(file: File): void {
  if (/\.netz$/i.test(file.name)) void openNetfile(file);
  else openDialog({ kind: 'import', file });
}
