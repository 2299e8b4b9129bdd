// Undo and redo with their announcement, for buttons, keys and the palette alike.
import { sentence } from '../i18n/translate';
import { type Outcome, redoStep, undoStep } from '../session/command';
import { tell } from '../ui/Announcer';
import { changeWords } from '../session/changeWords';

export async function undoAloud(): Promise<void> {
  report(await undoStep(), 'app.undone', 'app.nothingToUndo');
}

export async function redoAloud(): Promise<void> {
  report(await redoStep(), 'app.redone', 'app.nothingToRedo');
}

function report(outcome: Outcome, done: string, nothing: string): void {
  if (!outcome.ok) tell(sentence(`storage.trouble.${outcome.trouble ?? 'unknown'}.title`, {}), 'assertive');
  else if (!outcome.head) tell(sentence(nothing, {}));
  else tell(sentence(done, { what: changeWords(outcome.head) }));
}
