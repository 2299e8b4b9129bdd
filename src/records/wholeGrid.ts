// A table that leaves whole, whatever was chosen for others: it is for everybody anyway, or somebody's own paper at their desk.
import { sentence } from '../i18n/translate';
import { type Inside, isPersonal } from '../model/inside';
import type { ReleaseProfile } from '../model/privacy';
import { left, type LeavingKind } from '../session/leaving';
import type { GridLeaving } from '../ui/GridLeaving';

export interface WholeGrid<R> {
  readonly profile: ReleaseProfile;
  readonly inside: (rows: readonly R[]) => Inside;
  /** What the log calls it; otherwise copied and printed rows of a table. */
  readonly copy?: LeavingKind;
  readonly print?: LeavingKind;
}

/** Make it once: the grid is drawn anew for another one. */
export function wholeGrid<R>({
  profile,
  inside,
  copy = 'tableCopy',
  print = 'tablePrint',
}: WholeGrid<R>): GridLeaving<R> {
  return {
    open: (part) => part,
    line: ({ rows }) => (isPersonal(inside(rows)) ? sentence('privacy.holds', {}) : ''),
    onLeft: (way, { rows }) => {
      const all = inside(rows);
      if (way === 'cell' && !isPersonal(all)) return;
      void left({ kind: way === 'print' ? print : copy, profile, inside: all });
    },
  };
}
