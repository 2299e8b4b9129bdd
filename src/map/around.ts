// The surroundings of one actor: shown, told with how many they are, and who all of it is about.
import { sentence } from '../i18n/translate';
import { type Focus, visibleIn } from '../model/filter';
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { today } from '../session/clock';
import { setFocus, useSession } from '../session/session';
import { announce } from '../ui/Announcer';

/** Without steps the whole network again. */
export function showAround(network: Network, actorId: Id, steps: Focus['steps'] | undefined): void {
  if (steps === undefined) {
    setFocus(undefined);
    announce(sentence('map.aroundOff', {}));
    return;
  }
  const focus = { actorId, steps };
  setFocus(focus);
  const { filter, asOf = today() } = useSession.getState();
  const { actors, actorTotal: total } = visibleIn(network, filter, asOf, focus);
  const around = sentence('map.aroundOn', { name: network.nameOf('actors', actorId), count: steps });
  announce(`${around}: ${sentence('app.filter.some', { count: total, shown: actors.length, total })}`);
}

/** The one whose surroundings are shown. */
export function middleOf(focus: Focus | undefined): Id | undefined {
  return focus?.to === undefined && (focus?.others ?? []).length === 0 ? focus?.actorId : undefined;
}
