// What is on screen as lines of text, in the notation of the address bar, as a saved view keeps it.
import type { Patch } from '../model/change';
import { type Filter, filterFromLine, filterLists, filterToLine, type Focus } from '../model/filter';
import type { IsoDate, View } from '../model/records';
import { emphasisFromLine, emphasisToLine } from './emphasis';
import { layersFromLine, layersToLine, type MapLayers } from './mapLayers';
import { type MapTime, timeFromLine, timeToLine } from './mapTime';
import { type MapLook, standardLook } from './session';

/** What a view remembers besides its places, its layout and the part in sight. */
export interface Shown {
  readonly filter: Filter;
  readonly focus?: Focus | undefined;
  /** What does not pass filter and focus is dimmed instead of hidden. */
  readonly dims?: true | undefined;
  readonly asOf?: IsoDate | undefined;
  readonly layers: MapLayers;
  readonly look?: MapLook | undefined;
  readonly time?: MapTime | undefined;
}

const lookKeys = [
  ['colour', 'farbe'],
  ['size', 'groesse'],
  ['line', 'linie'],
] as const satisfies readonly (readonly [keyof MapLook, string])[];

/** `farbe=region&linie=age`; empty for the standard and for none. */
export function lookToLine(look: MapLook | undefined): string {
  const query = new URLSearchParams();
  for (const [part, key] of lookKeys) {
    const code = look?.[part];
    if (code !== undefined && code !== standardLook[part]) query.set(key, code);
  }
  return query.toString();
}

/** The reverse; `undefined` where the line says nothing of it. */
export function lookFromLine(line: string): MapLook | undefined {
  const query = new URLSearchParams(line);
  if (!lookKeys.some(([, key]) => query.has(key))) return undefined;
  const given = lookKeys.map(([part, key]) => [part, query.get(key) ?? standardLook[part]] as const);
  return { ...standardLook, ...Object.fromEntries(given) };
}

/** The fields of a view that keeps this; `null` where there is nothing to keep. The order of chosen values makes no difference. */
export function linesOf({ filter, focus, dims, asOf, layers, look, time }: Shown): Patch {
  const sorted = Object.fromEntries(filterLists.map((part) => [part, [...filter[part]].sort()] as const));
  const lines = {
    filter: filterToLine({ ...filter, ...sorted }),
    layers: layersToLine(layers),
    look: lookToLine(look),
    time: timeToLine(time),
    emphasis: emphasisToLine({ focus: sortedFocus(focus), dims }),
  };
  return {
    ...Object.fromEntries(Object.entries(lines).map(([key, line]) => [key, line === '' ? null : line])),
    focusId: focus?.actorId ?? null,
    focusSteps: focus?.steps ?? null,
    asOf: asOf ?? null,
  };
}

/** The order in which others were chosen makes no difference. */
function sortedFocus(focus: Focus | undefined): Focus | undefined {
  return focus?.others ? { ...focus, others: [...focus.others].sort() } : focus;
}

/** The reverse: what a view shows. */
export function shownIn(view: View): Shown {
  const steps = ([0, 1, 2, 3] as const).find((step) => step === view.focusSteps) ?? 1;
  const around = view.focusId === undefined ? undefined : { actorId: view.focusId, steps };
  return {
    filter: filterFromLine(view.filter ?? ''),
    ...emphasisFromLine(view.emphasis ?? '', around),
    asOf: view.asOf,
    layers: layersFromLine(view.layers ?? ''),
    look: lookFromLine(view.look ?? '') ?? standardLook,
    time: timeFromLine(view.time ?? ''),
  };
}

/** Whether what is on screen is not what the view keeps. */
export function differs(view: View, shown: Shown): boolean {
  const kept = linesOf(shownIn(view));
  return Object.entries(linesOf(shown)).some(([key, value]) => kept[key] !== value);
}
