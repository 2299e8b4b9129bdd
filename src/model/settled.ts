// Findings that somebody has looked at and accepted: kept with the network, one entry each, with the reason and what it rested on.
import { type Patch, setting } from './change';
import { checkValue } from './checks';
import { labelled, type Verb } from './deeds';
import type { Finding } from './finding';
import type { Network } from './network';
import { type IsoDate, listOf, valueOf } from './records';

export interface Settlement {
  readonly reason: string;
  /** The day it was accepted. */
  readonly on: IsoDate;
  readonly facts: readonly string[];
}

const property = (key: string) => `settled.${key}`;

/** What was accepted, by the key of the finding; an entry that cannot be read counts as none. */
export function settledIn(network: Network): ReadonlyMap<string, Settlement> {
  const found = new Map<string, Settlement>();
  for (const key of listOf(network.self, 'settled')) {
    const settlement = settlementFrom(valueOf(network.self, property(key)));
    if (settlement) found.set(key, settlement);
  }
  return found;
}

function settlementFrom(text: unknown): Settlement | undefined {
  try {
    const { reason, on, facts } = JSON.parse(String(text)) as Record<string, unknown>;
    if (typeof reason !== 'string' || typeof on !== 'string' || !Array.isArray(facts)) return undefined;
    return { reason, on, facts: facts.map(String) };
  } catch {
    return undefined;
  }
}

/**
 * Whether a finding rests (rule G3): it was accepted, and it rests on nothing that was not known then. Fewer facts than then are no news:
 * one vacant seat less does not ask again, another one does.
 */
export function isSettled(finding: Finding, settled: ReadonlyMap<string, Settlement>): boolean {
  const settlement = settled.get(finding.key);
  if (!settlement) return false;
  const known = new Set(settlement.facts);
  return finding.facts.every((fact) => known.has(fact));
}

export interface Settling {
  readonly findings: readonly Pick<Finding, 'key' | 'facts'>[];
  readonly reason: string;
}

/** Accepts findings with one reason; accepting again replaces the reason. */
const settleFindings: Verb<Settling> = (network, { findings, reason }, { today }) => {
  const why = reason.trim();
  if (why === '') return [{ code: 'required', table: 'networks', field: 'settled' }];
  const patch = Object.fromEntries(
    findings.map(({ key, facts }) => [property(key), JSON.stringify({ reason: why, on: today, facts })]),
  );
  return written(network, 'settleFindings', patch, findings.length);
};

/** Takes acceptances back, so that the findings ask again. */
const restoreFindings: Verb<{ readonly keys: readonly string[] }> = (network, { keys }) =>
  written(
    network,
    'restoreFindings',
    Object.fromEntries(keys.map((key) => [property(key), null])),
    keys.length,
  );

function written(network: Network, code: string, patch: Patch, count: number) {
  for (const [key, value] of Object.entries(patch)) {
    const problem = checkValue('networks', key, value);
    if (problem) return [problem];
  }
  const op = setting('networks', network.self, patch);
  return labelled(code, op ? [op] : [], count);
}

export const settledVerbs = { settleFindings, restoreFindings } as const;
