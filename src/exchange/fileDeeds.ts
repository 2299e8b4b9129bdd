// Deeds around the file of the open network, loaded when they are first done.
import { canBindFiles } from '../data/fileAccess';
import { openDialog } from '../session/session';
import { chooseNetfile } from './openNetfile';

/** Strg+S: to the file of this network, or where there is none, the question where to. */
export function saveFile(): void {
  void import('./saveBound').then(({ saveNow }) => saveNow('hand'));
}

export function saveFileAs(): void {
  openDialog({ kind: 'saveFile' });
}

/** `otherwise` opens the page's own file input, for browsers that cannot hand out files. */
export function openFile(otherwise: () => void): void {
  if (canBindFiles()) void chooseNetfile();
  else otherwise();
}
