// Opens the bar of time on the map, or closes it, from wherever one is.
import { openTime } from './mapTime';
import { goTo, setTime, useSession } from './session';

/** Elsewhere than on the map it only opens: nobody closes what they do not see. */
export function toggleTime(): void {
  const { place, time } = useSession.getState();
  const isSeen = place === 'map' && time !== undefined;
  setTime(isSeen ? undefined : (time ?? openTime));
  goTo('map');
}
