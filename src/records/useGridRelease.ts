// What of a table may leave by copying and printing, said where something stays, and the entry in the log.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Inside, isPersonal } from '../model/inside';
import type { Network } from '../model/network';
import type { Release } from '../model/privacy';
import { left } from '../session/leaving';
import { releaseOf, useReleaseStep } from '../session/release';
import { useNetwork } from '../session/useNetwork';
import { tell } from '../ui/Announcer';
import type { GridLeaving, GridPart } from '../ui/GridLeaving';

/** How the rows of one table are released. */
export interface ReleaseRule<R> {
  readonly open: (part: GridPart<R>, network: Network, release: Release) => GridPart<R>;
  /** Of an opened part, or of a single cell as it stands. */
  readonly inside: (part: GridPart<R>) => Inside;
}

/** Stable while network, choice and rule are. */
export function useGridRelease<R>(rule: ReleaseRule<R>): GridLeaving<R> {
  const { t } = useTranslation();
  const network = useNetwork();
  const step = useReleaseStep();
  return useMemo(() => {
    const release = releaseOf(step);
    const missing = (part: GridPart<R>, asked: GridPart<R>): string => {
      const ids = new Set(part.columns.map(({ id }) => id));
      const columns = asked.columns.filter(({ id }) => !ids.has(id)).map(({ header }) => header);
      const rows = asked.rows.length - part.rows.length;
      return [
        columns.length > 0 ? t('privacy.without', { columns: columns.join(', ') }) : '',
        rows > 0 ? t('privacy.withoutRows', { count: rows }) : '',
      ]
        .filter(Boolean)
        .join(' ');
    };
    return {
      open: (part) => rule.open(part, network, release),
      line: (part, asked) => {
        if (isNothing(part)) return t('privacy.nothingPrinted');
        const head = isPersonal(rule.inside(part)) ? t('privacy.holds') : '';
        return [head, missing(part, asked)].filter(Boolean).join(' ');
      },
      onLeft: (way, part, asked) => {
        if (way === 'cell') {
          const inside = rule.inside(part);
          if (isPersonal(inside)) void left({ kind: 'tableCopy', profile: 'internal', inside });
          return;
        }
        if (isNothing(part)) {
          tell(t(way === 'copy' ? 'privacy.nothingCopied' : 'privacy.nothingPrinted'), 'assertive');
          return;
        }
        const less = missing(part, asked);
        if (way === 'copy' && less !== '')
          tell([t('privacy.copied', { count: part.rows.length }), less, t('privacy.howMore')].join(' '));
        const kind = way === 'copy' ? 'tableCopy' : 'tablePrint';
        void left({ kind, profile: release.profile, inside: rule.inside(part) });
      },
    };
  }, [network, step, rule, t]);
}

function isNothing<R>({ rows, columns }: GridPart<R>): boolean {
  return rows.length === 0 || columns.length === 0;
}
