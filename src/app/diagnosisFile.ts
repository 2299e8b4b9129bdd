// What happened to the database, for whoever looks after the computer: times, numbers and codes, nobody's names.
import { safety, storeState } from '../data/storage';
import type { Loss } from '../rings/losses';
import { ringState } from '../rings/secondRing';
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
    losses: losses.map(({ watched, held, restorable }) => ({
      network: watched.id,
      seq: watched.seq,
      at: watched.head.at,
      code: watched.head.code,
      counts: watched.counts,
      held,
      restorable,
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
