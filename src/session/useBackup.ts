// When the open network was last saved as a file from this device, and what has changed since, in numbers and words.
import { useMemo } from 'react';
import { asideOrigins } from '../data/db';
import { localDay, showTime } from '../i18n/showMoment';
import { sentence } from '../i18n/translate';
import { dayNumber } from '../model/calendar';
import { isBackupDue } from './backupDue';
import { useFileState } from './boundFile';
import { useClock } from './clock';
import { usePreferences } from './preferences';
import { useHistory } from './useHistory';
import { useNetwork } from './useNetwork';

export interface Backup {
  /** ISO time of the last file; none was saved without it. */
  readonly savedAt?: string | undefined;
  /** Changes since then, or all that are known where nothing was saved. */
  readonly changes: number;
  /** "Zuletzt gesichert vor 3 Tagen. Seitdem 12 Änderungen." */
  readonly words: string;
  /** A week or fifty changes have passed that no file has. */
  readonly isDue: boolean;
}

export function useBackup(): Backup {
  const { id } = useNetwork();
  const { heads } = useHistory();
  const today = useClock((state) => state.today);
  const savedAt = usePreferences((state) => state.savedFiles[id]);
  const savedSeq = useFileState((state) => state.bound?.seq);
  const changes = useMemo(
    () =>
      heads.filter(
        ({ at, seq, origin }) =>
          !asideOrigins.includes(origin) &&
          origin !== 'founding' &&
          // The order of changes is their number: clocks go back.
          (savedSeq === undefined ? savedAt === undefined || at > savedAt : seq > savedSeq),
      ).length,
    [heads, savedAt, savedSeq],
  );
  const since = savedAt ?? heads[0]?.at;
  const days = since === undefined ? 0 : dayNumber(today) - dayNumber(localDay(since));
  const isDue = isBackupDue(changes, days);
  if (savedAt === undefined) return { changes, isDue, words: sentence('exchange.data.save.never', {}) };
  const last = sentence('exchange.data.save.last', { when: whenWords(savedAt, today) });
  return {
    savedAt,
    changes,
    isDue,
    words: `${last} ${sentence('exchange.data.save.since', { count: changes })}`,
  };
}

function whenWords(iso: string, today: string): string {
  const days = dayNumber(today) - dayNumber(localDay(iso));
  if (days <= 0) return sentence('exchange.data.save.today', { time: showTime(iso) });
  if (days === 1) return sentence('exchange.data.save.yesterday', {});
  return sentence('exchange.data.save.days', { count: days });
}
