// Rows of the lists of retention are persons: they are copied and printed in the own office only.
import { insidePublic } from '../model/inside';
import type { ReleaseRule } from '../records/useGridRelease';
import type { RetentionRow } from './retentionRows';

export const retentionRelease: ReleaseRule<RetentionRow> = {
  open: (part, _network, { profile }) => (profile === 'internal' ? part : { ...part, rows: [] }),
  inside: ({ rows }) => ({ ...insidePublic(rows.length), persons: rows.length }),
};
