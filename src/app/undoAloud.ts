// Undo and redo with their announcement, for buttons, keys and the palette alike.
import { sentence } from '../i18n/translate';
import { type Outcome, redoStep, undoStep } from '../session/command';
import { announce } from '../ui/Announcer';
import { changeWords } from '../session/changeWords';

export async function undoAloud(): Promise<void> {
  tell(await undoStep(), 'app.undone', 'app.nothingToUndo');
}

export async function redoAloud(): Promise<void> {
  tell(await redoStep(), 'app.redone', 'app.nothingToRedo');
}

function tell(outcome: Outcome, done: string, nothing: string): void {
  if (!outcome.ok)
    announce(sentence(`storage.trouble.${outcome.trouble ?? 'unknown'}.title`, {}), 'assertive');
  else if (!outcome.head) announce(sentence(nothing, {}));
  else announce(sentence(done, { what: changeWords(outcome.head) }));
}
