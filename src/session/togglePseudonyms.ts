// Turns the pseudonymous view on and off with its announcement, for keys and palette alike.
import { sentence } from '../i18n/translate';
import { endPseudonyms, showPseudonyms } from './pseudonymView';
import { useSession } from './session';
import { announce } from '../ui/Announcer';

export function togglePseudonymsAloud(): void {
  const isOn = useSession.getState().pseudonyms !== undefined;
  if (isOn) endPseudonyms();
  else showPseudonyms(true);
  announce(sentence(isOn ? 'pseudonyms.off' : 'pseudonyms.on', {}));
}
