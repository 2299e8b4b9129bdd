// What the checks find now, what of it was ticked off, and what of it passes the filter.
import { useMemo } from 'react';
import type { Visible } from '../model/filter';
import type { Finding } from '../model/finding';
import { findingsIn } from '../model/findings';
import type { Network } from '../model/network';
import type { IsoDate } from '../model/records';
import { isSettled, type Settlement, settledIn } from '../model/settled';
import { contentOf } from '../session/content';
import { useAsOf, useNetwork, useVisible } from '../session/useNetwork';

export interface ShownFinding {
  readonly finding: Finding;
  /** Why and when it was ticked off, where that still holds. */
  readonly settlement?: Settlement;
}

let cache:
  | { readonly network: Network; readonly asOf: IsoDate; readonly shown: readonly ShownFinding[] }
  | undefined;

/** All findings of the reference date; computed once for place and cards, and not anew when somebody is moved. */
export function useFindings(): readonly ShownFinding[] {
  const network = contentOf(useNetwork());
  const asOf = useAsOf();
  return useMemo(() => remembered(network, asOf), [network, asOf]);
}

/** Those that concern a Gremium or organisation that filter and focus leave. */
export function useVisibleFindings(): readonly ShownFinding[] {
  const shown = useFindings();
  const visible = useVisible();
  return useMemo(() => {
    const gremien = new Set(visible.gremien.map(({ id }) => id));
    return shown.filter(({ finding }) => isInSight(finding, visible, gremien));
  }, [shown, visible]);
}

function isInSight(
  { gremiumIds, counted, figures }: Finding,
  { actorIds }: Visible,
  gremien: ReadonlySet<string>,
): boolean {
  if (gremiumIds.length > 0) return gremiumIds.some((id) => gremien.has(id));
  if (figures['actorId'] !== undefined) return actorIds.has(String(figures['actorId']));
  return counted.ids.some((id) => actorIds.has(id));
}

function remembered(network: Network, asOf: IsoDate): readonly ShownFinding[] {
  if (cache?.network !== network || cache.asOf !== asOf) {
    const settled = settledIn(network);
    const shown = findingsIn(network, asOf).map((finding): ShownFinding => {
      const settlement = isSettled(finding, settled) ? settled.get(finding.key) : undefined;
      return settlement ? { finding, settlement } : { finding };
    });
    cache = { network, asOf, shown };
  }
  return cache.shown;
}
