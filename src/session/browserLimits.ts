// What this browser, or the way the app was opened in it, cannot do for the data: told to users where they look for it.
import { canBindFiles } from '../data/fileAccess';

/**
 * `files`: no file of the user's choice can be written (Firefox, Safari) · `fromDisk`: the app is a file that was opened, and its data belong
 * to the address of that file · `thisFile`: to this very file at this very place only (Firefox), not to all files of this browser.
 */
export type BrowserLimit = 'files' | 'fromDisk' | 'thisFile';

export function browserLimits(): readonly BrowserLimit[] {
  const isFromDisk = globalThis.location?.protocol === 'file:';
  const isShared = isFromDisk && globalThis.location.origin !== 'null';
  return [
    ...(canBindFiles() ? [] : ['files' as const]),
    ...(isFromDisk ? [isShared ? ('fromDisk' as const) : ('thisFile' as const)] : []),
  ];
}
