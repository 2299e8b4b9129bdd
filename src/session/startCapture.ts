// Opens quick capture from wherever it is asked for; what is typed before its field has the focus is not lost.
import { typeAhead } from '../ui/typedAhead';
import { openDialog } from './session';

export function startCapture(): void {
  typeAhead();
  openDialog({ kind: 'capture' });
}
