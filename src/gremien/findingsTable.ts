// Findings as they are copied: no names of persons, and no reasons, which may hold some.
import { showDate, word } from '../i18n/translate';
import type { Network } from '../model/network';
import { findingWords } from './findingWords';
import type { ShownFinding } from './useFindings';

/** One row per finding below the header; of what was ticked off only the day. */
export function findingsTable(network: Network, shown: readonly ShownFinding[]): string[][] {
  const head = (['check', 'subject', 'text', 'state'] as const).map((code) => word('findings.column', code));
  const rows = shown.map(({ finding, settlement }) => {
    const { name, text } = findingWords(network, finding);
    return [word('findings.check', finding.check), name, text, settlement ? showDate(settlement.on) : ''];
  });
  return [head, ...rows];
}
