// What happened to the database, for whoever looks after the computer: times, numbers and codes, nobody's names.
import { safety, storeState } from '../data/storage';
import type { Loss } from '../rings/losses';
import { ringState } from '../rings/secondRing';
import { usePreferences } from '../session/preferences';
import { useLosses } from '../session/rings';
import { offerFile } from '../ui/offerFile';

async function diagnosisOf(losses: readonly Loss[]): Promise<object> {
  return {
    app: `Akteursnetz ${__APP_VERSION__}`,
    at: new Date().toISOString(),
    browser: navigator.userAgent,
    address: window.location.origin,
    store: storeState(),
    ring: ringState(),
    safety: await safety(),
    losses: losses.map(({ watched, held, lacksRows, ring }) => ({
      network: watched.id,
      seq: watched.seq,
      at: watched.head.at,
      code: watched.head.code,
      counts: watched.counts,
      later: watched.later,
      held,
      lacksRows,
      ring:
        typeof ring === 'string'
          ? ring
          : { ...ring, name: undefined, head: { ...ring.head, name: undefined } },
    })),
    incomplete: usePreferences.getState().incomplete,
    left: Object.values(useLosses.getState().left).map(({ id, seq, counts, leftAt }) => ({
      network: id,
      seq,
      counts,
      leftAt,
    })),
  };
}

export function offerDiagnosis(losses: readonly Loss[]): void {
  void diagnosisOf(losses).then((facts) =>
    offerFile(
      new Blob([JSON.stringify(facts, undefined, 2)], { type: 'application/json' }),
      'akteursnetz-diagnose.json',
    ),
  );
}
