// Findings as they are copied: no names of persons, and the reasons, which may hold some, only where the working layer goes along.
import { showDate, word } from '../i18n/translate';
import type { Network } from '../model/network';
import { findingWords } from './findingWords';
import type { ShownFinding } from './useFindings';

/** One row per finding below the header; of what was ticked off only the day, and the reason where `hasReasons`. */
export function findingsTable(
  network: Network,
  shown: readonly ShownFinding[],
  hasReasons: boolean,
): string[][] {
  const columns = ['check', 'subject', 'text', 'state', ...(hasReasons ? (['reason'] as const) : [])];
  const rows = shown.map(({ finding, settlement }) => {
    const { name, text } = findingWords(network, finding);
    const cells = [
      word('findings.check', finding.check),
      name,
      text,
      settlement ? showDate(settlement.on) : '',
    ];
    return hasReasons ? [...cells, settlement?.reason ?? ''] : cells;
  });
  return [columns.map((code) => word('findings.column', code)), ...rows];
}
