// Gathers everything that is stored of a person, in pieces, anew whenever the network changes.
import { useEffect, useState } from 'react';
import { copiesWith, stepsAbout } from '../data/personSteps';
import type { MentionFinder, PersonData } from '../model/mentions';
import { type Network, personName } from '../model/network';
import { type PersonTraces, tracesOf } from '../model/personTraces';
import type { Id } from '../model/records';
import { breath } from '../planning/breath';
import type { Found } from './accessReport';

/** Milliseconds of work between two pauses. */
const slice = 12;

/** `undefined` while it is being gathered. `ids` joined by a blank; `named`: somebody who may be named in texts only. */
export function usePersonFound(
  network: Network,
  ids: string,
  named: PersonData | undefined,
): Found | undefined {
  const [found, setFound] = useState<{ readonly for: unknown; readonly found: Found }>();
  useEffect(() => {
    let isWanted = true;
    void gather(network, ids, named, () => isWanted).then((result) => {
      if (result && isWanted) setFound({ for: ids, found: result });
    });
    return () => {
      isWanted = false;
    };
  }, [network, ids, named]);
  return found?.for === ids ? found.found : undefined;
}

async function gather(
  network: Network,
  ids: string,
  named: PersonData | undefined,
  isWanted: () => boolean,
): Promise<Found | undefined> {
  const own = new Set<Id>(ids.split(' ').filter(Boolean));
  const [{ finder, heads }, copies] = await Promise.all([
    stepsAbout(network.id, own, named ? [named] : []),
    copiesWith(network.id, own),
  ]);
  const traces = await paced(network, own, finder, isWanted);
  if (traces === undefined) return undefined;
  const [first] = traces.contacts;
  const name = first
    ? personName(first)
    : [named?.firstName, named?.lastName].filter(Boolean).join(' ') || (named?.email ?? named?.phone ?? '');
  return { name, traces, heads, copies };
}

async function paced(
  network: Network,
  ids: ReadonlySet<Id>,
  finder: MentionFinder,
  isWanted: () => boolean,
): Promise<PersonTraces | undefined> {
  const work = tracesOf(network, ids, finder);
  for (let began = performance.now(); isWanted(); ) {
    const next = work.next();
    if (next.done === true) return next.value;
    if (performance.now() - began < slice) continue;
    await breath();
    began = performance.now();
  }
  return undefined;
}
