// With which profile rows of tables are copied and printed: without persons until somebody says otherwise, and for this session only.
import { create } from 'zustand';
import { firstProfile, nothingTicked, type Release } from '../model/privacy';
import { useOpenNetwork } from './openNetwork';

/** `working`: everything with the coordinator's own judgement, chosen on purpose. */
export const releaseSteps = ['public', 'gremium', 'internal', 'working'] as const;
export type ReleaseStep = (typeof releaseSteps)[number];

interface Chosen {
  readonly networkId: string | undefined;
  readonly step: ReleaseStep;
}

const useChosen = create<Chosen>(() => ({ networkId: undefined, step: firstProfile }));

/** What was chosen for the open network; another network begins anew. */
export function useReleaseStep(): ReleaseStep {
  const { networkId, step } = useChosen();
  return useOpenNetwork(({ id }) => id) === networkId ? step : firstProfile;
}

export function setReleaseStep(step: ReleaseStep): void {
  useChosen.setState({ networkId: useOpenNetwork.getState().id, step });
}

/** Own fields go along where everything does. */
export function releaseOf(step: ReleaseStep): Release {
  if (step === 'working') return { profile: 'internal', ticked: { ...nothingTicked, working: true } };
  return { profile: step, ticked: nothingTicked };
}
