// The map of another day with the same filter, look, layers and places: for signs of the time and for two days side by side.
import { type Filter, type Focus, noFilter, type Visible, visibleIn } from '../model/filter';
import type { Network } from '../model/network';
import type { IsoDate } from '../model/records';
import type { MapLook } from '../session/session';
import { withDimmed } from './dimmed';
import { drawnLooks } from './drawnLooks';
import type { Figures } from './lookValues';
import { type SetOut, type SetOutAsk, setOut, stagedFor } from './stage';

export interface EarlierAsk extends Omit<SetOutAsk, 'looks'> {
  readonly day: IsoDate;
  readonly filter: Filter;
  readonly focus: Focus | undefined;
  /** What does not pass filter and focus is dimmed, not hidden. */
  readonly isDimming: boolean;
  readonly look: MapLook;
  readonly figures: Figures | undefined;
}

export interface EarlierDay extends SetOut {
  /** What there is on the day, as records. */
  readonly before: Visible;
}

export function earlierDay(network: Network, ask: EarlierAsk): EarlierDay {
  const { day, filter, focus, layers, look, figures, standing } = ask;
  const before = visibleIn(network, filter, day, focus);
  const staged = stagedFor(network, before, layers);
  const looks = drawnLooks(look, { network, asOf: day, cooperations: staged.cooperations, figures });
  const { shade: _, ...ground } = ask.backdrop ?? { names: {}, rings: [] };
  const backdrop = ask.backdrop && ground;
  const out = setOut(network, staged, { layers, looks, standing, backdrop });
  const all = ask.isDimming ? visibleIn(network, noFilter, day) : undefined;
  return { before, ...withDimmed(network, out, { all, layers, standing }) };
}
