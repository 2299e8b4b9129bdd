// The protocol of a merge says what became of every record, and names nobody who was erased with it.
import { expect, it } from 'vitest';
import type { Findings } from '../merging/mergeFindings';
import { net } from '../model/net';
import { mergeProtocol } from './mergeProtocol';

const none: Findings = {
  onlyMine: [],
  onlyTheirs: [],
  both: [],
  same: 0,
  conflicts: [],
  removals: [],
  mends: [],
  likenesses: [],
  flawed: [],
  erasedThere: [],
  erasedHere: 0,
};

function protocolOf(erasedThere: readonly string[]): string {
  const network = net('A-B');
  const findings: Findings = {
    ...none,
    onlyTheirs: [{ table: 'contacts', id: 'contact-A', kind: 'removed', fields: [] }],
    conflicts: [
      {
        key: 'c',
        table: 'seats',
        id: 'seat-1',
        field: 'holderId',
        winner: 'mine',
        decidedThere: false,
        mine: { value: 'contact-A' },
        theirs: { value: 'contact-B' },
      },
      {
        key: 'd',
        table: 'contacts',
        id: 'contact-A',
        field: 'email',
        winner: 'theirs',
        decidedThere: false,
        mine: { value: 'a@example.org' },
        theirs: { value: 'person@example.org' },
      },
    ],
    erasedThere,
  };
  const found = {
    findings,
    mine: network,
    theirs: network,
    name: 'Kopie.netz',
    createdAt: '2026-11-20T10:00:00Z',
    settled: 0,
  };
  return mergeProtocol(found, {}).join('\n');
}

it('names a contact that was only removed', () => {
  expect(protocolOf([])).toContain('Person A');
  expect(protocolOf([])).toContain('a@example.org');
});

it('names nobody whom the copy had erased for good', () => {
  const text = protocolOf(['contact-A']);
  expect(text).not.toMatch(/Person A|@example\.org/);
  expect(text).toContain('Kontaktperson: [gelöscht] – ');
  expect(text).toContain('Person B');
});
