// Which leaf of the place "Datenschutz" is open; opened from elsewhere by its code.
import { create } from 'zustand';
import { goTo } from './session';

/** In the order in which they are shown; each has a word in `privacy.leaf` and a component in `privacy/leaves`. */
export const privacyLeaves = ['access', 'retention', 'documents', 'log'] as const;
export type PrivacyLeaf = (typeof privacyLeaves)[number];

export const usePrivacyLeaf = create<{ readonly leaf: PrivacyLeaf }>(() => ({ leaf: privacyLeaves[0] }));

/** Goes there, too. */
export function openPrivacyLeaf(leaf: PrivacyLeaf): void {
  usePrivacyLeaf.setState({ leaf });
  goTo('privacy');
}
